using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>What the last nights of a sleep diary come to.</summary>
/// <param name="Nights">How many nights were counted.</param>
/// <param name="MinutesInBed">Mean time in bed.</param>
/// <param name="MinutesAsleep">Mean time asleep.</param>
/// <param name="Efficiency">Sleep as a share of the time in bed, over all these nights; null where there was none in bed.</param>
/// <param name="Window">Minutes in bed to try: the sleep and some margin, never below the least, never more than now; null while there are too few nights.</param>
/// <param name="ToBed">When to go to bed for that window, by the time of getting up; null where none is chosen.</param>
/// <param name="IsGood">Whether sleep fills so much of the bed time that the window may grow.</param>
public sealed record SleepWindow(int Nights, double MinutesInBed, double MinutesAsleep, Share? Efficiency, int? Window, TimeOnly? ToBed, bool IsGood)
{
    private const int MinutesAnHour = 60;
    private const int MinutesADay = 24 * MinutesAnHour;

    // Bed times are told in quarters of an hour.
    private const int Step = 15;

    /// <summary>The file with the numbers of sleep.</summary>
    public const string LimitsId = "limits-sleep";

    /// <summary>Works it out from the last nights.</summary>
    /// <param name="knowledge">The knowledge, with the least window and the margin.</param>
    /// <param name="programme">The diary and the time of getting up.</param>
    /// <param name="today">The day; mornings after it do not count.</param>
    /// <returns>Null where there is no night to count.</returns>
    public static SleepWindow? Of(KnowledgeBase knowledge, ProgrammeRecord programme, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(programme);
        var limits = (ProgrammeLimits)knowledge.Programme[LimitsId];
        int most = (int)limits["nights"].Value;
        ImmutableArray<Night> nights = [.. programme.Nights.Where(night => night.Morning <= today && night.Morning.DayNumber > today.DayNumber - most)];
        if (nights.IsEmpty)
        {
            return null;
        }

        double inBed = nights.Average(night => night.MinutesInBed), asleep = nights.Average(night => night.MinutesAsleep);
        Share? efficiency = inBed > 0 ? Share.Of(asleep / inBed) : null;
        bool good = efficiency is { } share && share.Value >= limits["good-efficiency"].Value;
        int? window = null;
        if (nights.Length >= limits["least-nights"].Value)
        {
            double wanted = asleep + limits["margin"].Value + (good ? limits["growth"].Value : 0);
            double bounded = Math.Max(limits["least-window"].Value * MinutesAnHour, good ? wanted : Math.Min(wanted, inBed));
            window = Math.Min((int)Math.Ceiling(bounded / Step) * Step, MinutesADay - Step);
        }

        return new(nights.Length, inBed, asleep, efficiency, window, window is { } minutes ? programme.RiseAt?.AddMinutes(-minutes) : null, good);
    }
}
