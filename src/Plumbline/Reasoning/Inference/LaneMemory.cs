using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Plumbline.Reasoning;

/// <summary>Reusable memory that starts on a cache line, so that a vector never lies across two.</summary>
internal sealed class LaneMemory
{
    private const int Line = 64;
    private double[] _memory = [];
    private int _start;

    /// <summary>The bytes held.</summary>
    internal long Bytes => 8L * _memory.Length;

    /// <summary>Makes room for a number of doubles; what was there before is lost when it grows.</summary>
    internal void Reserve(int length)
    {
        if (_memory.Length >= length + (Line / 8))
        {
            return;
        }

        // In powers of two: pinned memory is never moved together, so what is let go must fit what comes later.
        int room = (int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)(length + (Line / 8))), (uint)Array.MaxLength);
        _memory = GC.AllocateUninitializedArray<double>(room, pinned: true);

        // Pinned memory does not move, so its alignment can be measured once.
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _start = (int)((((address + Line - 1) / Line * Line) - address) / 8);
    }

    /// <summary>The entry at a position, counted in entries of <typeparamref name="T"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T At<T>(int position)
        where T : struct, ILane<T> =>
        ref Unsafe.Add(ref Unsafe.As<double, T>(ref _memory[_start]), position);

    /// <summary>The doubles from a position on, counted in doubles.</summary>
    internal Span<double> Numbers(int position, int length) => _memory.AsSpan(_start + position, length);
}
