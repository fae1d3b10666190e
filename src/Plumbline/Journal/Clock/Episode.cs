using System.Collections.Immutable;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>One thing in the story of a pain.</summary>
/// <param name="Lane">What kind of thing it is.</param>
/// <param name="From">The day, or the first day.</param>
/// <param name="Until">The last day; null for what took one day, and for what goes on.</param>
/// <param name="GoesOn">Whether it goes on.</param>
/// <param name="Text">The kind of text that names it, such as <c>treatments</c>.</param>
/// <param name="Id">The id within that kind.</param>
/// <param name="Relief">The part of the pain that it took; null where that is not known or means nothing.</param>
public sealed record EpisodeEvent(EpisodeLane Lane, DateOnly From, DateOnly? Until, bool GoesOn, string Text, string Id, Share? Relief = null);

/// <summary>The lanes of a timeline, from top to bottom.</summary>
public enum EpisodeLane
{
    /// <summary>The beginning, and steps of the pathway.</summary>
    Steps,

    /// <summary>Treatments without needle, device or knife.</summary>
    Treatments,

    /// <summary>Scans, diagnoses, assessments and test blocks.</summary>
    Tests,

    /// <summary>Injections and ablations.</summary>
    Injections,

    /// <summary>Trials of devices, and implants.</summary>
    Devices,

    /// <summary>Operations.</summary>
    Operations,

    /// <summary>Reviews that were held.</summary>
    Reviews,

    /// <summary>Reviews that fall due.</summary>
    Due,
}

/// <summary>The story of a pain from its beginning to what is due.</summary>
/// <param name="Events">Everything, oldest first. The order in which facts were entered makes no difference.</param>
/// <param name="First">The first day that is shown.</param>
/// <param name="Last">The last day that is shown.</param>
public sealed record Episode(ImmutableArray<EpisodeEvent> Events, DateOnly First, DateOnly Last)
{
    /// <summary>Puts the story together.</summary>
    /// <param name="history">What happened.</param>
    /// <param name="plan">The plan of today, with what is due.</param>
    /// <param name="steps">The state that each day led to, where it changed.</param>
    public static Episode Of(CareHistory history, CarePlan plan, IEnumerable<(DateOnly On, string State)> steps)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(steps);
        CareHistory known = history.AsOf(plan.Today);
        ImmutableArray<EpisodeEvent> events =
        [
            .. Happened(known).Concat(steps.Select(step => Day(EpisodeLane.Steps, step.On, "pathway", step.State)))
                .Concat(plan.AllDue.Select(review => Day(EpisodeLane.Due, review.On, "pathway", review.Timer)))
                .Distinct()
                .OrderBy(found => found.From).ThenBy(found => found.Lane).ThenBy(found => found.Id, StringComparer.Ordinal).ThenBy(found => found.Until ?? DateOnly.MaxValue).ThenBy(found => found.Relief),
        ];
        DateOnly first = events.Select(found => found.From).Append(plan.Today).Min();
        DateOnly last = events.Select(found => found.Until ?? found.From).Append(plan.Today).Max();
        return new(events, first, last);
    }

    /// <summary>The days on which something happened that may have led to another step, in order.</summary>
    public static ImmutableArray<DateOnly> Days(CareHistory history, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(history);
        CareHistory known = history.AsOf(today);
        return
        [
            .. Happened(known).SelectMany(found => found.Until is { } until ? [found.From, until] : new[] { found.From })
                .Concat(known.CheckIns.Select(entry => entry.On)).Concat(known.SafetyScreens.Select(screen => screen.On)).Append(today)
                .Where(day => day <= today).Distinct().Order(),
        ];
    }

    private static IEnumerable<EpisodeEvent> Happened(CareHistory known)
    {
        if (known.EpisodeStart is { } start)
        {
            yield return Day(EpisodeLane.Steps, start, "pages", "timeline-began");
        }

        foreach (TreatmentTried fact in known.Treatments)
        {
            yield return new(EpisodeLane.Treatments, fact.Started, fact.Stopped, fact.Stopped is null, "treatments", fact.Treatment);
        }

        foreach (EpisodeEvent found in Tests(known))
        {
            yield return found;
        }

        foreach (InjectionResult fact in known.Injections)
        {
            yield return Day(EpisodeLane.Injections, fact.On, "treatments", fact.Treatment) with { Relief = fact.Relief };
        }

        foreach (DeviceTrial fact in known.DeviceTrials)
        {
            yield return new(EpisodeLane.Devices, fact.Started, fact.Ended, fact.Ended is null, "pages", $"timeline-trial-{fact.Kind}", fact.Relief);
        }

        foreach (Implant fact in known.Implants)
        {
            yield return new(EpisodeLane.Devices, fact.Implanted, fact.Removed, fact.Removed is null, "pages", $"word-{fact.Kind}");
        }

        foreach (Operation fact in known.Operations)
        {
            yield return Day(EpisodeLane.Operations, fact.On, "treatments", fact.Treatment);
        }

        foreach (ReviewHeld fact in known.Reviews)
        {
            yield return Day(EpisodeLane.Reviews, fact.On, "pathway", fact.Kind);
        }

        foreach (ImplantReview fact in known.ImplantReviews)
        {
            yield return Day(EpisodeLane.Reviews, fact.On, "pages", "timeline-device-check") with { Relief = fact.Relief };
        }
    }

    private static IEnumerable<EpisodeEvent> Tests(CareHistory known) =>
        known.Imaging.Select(fact => Day(EpisodeLane.Tests, fact.On, "pages", $"word-{fact.Shows}"))
            .Concat(known.Diagnoses.Select(fact => Day(EpisodeLane.Tests, fact.On, "conditions", fact.Condition)))
            .Concat(known.Assessments.Select(fact => Day(EpisodeLane.Tests, fact.On, "pages", $"word-{fact.Kind}")))
            .Concat(known.Blocks.Select(fact => Day(EpisodeLane.Tests, fact.On, "pages", $"timeline-block-{fact.Target}") with { Relief = fact.Relief }));

    private static EpisodeEvent Day(EpisodeLane lane, DateOnly on, string text, string id) => new(lane, on, null, false, text, id);
}
