using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>How long to be active before a rest, and how long the rest is.</summary>
/// <param name="Baseline">The mean of the person's own tries, in minutes.</param>
/// <param name="Quota">Whole minutes of activity in a row; at least 1.</param>
/// <param name="BadDay">Whole minutes on a bad day; at least 1, and never more than the quota.</param>
/// <param name="Rest">Whole minutes of rest; at least 1.</param>
/// <param name="NextQuota">The quota after one more raise.</param>
public sealed record PacingQuota(double Baseline, int Quota, int BadDay, int Rest, int NextQuota);

/// <summary>One line of a plan by the clock.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="IsRest">Whether it is a rest.</param>
public readonly record struct PacingSpell(TimeOnly From, int Minutes, bool IsRest);

/// <summary>Plans activity by the clock and not by how much it hurts.</summary>
public static class PacingPlan
{
    /// <summary>The file with the numbers of pacing.</summary>
    public const string LimitsId = "limits-pacing";

    /// <summary>The longest task that is planned, in minutes of activity.</summary>
    public const int LongestTask = 480;

    /// <summary>How long to be active: a share of the mean of the tries, raised by the same part each time.</summary>
    /// <param name="knowledge">The knowledge, with the shares and the growth.</param>
    /// <param name="activity">The activity and its tries.</param>
    /// <returns>Null while there are fewer tries than the mean needs.</returns>
    public static PacingQuota? QuotaOf(KnowledgeBase knowledge, PacedActivity activity)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(activity);
        var limits = (ProgrammeLimits)knowledge.Programme[LimitsId];
        if (activity.Tries.Length < limits["least-tries"].Value)
        {
            return null;
        }

        double baseline = activity.Tries.Average();
        double share = AimOf(knowledge, activity.IsWalking ? AimUnit.ShareOfOwnBaseline : AimUnit.ShareOfOwnLimit);
        double growth = 1 + AimOf(knowledge, AimUnit.ShareAWeek);
        double quota = baseline * share * Math.Pow(growth, activity.Raises);
        int whole = Whole(quota);
        return new(baseline, whole, Math.Min(whole, Whole(quota * limits["bad-day"].Value)), Whole(quota * limits["rest"].Value), Whole(quota * growth));
    }

    /// <summary>Splits a task into spells of activity with rests between them.</summary>
    /// <param name="from">When it begins.</param>
    /// <param name="activeMinutes">How much activity it takes in all, 1 to <see cref="LongestTask"/>.</param>
    /// <param name="spell">The longest spell, in minutes; at least 1.</param>
    /// <param name="rest">How long a rest is, in minutes; at least 1.</param>
    /// <returns>Spells and rests in turn, beginning and ending with a spell. Past midnight the clock begins again.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ImmutableArray<PacingSpell> ByTheClock(TimeOnly from, int activeMinutes, int spell, int rest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(activeMinutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activeMinutes, LongestTask);
        ArgumentOutOfRangeException.ThrowIfLessThan(spell, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rest, 1);
        var spells = ImmutableArray.CreateBuilder<PacingSpell>();
        TimeOnly at = from;
        for (int left = activeMinutes; left > 0;)
        {
            if (spells.Count > 0)
            {
                spells.Add(new(at, rest, IsRest: true));
                at = at.AddMinutes(rest);
            }

            int now = Math.Min(left, spell);
            spells.Add(new(at, now, IsRest: false));
            at = at.AddMinutes(now);
            left -= now;
        }

        return spells.ToImmutable();
    }

    // Rounded down: the plan is there to be kept, and half a minute more is not worth a broken one.
    private static int Whole(double minutes) => Math.Max(1, (int)Math.Floor(minutes + Rounding));

    // 10 times 0.7 is a hair below 7 in binary; it is 7.
    private const double Rounding = 1e-9;

    private static double AimOf(KnowledgeBase knowledge, AimUnit unit) =>
        knowledge.Programme.Values.OfType<ProgrammeWeek>().SelectMany(week => week.Aims).First(aim => aim.Unit == unit).Amount!.Value;
}
