using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>The loops of <see cref="LaneKernels"/> for single numbers and dimensions that lie within one vector (runs 1, 2, 4).</summary>
internal static class ShortRuns
{
    internal static void Raise(ref Lanes8 table, int vectors, int run, Lanes8 stay, Lanes8 raise, bool backward)
    {
        Vector512<double> lower = Lower(run);
        Vector512<double> own = Vector512.ConditionalSelect(lower, stay.Values, Vector512<double>.One);
        Vector512<double> other = backward
            ? Vector512.ConditionalSelect(lower, raise.Values, Vector512<double>.Zero)
            : Vector512.ConditionalSelect(lower, Vector512<double>.Zero, raise.Values);
        for (nint i = 0; i < vectors; i++)
        {
            Vector512<double> x = Unsafe.Add(ref table, i).Values;
            Unsafe.Add(ref table, i) = new(Vector512.FusedMultiplyAdd(Swap(x, run), other, x * own));
        }
    }

    internal static void Halve(ref Lanes8 to, ref Lanes8 from, int vectors, int run, Lanes8 a, Lanes8 b)
    {
        Vector512<double> weights = Vector512.ConditionalSelect(Lower(run), a.Values, b.Values);
        for (nint i = 0; i < vectors; i += 2)
        {
            Vector512<double> x = Unsafe.Add(ref from, i).Values * weights;
            Vector512<double> y = Unsafe.Add(ref from, i + 1).Values * weights;
            Unsafe.Add(ref to, i >> 1) = new(Vector512.Create(Pack(x + Swap(x, run), run), Pack(y + Swap(y, run), run)));
        }
    }

    internal static void Unhalve(ref Lanes8 to, ref Lanes8 from, int vectors, int run, Lanes8 a, Lanes8 b)
    {
        Vector512<double> weights = Vector512.ConditionalSelect(Lower(run), a.Values, b.Values);
        for (nint i = 0; i < vectors; i += 2)
        {
            Vector512<double> x = Unsafe.Add(ref from, i >> 1).Values;
            Unsafe.Add(ref to, i) = new(Unpack(x.GetLower(), run) * weights);
            Unsafe.Add(ref to, i + 1) = new(Unpack(x.GetUpper(), run) * weights);
        }
    }

    internal static double DotHalf(ref Lanes8 table, ref Lanes8 whole, int vectors, int run, bool upper)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        for (nint i = 0; i < vectors; i += 2)
        {
            Vector512<double> x = Unsafe.Add(ref whole, i >> 1).Values;
            sum = Vector512.FusedMultiplyAdd(Unsafe.Add(ref table, i).Values, Unpack(x.GetLower(), run), sum);
            sum = Vector512.FusedMultiplyAdd(Unsafe.Add(ref table, i + 1).Values, Unpack(x.GetUpper(), run), sum);
        }

