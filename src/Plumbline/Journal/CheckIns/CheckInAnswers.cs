using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>What a person said in one check-in beside what the care history keeps of it (<see cref="CheckIn"/>). All of it is about the past week.</summary>
/// <param name="On">The day; one check-in a day.</param>
/// <remarks>What is null or empty was not said.</remarks>
public sealed record CheckInAnswers(DateOnly On)
{
    /// <summary>The longest side effect that is kept, in characters.</summary>
    public const int LongestSideEffects = 500;

    /// <summary>How much pain stood in the way of joy in life.</summary>
    public Interference? Enjoyment { get; init; }

    /// <summary>How much pain stood in the way of what the day asked for.</summary>
    public Interference? Activity { get; init; }

    /// <summary>How well the person could do what matters to them.</summary>
    public Rating? Function { get; init; }

    /// <summary>How the person's mood was.</summary>
    public Rating? Mood { get; init; }

    /// <summary>How the person slept.</summary>
    public Rating? Sleep { get; init; }

    /// <summary>How near the person is to their goals.</summary>
    public Rating? Goals { get; init; }

    /// <summary>Side effects in the person's own words; empty when not said.</summary>
    public string SideEffects { get; init; } = "";

    /// <summary>Whether there were side effects; null when not said.</summary>
    public bool? HadSideEffects { get; init; }

    /// <summary>The mean of pain and both kinds of interference, on the scale of PEG; null unless all three are there.</summary>
    /// <param name="pain">Pain over the past week.</param>
    public PegScore? Peg(PainScore? pain) =>
        pain is { } strength && Enjoyment is { } enjoyment && Activity is { } activity ? PegScore.Of((strength.Points + enjoyment.Points + activity.Points) / 3) : null;
}
