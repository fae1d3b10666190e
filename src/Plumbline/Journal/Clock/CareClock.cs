using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>How long each kind of care was tried, with its pauses: the figures behind "was enough tried?".</summary>
/// <param name="Today">The day that it is for.</param>
/// <param name="Kinds">The kinds that count, in the order of the knowledge; those not begun hold no treatment.</param>
/// <param name="Others">Treatments that ease but are not counted, and those that ended before this pain began.</param>
public sealed record CareClock(DateOnly Today, ImmutableArray<ModalityClock> Kinds, ImmutableArray<TreatmentClock> Others)
{
    /// <summary>Reads the clock. Verdicts are those of the plan; only days are counted here.</summary>
    /// <param name="care">The knowledge of care.</param>
    /// <param name="history">What happened.</param>
    /// <param name="plan">The plan made from them.</param>
    public static CareClock Of(CareKnowledge care, CareHistory history, CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(care);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        DateOnly today = plan.Today;
        ImmutableArray<TreatmentClock> all =
        [
            .. history.Treatments.Select((tried, place) => (Tried: tried.AsOf(today), Place: place)).Where(entry => entry.Tried.Started <= today)
                .OrderBy(entry => entry.Tried.Started).ThenBy(entry => entry.Tried.Treatment, StringComparer.Ordinal).ThenBy(entry => entry.Tried.Stopped ?? DateOnly.MaxValue)
                .Select(entry => TreatmentClock.Of(entry.Tried, entry.Place, today)),
        ];
        return new(
            today,
            [
                .. from modality in care.Modalities
                   select new ModalityClock(
                       modality.Id,
                       modality.Weeks,
                       plan.Enough.Kinds.FirstOrDefault(kind => kind.Modality == modality.Id)?.IsAdequate ?? Truth.False,
                       [.. all.Where(entry => modality.Treatments.Contains(entry.Tried.Treatment) && history.IsOfThisEpisode(entry.Tried))]),
            ],
            [.. all.Where(entry => !history.IsOfThisEpisode(entry.Tried) || !care.Modalities.Any(modality => modality.Treatments.Contains(entry.Tried.Treatment)))]);
    }
}

/// <summary>One kind of care that counts.</summary>
/// <param name="Modality">The id: exercise, psychological, medicine.</param>
/// <param name="Weeks">For how many weeks one of its treatments must have been tried.</param>
/// <param name="IsAdequate">Whether it was tried well enough.</param>
/// <param name="Treatments">Its treatments that were begun for this pain.</param>
public sealed record ModalityClock(string Modality, CitedNumber Weeks, Truth IsAdequate, ImmutableArray<TreatmentClock> Treatments);

/// <summary>How long one treatment was tried.</summary>
/// <param name="Place">Where it stands in the list of the history.</param>
/// <param name="Tried">The treatment, as known today.</param>
/// <param name="Days">Over how many days it was tried, pauses left out.</param>
/// <param name="DaysPaused">For how many days it rested.</param>
/// <param name="Stretches">From the first day to the last, by turns tried and resting.</param>
public sealed record TreatmentClock(int Place, TreatmentTried Tried, int Days, int DaysPaused, ImmutableArray<ClockStretch> Stretches)
{
    /// <summary>Reads the clock of one treatment.</summary>
    /// <param name="tried">The treatment.</param>
    /// <param name="place">Where it stands in the list of the history.</param>
    /// <param name="today">The day.</param>
    public static TreatmentClock Of(TreatmentTried tried, int place, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(tried);
        var stretches = ImmutableArray.CreateBuilder<ClockStretch>();
        DateOnly reached = tried.Started;
        foreach (var (from, until) in Merged(tried.Within(today)))
        {
            Add(stretches, reached, from, rests: false);
            Add(stretches, from, until, rests: true);
            reached = until;
        }

        Add(stretches, reached, tried.Stopped ?? today, rests: false);
        return new(place, tried, tried.DaysTried(today), tried.DaysPaused(today), stretches.ToImmutable());
    }

    private static void Add(ImmutableArray<ClockStretch>.Builder stretches, DateOnly from, DateOnly until, bool rests)
    {
        if (from < until)
        {
            stretches.Add(new(from, until, rests));
        }
    }

    // Pauses that overlap or meet are one.
    private static List<(DateOnly From, DateOnly Until)> Merged(ImmutableArray<(DateOnly From, DateOnly Until)> pauses)
    {
        var merged = new List<(DateOnly From, DateOnly Until)>();
        foreach (var pause in pauses)
        {
            if (merged.Count > 0 && pause.From <= merged[^1].Until)
            {
                merged[^1] = (merged[^1].From, pause.Until > merged[^1].Until ? pause.Until : merged[^1].Until);
            }
            else
            {
                merged.Add(pause);
            }
        }

        return merged;
    }
}

/// <summary>A stretch of days.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last.</param>
/// <param name="Rests">Whether the treatment rested.</param>
public readonly record struct ClockStretch(DateOnly From, DateOnly Until, bool Rests);
