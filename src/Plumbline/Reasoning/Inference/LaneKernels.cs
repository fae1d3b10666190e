using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Plumbline.Reasoning;

/// <summary>The inner loops over tables. A run is the stride of a dimension: entries in which it does not change.</summary>
/// <remarks>
/// A table of single numbers whose runs are eight or longer is the same as a table of eights with shorter runs, so each loop is
/// written once; only dimensions within a vector need code of their own (<see cref="ShortRuns"/>).
/// </remarks>
internal static class LaneKernels
{
    // A longer sum is split in two: added up one by one, a million products would lose four digits.
    private const int LongSum = 512;

    /// <summary>Sets every entry to 0, whatever was there.</summary>
    internal static void Clear<T>(ref T to, int count)
        where T : struct, ILane<T> =>
        MemoryMarshal.CreateSpan(ref to, count).Clear();

    /// <summary>to = by·from.</summary>
    internal static void Scale<T>(ref T to, ref T from, T by, int count)
        where T : struct, ILane<T>
    {
        if (Wide<T>(count))
        {
            Scale(ref Eights(ref to), ref Eights(ref from), Spread(by), count >> 3);
            return;
        }

        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i) * by;
        }
    }

    /// <summary>to += by·from.</summary>
    internal static void AddScaled<T>(ref T to, ref T from, T by, int count)
        where T : struct, ILane<T>
    {
        if (Wide<T>(count))
        {
            AddScaled(ref Eights(ref to), ref Eights(ref from), Spread(by), count >> 3);
            return;
        }

        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref to, i) = T.MultiplyAdd(Unsafe.Add(ref from, i), by, Unsafe.Add(ref to, i));
        }
    }

    /// <summary>to = a·x + b·y; <paramref name="to"/> may be either of them.</summary>
    internal static void Blend<T>(ref T to, ref T x, T a, ref T y, T b, int count)
        where T : struct, ILane<T>
    {
        if (Wide<T>(count))
        {
            Blend(ref Eights(ref to), ref Eights(ref x), Spread(a), ref Eights(ref y), Spread(b), count >> 3);
            return;
        }

        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref to, i) = T.MultiplyAdd(Unsafe.Add(ref y, i), b, Unsafe.Add(ref x, i) * a);
        }
    }

    /// <summary>The sum of products.</summary>
    internal static T Dot<T>(ref T left, ref T right, int count)
        where T : struct, ILane<T>
    {
        if (Wide<T>(count))
        {
            double sum = Vector512.Sum(Dot(ref Eights(ref left), ref Eights(ref right), count >> 3).Values);
            return T.Of(sum);
        }

        if (count > LongSum)
        {
            return Dot(ref left, ref right, count / 2) + Dot(ref Unsafe.Add(ref left, count / 2), ref Unsafe.Add(ref right, count / 2), count - (count / 2));
        }

        // Two sums, so that one addition need not wait for the one before.
        T even = left * right;
        T odd = T.Of(0);
        nint i = 1;
        for (; i + 1 < count; i += 2)
        {
            odd = T.MultiplyAdd(Unsafe.Add(ref left, i), Unsafe.Add(ref right, i), odd);
            even = T.MultiplyAdd(Unsafe.Add(ref left, i + 1), Unsafe.Add(ref right, i + 1), even);
        }

        return i < count ? even + T.MultiplyAdd(Unsafe.Add(ref left, i), Unsafe.Add(ref right, i), odd) : even + odd;
    }

    /// <summary>A cause lets a bit rise: (s0, s1) → (stay·s0, s1 + raise·s0); backward its transpose.</summary>
    internal static void Raise<T>(ref T table, int count, int run, T stay, T raise, bool backward)
        where T : struct, ILane<T>
    {
        if (Wide<T>(count))
        {
            if (run >= 8)
            {
                Raise(ref Eights(ref table), count >> 3, run >> 3, Spread(stay), Spread(raise), backward);
            }
            else
            {
                ShortRuns.Raise(ref Eights(ref table), count >> 3, run, Spread(stay), Spread(raise), backward);
            }

            return;
        }

        for (nint block = 0; block < count; block += 2 * run)
        {
            RaisePair(ref Unsafe.Add(ref table, block), ref Unsafe.Add(ref table, block + run), run, stay, raise, backward);
        }
    }

    /// <summary>The same where a cause with a dimension of its own is present.</summary>
    internal static void RaiseWhere<T>(ref T table, int count, int causeRun, int bitRun, T stay, T raise, bool backward)
        where T : struct, ILane<T>
    {
        int inner = Math.Min(causeRun, bitRun);
        if (Wide<T>(count) && inner < 8)
        {
            ShortRuns.RaiseWhere(ref Eights(ref table), count >> 3, causeRun, bitRun, Spread(stay), Spread(raise), backward);
            return;
        }

        int outer = Math.Max(causeRun, bitRun);
        for (nint high = 0; high < count; high += 2 * outer)
        {
            for (nint low = 0; low < outer; low += 2 * inner)
            {
                nint absent = high + low + causeRun;
                RaisePair(ref Unsafe.Add(ref table, absent), ref Unsafe.Add(ref table, absent + bitRun), inner, stay, raise, backward);
            }
        }
    }

    /// <summary>Ends a dimension: to = a·(its half 0) + b·(its half 1).</summary>
    internal static void Halve<T>(ref T to, ref T from, int count, int run, T a, T b)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Single1) && run < 8 && count >= 16)
        {
            ShortRuns.Halve(ref Eights(ref to), ref Eights(ref from), count >> 3, run, Spread(a), Spread(b));
            return;
        }

        nint at = 0;
        for (nint block = 0; block < count; block += 2 * run, at += run)
        {
            Blend(ref Unsafe.Add(ref to, at), ref Unsafe.Add(ref from, block), a, ref Unsafe.Add(ref from, block + run), b, run);
        }
    }

    /// <summary>The transpose of <see cref="Halve"/>: both halves from one table.</summary>
    internal static void Unhalve<T>(ref T to, ref T from, int count, int run, T a, T b)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Single1) && run < 8 && count >= 16)
        {
            ShortRuns.Unhalve(ref Eights(ref to), ref Eights(ref from), count >> 3, run, Spread(a), Spread(b));
            return;
        }

        nint at = 0;
        for (nint block = 0; block < count; block += 2 * run, at += run)
        {
            ref T source = ref Unsafe.Add(ref from, at);
            ref T low = ref Unsafe.Add(ref to, block);
            ref T high = ref Unsafe.Add(ref to, block + run);
            if (Wide<T>(run))
            {
                Scale(ref low, ref source, a, run);
                Scale(ref high, ref source, b, run);
                continue;
            }

            for (nint i = 0; i < run; i++)
            {
                T value = Unsafe.Add(ref source, i);
                Unsafe.Add(ref low, i) = value * a;
                Unsafe.Add(ref high, i) = value * b;
            }
        }
    }

    /// <summary>to's half 0 = a·low, its half 1 = high.</summary>
    internal static void Interleave<T>(ref T to, ref T low, T a, ref T high, int count, int run)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Single1) && run < 8 && count >= 16)
        {
            ShortRuns.Interleave(ref Eights(ref to), ref Eights(ref low), Spread(a), ref Eights(ref high), count >> 3, run);
            return;
        }

        nint at = 0;
        for (nint block = 0; block < count; block += 2 * run, at += run)
        {
            Scale(ref Unsafe.Add(ref to, block), ref Unsafe.Add(ref low, at), a, run);
            Scale(ref Unsafe.Add(ref to, block + run), ref Unsafe.Add(ref high, at), T.Of(1), run);
        }
    }

    /// <summary>Multiplies each entry by the weight that its masked dimensions choose.</summary>
    internal static void Multiply<T>(ref T table, int count, int mask, ref T weights)
        where T : struct, ILane<T>
    {
        int run = mask & -mask;
        if (Wide<T>(count) && run < 8)
        {
            ShortRuns.Multiply(ref Eights(ref table), count >> 3, mask, ref Unsafe.As<T, double>(ref weights));
            return;
        }

        for (int block = 0; block < count; block += run)
        {
            T weight = Unsafe.Add(ref weights, Gather(block, mask));
            Scale(ref Unsafe.Add(ref table, block), ref Unsafe.Add(ref table, block), weight, run);
        }
    }

    /// <summary>The masked bits of a position, side by side.</summary>
    internal static int Gather(int position, int mask)
    {
        if (Bmi2.IsSupported)
        {
            return (int)Bmi2.ParallelBitExtract((uint)position, (uint)mask);
        }

        int gathered = 0;
        for (int bit = 0; mask != 0; bit++, mask &= mask - 1)
        {
            gathered |= ((position >> BitOperations.TrailingZeroCount(mask)) & 1) << bit;
        }

        return gathered;
    }

    /// <summary>The sum of products of one half of a table with a whole one.</summary>
    internal static T DotHalf<T>(ref T table, ref T whole, int count, int run, bool upper)
        where T : struct, ILane<T>
    {
        if (count > LongSum && count > 2 * run)
        {
            return DotHalf(ref table, ref whole, count / 2, run, upper)
                + DotHalf(ref Unsafe.Add(ref table, count / 2), ref Unsafe.Add(ref whole, count / 4), count / 2, run, upper);
        }

        if (typeof(T) == typeof(Single1) && run < 8 && count >= 16)
        {
            return T.Of(ShortRuns.DotHalf(ref Eights(ref table), ref Eights(ref whole), count >> 3, run, upper));
        }

        T sum = T.Of(0);
        nint at = 0;
        for (nint block = upper ? run : 0; block < count; block += 2 * run, at += run)
        {
            sum += Dot(ref Unsafe.Add(ref table, block), ref Unsafe.Add(ref whole, at), run);
        }

        return sum;
    }

    /// <summary>A table of single numbers that is long enough to be walked in eights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Wide<T>(int count)
        where T : struct, ILane<T> => typeof(T) == typeof(Single1) && count >= 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref Lanes8 Eights<T>(ref T table) => ref Unsafe.As<T, Lanes8>(ref table);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes8 Spread<T>(T value) => Lanes8.Of(Unsafe.As<T, double>(ref value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RaisePair<T>(ref T low, ref T high, int run, T stay, T raise, bool backward)
        where T : struct, ILane<T>
    {
        if (Wide<T>(run))
        {
            RaiseRun(ref Eights(ref low), ref Eights(ref high), run >> 3, Spread(stay), Spread(raise), backward);
        }
        else
        {
            RaiseRun(ref low, ref high, run, stay, raise, backward);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RaiseRun<T>(ref T low, ref T high, int run, T stay, T raise, bool backward)
        where T : struct, ILane<T>
    {
        for (nint i = 0; i < run; i++)
        {
            T s0 = Unsafe.Add(ref low, i);
            T s1 = Unsafe.Add(ref high, i);
            if (backward)
            {
                Unsafe.Add(ref low, i) = T.MultiplyAdd(raise, s1, stay * s0);
            }
            else
            {
                Unsafe.Add(ref low, i) = stay * s0;
                Unsafe.Add(ref high, i) = T.MultiplyAdd(raise, s0, s1);
            }
        }
    }
}
