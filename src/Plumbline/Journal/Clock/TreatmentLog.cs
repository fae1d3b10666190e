using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>What a person notes about a treatment while it goes on. Each leaves the rest as it was.</summary>
public static class TreatmentLog
{
    /// <summary>Notes that it was done on a day; a day that is there already changes nothing.</summary>
    /// <param name="tried">The treatment.</param>
    /// <param name="day">The day; one before it began moves its beginning there.</param>
    public static TreatmentTried WithSession(this TreatmentTried tried, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return tried.SessionDays.Contains(day) || tried.SessionDays.Count >= TreatmentTried.MostSessions ? tried : tried with
        {
            SessionDays = tried.SessionDays.Add(day),
            Sessions = tried.Sessions is { } count ? Math.Min(count + 1, TreatmentTried.MostSessions) : null,
            Started = day < tried.Started ? day : tried.Started,
        };
    }

    /// <summary>Takes a session day back.</summary>
    public static TreatmentTried WithoutSession(this TreatmentTried tried, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return !tried.SessionDays.Contains(day) ? tried : tried with
        {
            SessionDays = tried.SessionDays.Remove(day),
            Sessions = tried.Sessions is { } count ? Math.Max(count - 1, 0) : null,
        };
    }

    /// <summary>Lets it rest from a day on; one that rests or has ended stays as it is.</summary>
    public static TreatmentTried Paused(this TreatmentTried tried, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return tried.Stopped is not null || tried.RestsOn(from) || tried.Pauses.Length >= TreatmentTried.MostPauses
            ? tried
            : tried with { Pauses = tried.Pauses.Add(new(from < tried.Started ? tried.Started : from)) };
    }

    /// <summary>Lets it go on from a day; a pause that began on that day or later was none.</summary>
    public static TreatmentTried Resumed(this TreatmentTried tried, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return tried with
        {
            Pauses = [.. tried.Pauses.Where(pause => pause.Until is not null || pause.From < on).Select(pause => pause.Until is null ? pause with { Until = on } : pause)],
        };
    }

    /// <summary>Ends it. A pause that was open ends with it.</summary>
    /// <param name="tried">The treatment.</param>
    /// <param name="on">The last day; one before it began is taken for its first.</param>
    /// <param name="because">Why.</param>
    public static TreatmentTried Ended(this TreatmentTried tried, DateOnly on, StopReason because)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return tried with { Stopped = on < tried.Started ? tried.Started : on, StoppedBecause = because };
    }
}
