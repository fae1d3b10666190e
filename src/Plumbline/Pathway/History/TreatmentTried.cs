using System.Collections.Immutable;

namespace Plumbline.Pathway;

/// <summary>One treatment that a person has had, or is having.</summary>
/// <param name="Treatment">The id of a file in <c>knowledge/treatments/</c>.</param>
/// <param name="Started">The first day.</param>
/// <param name="Stopped">The last day; null while it goes on.</param>
/// <param name="Adherence">How much of what was agreed was done; null when nobody has said.</param>
/// <param name="Sessions">Sessions attended, those of <see cref="SessionDays"/> among them; null when not counted apart from these.</param>
/// <param name="PainChange">Pain at the end minus pain at the start, in points of 10; negative is better. Null when not known.</param>
/// <param name="FunctionImproved">Whether daily life became easier to a degree that matters; null when not known.</param>
/// <param name="StoppedBecause">Why it ended.</param>
public sealed record TreatmentTried(
    string Treatment,
    DateOnly Started,
    DateOnly? Stopped = null,
    Share? Adherence = null,
    int? Sessions = null,
    double? PainChange = null,
    bool? FunctionImproved = null,
    StopReason StoppedBecause = StopReason.NotSaid)
{
    /// <summary>The most sessions and session days that are kept of one treatment.</summary>
    public const int MostSessions = 2000;

    /// <summary>The most pauses that are kept of one treatment.</summary>
    public const int MostPauses = 100;

    /// <summary>The most times in a week that can be agreed: three times a day.</summary>
    public const int MostPerWeek = 21;

    /// <summary>The longest dose that is kept, in characters.</summary>
    public const int LongestDose = 200;

    private const int DaysInWeek = 7;

    /// <summary>How much of it is taken or done each time, in the person's own words; empty when not said.</summary>
    public string Dose { get; init; } = "";

    /// <summary>How many times a week were agreed; null when not said.</summary>
    public int? PerWeek { get; init; }

    /// <summary>The stretches in which it rested. They may overlap; each day counts once.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>The days on which it was done, as far as they were written down. A day that is not here is not known to have gone by without.</summary>
    public ImmutableSortedSet<DateOnly> SessionDays { get; init; } = [];

    /// <summary>How many sessions are known; null when none was counted.</summary>
    public int? SessionsKnown => Sessions ?? (SessionDays.IsEmpty ? null : SessionDays.Count);

    /// <summary>Over how many days it was tried by a day, those of pauses left out. The days are those of the calendar: neither a change of the clock nor a leap day counts twice.</summary>
    /// <param name="today">Where it ends while it goes on.</param>
    /// <returns>0 or more.</returns>
    public int DaysTried(DateOnly today) => Math.Max(0, End(today).DayNumber - Started.DayNumber) - DaysPaused(today);

    /// <summary>On how many days between its first and its last day it rested.</summary>
    /// <param name="today">Where it ends while it goes on.</param>
    public int DaysPaused(DateOnly today)
    {
        int paused = 0;
        int reached = Started.DayNumber;
        foreach (var (from, until) in Within(today))
        {
            paused += Math.Max(0, until.DayNumber - Math.Max(from.DayNumber, reached));
            reached = Math.Max(reached, until.DayNumber);
        }

        return paused;
    }

    /// <summary>The pauses that lie within the time that it was tried, each cut to it, by their first day.</summary>
    /// <param name="today">Where it ends while it goes on.</param>
    public ImmutableArray<(DateOnly From, DateOnly Until)> Within(DateOnly today)
    {
        DateOnly end = End(today);
        return
        [
            .. from pause in Pauses
               let first = pause.From < Started ? Started : pause.From
               let last = pause.Until is { } until && until < end ? until : end
               where first < last
               orderby first, last
               select (first, last),
        ];
    }

    /// <summary>Whether it rests on a day.</summary>
    public bool RestsOn(DateOnly day) => Pauses.Any(pause => pause.From <= day && (pause.Until is not { } until || until > day));

    /// <summary>Whether it was done as agreed: what the person said, or else what the days that were written down come to.</summary>
    /// <param name="share">The part of what was agreed that is enough.</param>
    /// <param name="today">Where it ends while it goes on.</param>
    /// <returns>Null when nobody can say. Days that were not written down may have been done, so that counting alone never says no.</returns>
    public bool? IsFollowed(double share, DateOnly today)
    {
        if (Adherence is { } said)
        {
            return said.Value >= share;
        }

        double agreed = (PerWeek ?? 0) * DaysTried(today) / (double)DaysInWeek;
        return agreed > 0 && SessionDays.Count(day => day >= Started && day <= End(today)) >= share * agreed ? true : null;
    }

    /// <summary>The same as it was known on a day.</summary>
    public TreatmentTried AsOf(DateOnly today) => this with
    {
        Stopped = Stopped > today ? null : Stopped,
        Pauses = [.. Pauses.Where(pause => pause.From <= today).Select(pause => pause.Until > today ? pause with { Until = null } : pause)],
        SessionDays = SessionDays.IsEmpty || SessionDays.Max <= today ? SessionDays : [.. SessionDays.Where(day => day <= today)],
    };

    /// <summary>Whether both hold the same, pauses in the same order.</summary>
    public bool Equals(TreatmentTried? other) =>
        other is not null
        && Treatment == other.Treatment
        && Started == other.Started
        && Stopped == other.Stopped
        && Adherence == other.Adherence
        && Sessions == other.Sessions
        && PainChange == other.PainChange
        && FunctionImproved == other.FunctionImproved
        && StoppedBecause == other.StoppedBecause
        && Dose == other.Dose
        && PerWeek == other.PerWeek
        && Pauses.SequenceEqual(other.Pauses)
        && SessionDays.SetEquals(other.SessionDays);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Treatment, Started, Stopped, Adherence, Sessions, PerWeek, Pauses.Length, SessionDays.Count);

    private DateOnly End(DateOnly today) => Stopped ?? today;
}
