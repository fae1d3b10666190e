using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Web.Journaling;

/// <summary>What an entry calls for at once.</summary>
/// <param name="SelfHarm">Words that may mean that the person thinks of ending their life.</param>
/// <param name="NewSign">A sign that calls for the safety questions.</param>
/// <param name="Jump">Pain well above what it was.</param>
/// <param name="Fired">The safety rules of the most urgent level that hold with these signs and all that is known of the person; empty for none.</param>
public sealed record DiaryAlarm(bool SelfHarm, bool NewSign, bool Jump, ImmutableArray<FiredRule> Fired)
{
    /// <summary>Whether the safety questions are due.</summary>
    public bool AsksAgain => NewSign || Jump;
}

/// <summary>Looks at an entry for what cannot wait. Safe to share.</summary>
public sealed class DiaryAlarms(KnowledgeBase knowledge, NewSigns signs)
{
    private readonly SelfHarmHints _hints = new(knowledge);
    private readonly CourseRules _rules = CourseRules.Of(knowledge.Care);

    /// <summary>What an entry of a diary calls for.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="diary">The diary that it stands in.</param>
    /// <param name="record">All else that is known of the person.</param>
    public DiaryAlarm Of(DiaryEntry entry, Diary diary, PersonRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(diary);
        return new(_hints.IsIn(entry), signs.IsIn(entry), Jumps(entry, diary), Fired(entry, record));
    }

    // The diary changes no answer; the rules are asked what they would say if it did.
    private ImmutableArray<FiredRule> Fired(DiaryEntry entry, PersonRecord record)
    {
        string[] found = [.. signs.All.Select(sign => sign.Finding).Where(entry.Qualities.Contains)];
        if (found.Length == 0)
        {
            return [];
        }

        Answers answers = found.Aggregate(record.Answers, (known, finding) => known.With(finding, Answer.Present));
        ImmutableArray<FiredRule> fired = [.. TriageRules.Assess(knowledge, answers).Fired.Where(rule => rule.Urgency >= Urgency.SameDay && found.Any(rule.Because.Contains))];
        return [.. fired.Where(rule => rule.Urgency == fired[0].Urgency)];
    }

    // Above the entry before it, or above the week before that day: whichever is known. With neither, nothing can have jumped.
    private bool Jumps(DiaryEntry entry, Diary diary)
    {
        if (entry.Pain is not { } pain)
        {
            return false;
        }

        // Of two entries about one minute, the other one counts as before: no order of theirs is known.
        PainScore? before = diary.Current.LastOrDefault(other => other.Id != entry.Id && other.At <= entry.At && other.Pain is not null)?.Pain;
        var on = DateOnly.FromDateTime(entry.At.DateTime);
        PainScore? week = on == DateOnly.MinValue ? null : PainCourse.Of(diary.Current.Where(other => other.Pain is not null)
            .Select(other => new PainAt(other.At, other.Pain!.Value))).Ending(on.AddDays(-1), _rules).Mean;
        return Above(before) || Above(week);

        bool Above(PainScore? usual) => usual is { } known && pain.Points - known.Points >= _rules.JumpPoints;
    }
}
