using System.Collections.Immutable;

namespace Plumbline.Cli.Scoring;

/// <summary>The scores of a file of labelled cases, added up case by case.</summary>
/// <remarks>
/// Under-triage is a level below the lowest acceptable one. Causes are scored on cases with a strong label; a mimic's right
/// answer is "something else"; a cause that is a contributor (depression) is looked for among the contributors.
/// </remarks>
internal sealed record ScoreSheet
{
    /// <summary>The id under which a cause from outside the list is expected.</summary>
    public const string SomethingElse = "something-else";

    /// <summary>No case yet.</summary>
    public static ScoreSheet Empty { get; } = new();

    /// <summary>Cases counted.</summary>
    public int Cases { get; private init; }

    /// <summary>Strong-label cases with a listed cause that the text does not name.</summary>
    public CauseShares Listed { get; private init; } = CauseShares.None;

    /// <summary>Strong-label cases with a listed cause that the text names.</summary>
    public CauseShares Stated { get; private init; } = CauseShares.None;

    /// <summary>Both of these together.</summary>
    public CauseShares AllListed { get; private init; } = CauseShares.None;

    /// <summary>Mimics, of any label but a weak one: "something else" first, and among the first three.</summary>
    public CauseShares Mimics { get; private init; } = CauseShares.None;

    /// <summary>Cases by labelled band (first) and given band (second).</summary>
    public ImmutableDictionary<(CareBand Label, CareBand Given), int> Bands { get; private init; } =
        ImmutableDictionary<(CareBand, CareBand), int>.Empty;

    /// <summary>Emergencies that got a level below the lowest acceptable one.</summary>
    public Proportion EmergencyUnderTriaged { get; private init; }

    /// <summary>Urgent cases that got a level below the lowest acceptable one.</summary>
    public Proportion UrgentUnderTriaged { get; private init; }

    /// <summary>Routine cases that were sent to an emergency department though that is not acceptable.</summary>
    public Proportion RoutineSentToEmergency { get; private init; }

    /// <summary>The sheet with one more case.</summary>
    public ScoreSheet Add(CaseLabel label, CaseOutcome outcome)
    {
        CareBand given = CareBands.Of(outcome.Urgency);
        bool under = given < label.AcceptableBands.Min();
        var key = (label.Band, given);
        ScoreSheet next = this with
        {
            Cases = Cases + 1,
            Bands = Bands.SetItem(key, Bands.GetValueOrDefault(key) + 1),
        };
        next = label.Band switch
        {
            CareBand.Emergency => next with { EmergencyUnderTriaged = EmergencyUnderTriaged.Add(under) },
            CareBand.Urgent => next with { UrgentUnderTriaged = UrgentUnderTriaged.Add(under) },
            _ => next with { RoutineSentToEmergency = RoutineSentToEmergency.Add(given == CareBand.Emergency && !label.AcceptableBands.Contains(given)) },
        };
        return next.AddCause(label, outcome);
    }

    private ScoreSheet AddCause(CaseLabel label, CaseOutcome outcome)
    {
        if (label.Quality == LabelQuality.Weak)
        {
            return this;
        }

        int place = Place(label, outcome);
        if (label.Cause == SomethingElse)
        {
            return this with { Mimics = Mimics.Add(place) };
        }

        if (label.Quality != LabelQuality.Strong)
        {
            return this;
        }

        ScoreSheet all = this with { AllListed = AllListed.Add(place) };
        return label.Stated ? all with { Stated = Stated.Add(place) } : all with { Listed = Listed.Add(place) };
    }

    /// <summary>The best place of any acceptable answer, in either list, from 0; -1 where none was given.</summary>
    internal static int Place(CaseLabel label, CaseOutcome outcome)
    {
        int best = -1;
        foreach (string answer in label.AlsoAcceptable.Insert(0, label.Cause))
        {
            foreach (int place in (ReadOnlySpan<int>)[outcome.Causes.IndexOf(answer), outcome.Contributors.IndexOf(answer)])
            {
                best = place >= 0 && (best < 0 || place < best) ? place : best;
            }
        }

        return best;
    }
}
