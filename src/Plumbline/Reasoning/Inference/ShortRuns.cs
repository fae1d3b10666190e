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
