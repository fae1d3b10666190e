using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>The numbers of eight parameter sets side by side.</summary>
internal readonly struct SampleSource(NetworkSamples samples, int firstSet) : INumberSource<Lanes8>
{
    public (Lanes8 Present, Lanes8 Absent) Risk(int risk) => Both(risk);

    public (Lanes8 Present, Lanes8 Absent) Cause(int cause, int row) => Both(samples.CauseParameter(cause, row));

    public Lanes8 AtMost(int finding, int link, int level) =>
        Lanes8.Complement(Above(samples.LinkParameter(finding, link, 1), level, Levels(finding)));

    public (Lanes8 Stay, Lanes8 Raise) Link(int finding, int link, int level)
    {
        int levels = Levels(finding);
        int first = samples.LinkParameter(finding, link, 1);
        Lanes8 exactly = Value(first + level - 1);
        if (level == levels - 1)
        {
            return (Lanes8.Complement(exactly), exactly);
        }

        Lanes8 atMost = Lanes8.Complement(Above(first, level, levels));
        Lanes8 scale = Lanes8.Inverse(atMost);
        Lanes8 raise = new(Vector512.Min(Vector512<double>.One, (exactly * scale).Values));
        return (Lanes8.Complement(raise), raise);
    }

    public (Lanes8 Below, Lanes8 At) Leak(int finding, int level)
    {
        int levels = Levels(finding);
        int first = samples.LeakParameter(finding, 1);
        Lanes8 below = level == 0 ? Lanes8.Of(0) : Lanes8.Complement(Above(first, level - 1, levels));
        return (below, level == 0 ? Lanes8.Complement(Above(first, 0, levels)) : Value(first + level - 1));
    }

    public (Lanes8 Passes, Lanes8 Blocks) Inhibition(int inhibition) => Both(samples.InhibitionParameter(inhibition));

    private int Levels(int finding) =>
        samples.Network.Numbers.LevelStart[finding + 1] - samples.Network.Numbers.LevelStart[finding];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes8 Value(int parameter) =>
        new(Vector512.LoadUnsafe(ref Unsafe.Add(ref samples.First, ((nint)parameter * samples.Stride) + firstSet)));

    private (Lanes8 Value, Lanes8 Complement) Both(int parameter)
    {
        Lanes8 value = Value(parameter);
        return (value, Lanes8.Complement(value));
    }

    // The chance of a level above the given one.
    private Lanes8 Above(int first, int level, int levels)
    {
        Lanes8 sum = Lanes8.Of(0);
        for (int above = level + 1; above < levels; above++)
        {
            sum += Value(first + above - 1);
        }

        return sum;
    }
}
