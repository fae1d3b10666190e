using System.Runtime.CompilerServices;

namespace Plumbline.Reasoning;

/// <summary>Where an evaluation takes its numbers from: the network itself, or eight parameter sets at a time.</summary>
internal interface INumberSource<T>
    where T : struct, ILane<T>
{
    /// <summary>The probability that a risk is present, and that it is absent.</summary>
    (T Present, T Absent) Risk(int risk);

    /// <summary>The same for a cause in one row of its table.</summary>
    (T Present, T Absent) Cause(int cause, int row);

    /// <summary>The chance that a link alone leaves a finding at or below a level.</summary>
    T AtMost(int finding, int link, int level);

    /// <summary>Given that a link stays at or below a level: the share that stays below, and the rest.</summary>
    (T Stay, T Raise) Link(int finding, int link, int level);

    /// <summary>The chance that the leak stays below a level, and that it is there exactly.</summary>
    (T Below, T At) Leak(int finding, int level);

    /// <summary>The chance that an inhibition lets its finding pass, and that it blocks.</summary>
    (T Passes, T Blocks) Inhibition(int inhibition);
}

/// <summary>The network's own numbers, the same in every place.</summary>
internal readonly struct NetworkSource<T>(NetworkNumbers numbers) : INumberSource<T>
    where T : struct, ILane<T>
{
    public (T Present, T Absent) Risk(int risk) => (T.Of(numbers.RiskPresent[risk]), T.Of(1 - numbers.RiskPresent[risk]));

    public (T Present, T Absent) Cause(int cause, int row)
    {
        double present = numbers.CausePresent[numbers.TableStart[cause] + row];
        return (T.Of(present), T.Of(1 - present));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T AtMost(int finding, int link, int level) => T.Of(numbers.AtMost[At(finding, link, level)]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (T Stay, T Raise) Link(int finding, int link, int level)
    {
        int at = At(finding, link, level);
        return (T.Of(numbers.Stay[at]), T.Of(numbers.Raise[at]));
    }

    public (T Below, T At) Leak(int finding, int level)
    {
        int at = numbers.LevelStart[finding] + level;
        return (T.Of(numbers.LeakBelow[at]), T.Of(numbers.LeakAt[at]));
    }

    public (T Passes, T Blocks) Inhibition(int inhibition) =>
        (T.Of(numbers.Passes[inhibition]), T.Of(1 - numbers.Passes[inhibition]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int At(int finding, int link, int level) =>
        numbers.LinkLevelStart[finding] + (link * (numbers.LevelStart[finding + 1] - numbers.LevelStart[finding])) + level;
}
