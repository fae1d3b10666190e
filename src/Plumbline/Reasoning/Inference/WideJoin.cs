using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Plumbline.Reasoning;

/// <summary><see cref="TableJoin"/> for single numbers: the three lowest dimensions of the first table lie within a vector.</summary>
/// <remarks>
/// An entry of the second table becomes one vector of factors for each set of low bits that it may raise; a run of the first table
/// is multiplied by it with the places of those bits exchanged. The higher shared dimensions are walked as in <see cref="TableJoin"/>.
/// </remarks>
internal readonly ref struct WideJoin
{
    private readonly ReadOnlySpan<int> _list;
    private readonly int _lowShared;
    private readonly int _lowBits;
    private readonly int _factors;
    private readonly int _highShared;
    private readonly int _own;

    internal WideJoin(in PlanStep step, int[] lists)
    {
        _list = lists.AsSpan(step.List, 3 * (step.Count + step.Opening));
        _own = step.Opening;
        for (int d = 0; d < step.Count && _list[(3 * d) + 1] < 3; d++)
        {
            _lowShared++;
            _lowBits |= _list[(3 * d) + 2] << _list[(3 * d) + 1];
        }

        _factors = 1 << BitOperations.PopCount((uint)_lowBits);
        _highShared = step.Count - _lowShared;
    }

    private int Groups => 1 << (_highShared + _own);

    internal void Forward(in PlanStep step, LaneMemory tables, LaneMemory room)
    {
        ref double second = ref Unsafe.As<Single1, double>(ref tables.At<Single1>(step.Other));
        ref Vector512<double> factors = ref Unsafe.As<Lanes8, Vector512<double>>(ref room.At<Lanes8>(0));
        Spread(ref second, ref factors);
        ref Vector512<double> first = ref Vectors(tables, step.Table);
        ref Vector512<double> result = ref Vectors(tables, step.Target);
        int vectors = 1 << (step.Dimensions - 3);
        ref Vector512<double> free = ref Unsafe.Add(ref factors, Groups * _factors);
        for (int own = 0; own < 1 << _own; own++)
        {
            ref Vector512<double> part = ref Unsafe.Add(ref result, own * vectors);
            for (int i = 0; i < vectors; i++)
            {
                Unsafe.Add(ref part, i) = Vector512<double>.Zero;
            }

            Combine(_highShared - 1, vectors, ref first, ref part, ref Unsafe.Add(ref factors, (own << _highShared) * _factors), ref free);
        }
    }

    internal void Backward(in PlanStep step, LaneMemory tables, LaneMemory adjoints, LaneMemory room)
    {
        ref double second = ref Unsafe.As<Single1, double>(ref tables.At<Single1>(step.Other));
        int size = Groups * _factors;
        ref Vector512<double> factors = ref Unsafe.As<Lanes8, Vector512<double>>(ref room.At<Lanes8>(0));
        ref Vector512<double> backs = ref Unsafe.Add(ref factors, size);
        ref Vector512<double> free = ref Unsafe.Add(ref backs, size);
        Spread(ref second, ref factors);
        for (int i = 0; i < size; i++)
        {
            Unsafe.Add(ref backs, i) = Vector512<double>.Zero;
        }

        ref Vector512<double> first = ref Vectors(tables, step.Table);
        ref Vector512<double> firstBack = ref Vectors(adjoints, step.Table);
        ref Vector512<double> result = ref Vectors(adjoints, step.Target);
        int vectors = 1 << (step.Dimensions - 3);
        for (int i = 0; i < vectors; i++)
        {
            Unsafe.Add(ref firstBack, i) = Vector512<double>.Zero;
        }

        for (int own = 0; own < 1 << _own; own++)
        {
            int at = (own << _highShared) * _factors;
            Transpose(_highShared - 1, vectors, ref first, ref firstBack, ref Unsafe.Add(ref result, own * vectors), ref Unsafe.Add(ref factors, at), ref Unsafe.Add(ref backs, at), ref free);
        }

        Gather(ref backs, ref Unsafe.As<Single1, double>(ref adjoints.At<Single1>(step.Other)));
    }

    private static ref Vector512<double> Vectors(LaneMemory memory, int offset) =>
        ref Unsafe.As<Single1, Vector512<double>>(ref memory.At<Single1>(offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Exchange(Vector512<double> x, Vector512<long> places) =>
        Avx512F.IsSupported ? Avx512F.PermuteVar8x64(x, places) : Vector512.Shuffle(x, places);

    // Place i holds i with the given bits turned.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Turned(int bits) =>
        Vector512.Create(0L, 1, 2, 3, 4, 5, 6, 7) ^ Vector512.Create((long)bits);

    // All ones in the places where the bit is raised.
    private static Vector512<double> Raised(int bit) =>
        Vector512.Equals(Vector512.Create(0L, 1, 2, 3, 4, 5, 6, 7) & Vector512.Create((long)bit), Vector512.Create((long)bit)).AsDouble();

    // The bits that factor number k raises: k's own bits laid out over the low bits.
    private static int Raises(int k, int lowBits)
    {
        int raises = 0;
        for (int rest = lowBits; k != 0; k >>= 1, rest &= rest - 1)
        {
            raises |= (k & 1) != 0 ? rest & -rest : 0;
        }

        return raises;
    }

    // For each place the entry of the second table (before its high dimensions) that the place's low shared dimensions choose.
    private Vector512<long> Entries()
    {
        Span<long> entries = stackalloc long[8];
        for (int place = 0; place < 8; place++)
        {
            for (int d = 0; d < _lowShared; d++)
            {
                entries[place] |= (long)((place >> _list[(3 * d) + 1]) & 1) << _list[3 * d];
            }
        }

        return Vector512.Create<long>(entries);
    }

    // Where the second table's entries of one group start.
    private int Start(int group)
    {
        int at = 0;
        for (int d = _lowShared; group != 0; d++, group >>= 1)
        {
            at |= (group & 1) << _list[3 * d];
        }

        return at;
    }

    private void Spread(ref double second, ref Vector512<double> factors)
    {
        Vector512<long> entries = Entries();
        for (int group = 0; group < Groups; group++)
        {
            ref double start = ref Unsafe.Add(ref second, Start(group));
            ref Vector512<double> to = ref Unsafe.Add(ref factors, group * _factors);
            to = Vector512.Create(
                Unsafe.Add(ref start, (nint)entries[0]), Unsafe.Add(ref start, (nint)entries[1]),
                Unsafe.Add(ref start, (nint)entries[2]), Unsafe.Add(ref start, (nint)entries[3]),
                Unsafe.Add(ref start, (nint)entries[4]), Unsafe.Add(ref start, (nint)entries[5]),
                Unsafe.Add(ref start, (nint)entries[6]), Unsafe.Add(ref start, (nint)entries[7]));
            int made = 1;
            for (int rest = _lowBits; rest != 0; rest &= rest - 1, made *= 2)
            {
                int bit = rest & -rest;
                Vector512<double> raised = Raised(bit);
                Vector512<long> turned = Turned(bit);
                for (int k = 0; k < made; k++)
                {
                    // Kept: (b0, b0 + b1) on the places below and above; raised by the second table: b1 above.
                    Vector512<double> b = Unsafe.Add(ref to, k);
                    Unsafe.Add(ref to, k + made) = b & raised;
                    Unsafe.Add(ref to, k) = b + (Exchange(b, turned) & raised);
                }
            }
        }
    }

    private void Gather(ref Vector512<double> backs, ref double secondBack)
    {
        Vector512<long> entries = Entries();
        for (int group = 0; group < Groups; group++)
        {
            ref Vector512<double> from = ref Unsafe.Add(ref backs, group * _factors);
            int made = _factors;
            for (int rest = _lowBits; rest != 0;)
            {
                // Undone in the opposite order: the highest low bit first.
                int bit = 1 << (31 - BitOperations.LeadingZeroCount((uint)rest));
                rest &= ~bit;
                made /= 2;
                Vector512<double> raised = Raised(bit);
                Vector512<long> turned = Turned(bit);
                for (int k = 0; k < made; k++)
                {
                    Vector512<double> kept = Unsafe.Add(ref from, k);
                    Unsafe.Add(ref from, k) = kept + Exchange(kept & raised, turned) + (Unsafe.Add(ref from, k + made) & raised);
                }
            }

            ref double start = ref Unsafe.Add(ref secondBack, Start(group));
            for (int place = 0; place < 8; place++)
            {
                Unsafe.Add(ref start, (nint)entries[place]) = 0;
            }

            for (int place = 0; place < 8; place++)
            {
                Unsafe.Add(ref start, (nint)entries[place]) += from[place];
            }
        }
    }

    private void Combine(int level, int count, ref Vector512<double> first, ref Vector512<double> result, ref Vector512<double> factors, ref Vector512<double> room)
    {
        if (level < 0)
        {
            Multiply(count, ref first, ref result, ref factors);
            return;
        }

        int shared = 3 * (_lowShared + level);
        int run = 1 << (_list[shared + 1] - 3);
        bool bit = _list[shared + 2] == 1;
        int half = _factors << level;
        ref Vector512<double> upper = ref Unsafe.Add(ref factors, half);
        ref Vector512<double> next = ref Unsafe.Add(ref room, half);
        if (bit)
        {
            for (int i = 0; i < half; i++)
            {
                Unsafe.Add(ref room, i) = Unsafe.Add(ref factors, i) + Unsafe.Add(ref upper, i);
            }
        }

        for (int block = 0; block < count; block += 2 * run)
        {
            ref Vector512<double> low = ref Unsafe.Add(ref first, block);
            ref Vector512<double> high = ref Unsafe.Add(ref first, block + run);
            ref Vector512<double> resultHigh = ref Unsafe.Add(ref result, block + run);
            Combine(level - 1, run, ref low, ref Unsafe.Add(ref result, block), ref factors, ref next);
            if (bit)
            {
                Combine(level - 1, run, ref high, ref resultHigh, ref room, ref next);
                Combine(level - 1, run, ref low, ref resultHigh, ref upper, ref next);
            }
            else
            {
                Combine(level - 1, run, ref high, ref resultHigh, ref upper, ref next);
            }
        }
    }

    private void Multiply(int count, ref Vector512<double> first, ref Vector512<double> result, ref Vector512<double> factors)
    {
        for (int k = 0; k < _factors; k++)
        {
            Vector512<double> factor = Unsafe.Add(ref factors, k);
            if (k == 0)
            {
                for (int i = 0; i < count; i++)
                {
                    Unsafe.Add(ref result, i) = Vector512.FusedMultiplyAdd(Unsafe.Add(ref first, i), factor, Unsafe.Add(ref result, i));
                }

                continue;
            }

            Vector512<long> turned = Turned(Raises(k, _lowBits));
            for (int i = 0; i < count; i++)
            {
                Unsafe.Add(ref result, i) = Vector512.FusedMultiplyAdd(Exchange(Unsafe.Add(ref first, i), turned), factor, Unsafe.Add(ref result, i));
            }
        }
    }

    private void Transpose(
        int level, int count, ref Vector512<double> first, ref Vector512<double> firstBack, ref Vector512<double> result, ref Vector512<double> factors, ref Vector512<double> backs, ref Vector512<double> room)
    {
        if (level < 0)
        {
            MultiplyBack(count, ref first, ref firstBack, ref result, ref factors, ref backs);
            return;
        }

        int shared = 3 * (_lowShared + level);
        int run = 1 << (_list[shared + 1] - 3);
        bool bit = _list[shared + 2] == 1;
        int half = _factors << level;
        int chunk = TableJoin.LongSum * 2 * run;
        if (count > chunk)
        {
            ref Vector512<double> after = ref Unsafe.Add(ref room, 2 * half);
            for (int start = 0; start < count; start += chunk)
            {
                for (int i = 0; i < 2 * half; i++)
                {
                    Unsafe.Add(ref room, i) = Vector512<double>.Zero;
                }

                Transpose(level, chunk, ref Unsafe.Add(ref first, start), ref Unsafe.Add(ref firstBack, start), ref Unsafe.Add(ref result, start), ref factors, ref room, ref after);
                for (int i = 0; i < 2 * half; i++)
                {
                    Unsafe.Add(ref backs, i) += Unsafe.Add(ref room, i);
                }
            }

            return;
        }

        ref Vector512<double> upper = ref Unsafe.Add(ref factors, half);
        ref Vector512<double> upperBack = ref Unsafe.Add(ref backs, half);
        ref Vector512<double> sumBack = ref Unsafe.Add(ref room, half);
        ref Vector512<double> next = ref Unsafe.Add(ref sumBack, half);
        if (bit)
        {
            for (int i = 0; i < half; i++)
            {
                Unsafe.Add(ref room, i) = Unsafe.Add(ref factors, i) + Unsafe.Add(ref upper, i);
                Unsafe.Add(ref sumBack, i) = Vector512<double>.Zero;
            }
        }

        for (int block = 0; block < count; block += 2 * run)
        {
            ref Vector512<double> low = ref Unsafe.Add(ref first, block);
            ref Vector512<double> lowBack = ref Unsafe.Add(ref firstBack, block);
            ref Vector512<double> high = ref Unsafe.Add(ref first, block + run);
            ref Vector512<double> highBack = ref Unsafe.Add(ref firstBack, block + run);
            ref Vector512<double> resultHigh = ref Unsafe.Add(ref result, block + run);
            Transpose(level - 1, run, ref low, ref lowBack, ref Unsafe.Add(ref result, block), ref factors, ref backs, ref next);
            if (bit)
            {
                Transpose(level - 1, run, ref high, ref highBack, ref resultHigh, ref room, ref sumBack, ref next);
                Transpose(level - 1, run, ref low, ref lowBack, ref resultHigh, ref upper, ref upperBack, ref next);
            }
            else
            {
                Transpose(level - 1, run, ref high, ref highBack, ref resultHigh, ref upper, ref upperBack, ref next);
            }
        }

        for (int i = 0; bit && i < half; i++)
        {
            Vector512<double> back = Unsafe.Add(ref sumBack, i);
            Unsafe.Add(ref backs, i) += back;
            Unsafe.Add(ref upperBack, i) += back;
        }
    }

    private void MultiplyBack(int count, ref Vector512<double> first, ref Vector512<double> firstBack, ref Vector512<double> result, ref Vector512<double> factors, ref Vector512<double> backs)
    {
        for (int k = 0; k < _factors; k++)
        {
            Vector512<long> turned = Turned(Raises(k, _lowBits));
            Vector512<double> factor = Unsafe.Add(ref factors, k);
            for (int start = 0; start < count; start += TableJoin.LongSum)
            {
                Vector512<double> back = Vector512<double>.Zero;
                for (int i = start; i < Math.Min(count, start + TableJoin.LongSum); i++)
                {
                    Vector512<double> r = Unsafe.Add(ref result, i);
                    back = Vector512.FusedMultiplyAdd(Exchange(Unsafe.Add(ref first, i), turned), r, back);
                    Unsafe.Add(ref firstBack, i) += Exchange(r * factor, turned);
                }

                Unsafe.Add(ref backs, k) += back;
            }
        }
    }
}