        Vector512<double> half = Lower(run);
        return Vector512.Sum(Vector512.ConditionalSelect(upper ? ~half : half, sum, Vector512<double>.Zero));
    }

    /// <summary>Raises a bit where a cause is present; at least one of the two lies within a vector.</summary>
    internal static void RaiseWhere(ref Lanes8 table, int vectors, int causeRun, int bitRun, Lanes8 stay, Lanes8 raise, bool backward)
    {
        if (causeRun >= 8)
        {
            int run = causeRun >> 3;
            for (nint block = run; block < vectors; block += 2 * run)
            {
                Raise(ref Unsafe.Add(ref table, block), run, bitRun, stay, raise, backward);
            }

            return;
        }

        Vector512<double> absent = Lower(causeRun);
        Vector512<double> keep = Vector512.ConditionalSelect(absent, Vector512<double>.One, stay.Values);
        Vector512<double> move = Vector512.ConditionalSelect(absent, Vector512<double>.Zero, raise.Values);
        if (bitRun < 8)
        {
            Vector512<double> lower = Lower(bitRun);
            Vector512<double> own = Vector512.ConditionalSelect(lower, keep, Vector512<double>.One);
            Vector512<double> other = Vector512.ConditionalSelect(backward ? lower : ~lower, move, Vector512<double>.Zero);
            for (nint i = 0; i < vectors; i++)
            {
                Vector512<double> x = Unsafe.Add(ref table, i).Values;
                Unsafe.Add(ref table, i) = new(Vector512.FusedMultiplyAdd(Swap(x, bitRun), other, x * own));
            }

            return;
        }

        int step = bitRun >> 3;
        for (nint block = 0; block < vectors; block += 2 * step)
        {
            for (nint i = block; i < block + step; i++)
            {
                Vector512<double> low = Unsafe.Add(ref table, i).Values;
                Vector512<double> high = Unsafe.Add(ref table, i + step).Values;
                if (backward)
                {
                    Unsafe.Add(ref table, i) = new(Vector512.FusedMultiplyAdd(high, move, low * keep));
                }
                else
                {
                    Unsafe.Add(ref table, i) = new(low * keep);
                    Unsafe.Add(ref table, i + step) = new(Vector512.FusedMultiplyAdd(low, move, high));
                }
            }
        }
    }

    internal static void Interleave(ref Lanes8 to, ref Lanes8 low, Lanes8 a, ref Lanes8 high, int vectors, int run)
    {
        Vector512<double> lower = Lower(run);
        for (nint i = 0; i < vectors; i += 2)
        {
            Vector512<double> x = Unsafe.Add(ref low, i >> 1).Values * a.Values;
            Vector512<double> y = Unsafe.Add(ref high, i >> 1).Values;
            Unsafe.Add(ref to, i) = new(Vector512.ConditionalSelect(lower, Unpack(x.GetLower(), run), Unpack(y.GetLower(), run)));
            Unsafe.Add(ref to, i + 1) = new(Vector512.ConditionalSelect(lower, Unpack(x.GetUpper(), run), Unpack(y.GetUpper(), run)));
        }
    }

    /// <summary>Multiplies by a table over masked dimensions some of which lie within a vector.</summary>
    internal static void Multiply(ref Lanes8 table, int vectors, int mask, ref double weights)
    {
        Vector512<long> places = Vector512<long>.Zero;
        for (int i = 1; i < 8; i++)
        {
            places = places.WithElement(i, LaneKernels.Gather(i, mask & 7));
        }

        // The weights of one vector lie side by side; reading eight may reach past them into room that the memory keeps.
        int low = BitOperations.PopCount((uint)mask & 7);
        for (int i = 0; i < vectors; i++)
        {
            ref double start = ref Unsafe.Add(ref weights, LaneKernels.Gather(i, mask >> 3) << low);
            Vector512<double> chosen = WideJoin.Exchange(Vector512.LoadUnsafe(ref start), places);
            Unsafe.Add(ref table, i) = new(Unsafe.Add(ref table, i).Values * chosen);
        }
    }

    // All bits where the dimension of this run is 0.
    private static Vector512<double> Lower(int run) => (run switch
    {
        1 => Vector512.Create(-1L, 0, -1, 0, -1, 0, -1, 0),
        2 => Vector512.Create(-1L, -1, 0, 0, -1, -1, 0, 0),
        _ => Vector512.Create(-1L, -1, -1, -1, 0, 0, 0, 0),
    }).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Swap(Vector512<double> x, int run) => run switch
    {
        1 => Vector512.Shuffle(x, Vector512.Create(1L, 0, 3, 2, 5, 4, 7, 6)),
        2 => Vector512.Shuffle(x, Vector512.Create(2L, 3, 0, 1, 6, 7, 4, 5)),
        _ => Vector512.Create(x.GetUpper(), x.GetLower()),
    };

    // The entries in which the dimension is 0, side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Pack(Vector512<double> x, int run) => run switch
    {
        1 => Vector512.Shuffle(x, Vector512.Create(0L, 2, 4, 6, 0, 2, 4, 6)).GetLower(),
        2 => Vector512.Shuffle(x, Vector512.Create(0L, 1, 4, 5, 0, 1, 4, 5)).GetLower(),
        _ => x.GetLower(),
    };

    // Each entry in both places of the dimension.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Unpack(Vector256<double> x, int run)
    {
        Vector512<double> twice = Vector512.Create(x, x);
        return run switch
        {
            1 => Vector512.Shuffle(twice, Vector512.Create(0L, 0, 1, 1, 2, 2, 3, 3)),
            2 => Vector512.Shuffle(twice, Vector512.Create(0L, 1, 0, 1, 2, 3, 2, 3)),
            _ => twice,
        };
    }
}
