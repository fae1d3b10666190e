using System.Collections.Immutable;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Whether a check-in is due, why, and when the next one comes.</summary>
/// <param name="Reasons">Why it is due now; empty where it is not.</param>
/// <param name="Next">The day on which the next weekly one comes; today where one is due.</param>
public sealed record CheckInDue(ImmutableArray<CheckInReason> Reasons, DateOnly Next)
{
    /// <summary>Whether one is due.</summary>
    public bool IsDue => !Reasons.IsEmpty;

    /// <summary>Works it out.</summary>
    /// <param name="person">The record.</param>
    /// <param name="diary">The diary.</param>
    /// <param name="rules">The numbers.</param>
    /// <param name="reviews">The reviews of the plan; see <see cref="CarePlan.Reviews"/>.</param>
    /// <param name="newSigns">The findings that, written into a diary, call for the safety questions.</param>
    /// <param name="today">The day.</param>
    public static CheckInDue Of(PersonRecord person, Diary diary, CourseRules rules, ImmutableArray<ReviewDue> reviews, IReadOnlySet<string> newSigns, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(diary);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(newSigns);
        DateOnly? last = Last(person.CheckIns.Weeks.Select(week => week.On), today), asked = Last(person.History.SafetyScreens.Select(screen => screen.On), today);
        var reasons = ImmutableArray.CreateBuilder<CheckInReason>();
        void Because(CheckInReason reason, bool holds)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }

        // A jump or a new sign counts until the safety questions were asked after it, and no longer than they would take to come by themselves.
        bool Unasked(DateOnly on) => on <= today && (asked is null || on > asked) && today.DayNumber - on.DayNumber < rules.SafetyDays;
        var course = DiaryCourse.Whole(diary);
        IEnumerable<DateTimeOffset> told = [.. diary.Current.Where(entry => entry.Qualities.Overlaps(newSigns)).Select(entry => entry.At), .. ToldSigns.Counting(person).Select(sign => sign.At)];
        Because(CheckInReason.NewSign, told.Any(at => Unasked(DateOnly.FromDateTime(at.DateTime))));
        Because(CheckInReason.Jump, course.Days.Any(day => Unasked(day.On) && course.RiseOn(day.On, rules)?.Points >= rules.JumpPoints));
        Because(CheckInReason.Safety, asked is null || today.DayNumber - asked.Value.DayNumber >= rules.SafetyDays);
        Because(CheckInReason.Week6, IsReview(reviews, "week-6-review", last, today));
        Because(CheckInReason.Week12, IsReview(reviews, "week-12-review", last, today));
        Because(CheckInReason.Weekly, last is null || today.DayNumber - last.Value.DayNumber >= rules.CheckInDays);
        return new(reasons.ToImmutable(), reasons.Count > 0 || last is null || asked is null ? today : Sooner(last.Value.AddDays(rules.CheckInDays), asked.Value.AddDays(rules.SafetyDays)));
    }

    /// <inheritdoc/>
    public bool Equals(CheckInDue? other) => other is not null && Reasons.SequenceEqual(other.Reasons) && Next == other.Next;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reasons.Length, Next);

    private static DateOnly? Last(IEnumerable<DateOnly> days, DateOnly today) => days.Where(day => day <= today).Select(day => (DateOnly?)day).Max();

    private static DateOnly Sooner(DateOnly one, DateOnly other) => one < other ? one : other;

    private static bool IsReview(ImmutableArray<ReviewDue> reviews, string timer, DateOnly? last, DateOnly today) =>
        reviews.Any(review => review.Timer == timer && review.On <= today && (last is null || last < review.On));
}

/// <summary>Why a check-in is due, the most pressing first.</summary>
public enum CheckInReason
{
    /// <summary>New numbness, weakness or another sign that the diary names, or a danger sign ticked beside a trial.</summary>
    NewSign,

    /// <summary>Pain well above the week before.</summary>
    Jump,

    /// <summary>The safety questions were not asked for a week, or never.</summary>
    Safety,

    /// <summary>The review at six weeks.</summary>
    Week6,

    /// <summary>The review at twelve weeks.</summary>
    Week12,

    /// <summary>A week has passed, or there was none yet.</summary>
    Weekly,
}
