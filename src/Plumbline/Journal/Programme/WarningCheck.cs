using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Journal;

/// <summary>Asks the warning signs again within the programme, and stops it when one shows.</summary>
public static class WarningCheck
{
    /// <summary>The signs that are asked, by the page of the assessment that asks them: what a person can answer and what a rule of help today or at once reads.</summary>
    /// <param name="knowledge">The knowledge.</param>
    public static ImmutableArray<(string Question, ImmutableArray<string> Findings)> Signs(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        HashSet<string> read = [.. knowledge.RedFlags.Values.Where(rule => rule.Urgency >= Urgency.SameDay).SelectMany(rule => rule.When.Findings)];
        var pages = from question in knowledge.Questions.Values
                    where question.Stage == QuestionStage.Safety && question.AskedOf != AskedOf.Clinician
                    let place = knowledge.Interview?.First.IndexOf(question.Id) ?? -1
                    orderby place < 0 ? int.MaxValue : place, question.Id
                    let signs = question.Findings.Where(finding => read.Contains(finding) && knowledge.Findings[finding].AskedOf == AskedOf.Person).ToImmutableArray()
                    where !signs.IsEmpty
                    select (question.Id, signs);
        return [.. pages];
    }

    /// <summary>The same signs in small groups, as the pages of the assessment put them together; the id of a group has a text of kind <c>question-groups</c>.</summary>
    /// <param name="knowledge">The knowledge.</param>
    public static ImmutableArray<FindingGroup> Groups(KnowledgeBase knowledge) =>
    [
        .. from page in Signs(knowledge)
           let known = knowledge.Questions[page.Question].Groups
           from @group in known.IsDefaultOrEmpty ? [new FindingGroup(page.Question, page.Findings)] : known
           let signs = @group.Findings.Where(page.Findings.Contains).ToImmutableArray()
           where !signs.IsEmpty
           select new FindingGroup(@group.Id, signs),
    ];

    /// <summary>Answers with those of one group.</summary>
    /// <param name="before">The answers before.</param>
    /// <param name="group">The findings of the group.</param>
    /// <param name="present">What was ticked.</param>
    /// <param name="unsure">What the person was not sure about.</param>
    /// <param name="restIsNo">Whether the person said of the group, in so many words, that nothing else of it is so.</param>
    /// <remarks>
    /// Without that word an empty box says nothing: a sign that was there, or that the person was not sure of, stays, and a "no" of an earlier
    /// week is taken back, because nobody has said it for this week.
    /// </remarks>
    public static Answers Answered(Answers before, FindingGroup group, IReadOnlySet<string> present, IReadOnlySet<string> unsure, bool restIsNo)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(unsure);
        return group.Findings.Aggregate(before, (all, finding) => all.With(finding, present.Contains(finding) ? Answer.Present
            : unsure.Contains(finding) ? Answer.NotSure
            : restIsNo ? Answer.Absent
            : before[finding] is Answer.Present or Answer.NotSure ? before[finding] : Answer.Unanswered));
    }

    /// <summary>Whether all signs have a yes or a no. "Not sure" leaves a sign open.</summary>
    public static bool IsComplete(KnowledgeBase knowledge, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Signs(knowledge).SelectMany(page => page.Findings).All(finding => answers[finding] is Answer.Present or Answer.Absent);
    }

    /// <summary>Enters a check with the answers as they are now.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="person">What the person told, the new answers among it.</param>
    /// <param name="triage">How soon the person should be seen, by the same answers.</param>
    /// <param name="today">The day.</param>
    /// <param name="isNewOrWorse">Whether the person says that something is new or worse; then what a doctor had looked at counts again.</param>
    /// <returns>The record with the check. It stops the programme where a rule of help today or at once holds that nobody has looked at.</returns>
    public static PersonRecord Entered(KnowledgeBase knowledge, PersonRecord person, TriageResult triage, DateOnly today, bool isNewOrWorse)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(triage);
        ProgrammeRecord programme = person.Programme;
        HashSet<string> looked = isNewOrWorse ? [] : [.. programme.Checks.Where(check => check.ClearedOn is not null).SelectMany(check => check.Alarms)];
        ImmutableSortedSet<string> alarms =
            [.. triage.Fired.Where(rule => rule.Urgency >= Urgency.SameDay && !looked.Contains(rule.Rule)).Select(rule => rule.Rule)];
        var check = new SafetyCheck(today, ProgrammeCalendar.On(programme, today).Week, IsComplete(knowledge, person.Answers), alarms.WithComparer(StringComparer.Ordinal));

        // The oldest goes when there are too many, but never one that still stops the programme.
        ImmutableArray<SafetyCheck> before = programme.Checks.Contains(check) ? programme.Checks.Remove(check) : programme.Checks;
        while (before.Length >= ProgrammeRecord.MostChecks && before.FirstOrDefault(each => each.Alarms.IsEmpty) is { } oldest)
        {
            before = before.Remove(oldest);
        }

        return person with { Programme = programme with { Checks = before.Add(check) } };
    }

    /// <summary>The record after a doctor or nurse has looked at every alarm and said that the programme may go on.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="today">The day.</param>
    public static ProgrammeRecord Cleared(ProgrammeRecord programme, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme with { Checks = [.. programme.Checks.Select(check => check.Stops ? check with { ClearedOn = today } : check).Distinct()] };
    }

    /// <summary>
    /// Whether the signs are to be asked before the programme goes on: once in each of its weeks, once more where it was begun anew, and
    /// at once where an answer given elsewhere asks for help today or now and no check has seen it.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="triage">How soon the person should be seen.</param>
    /// <param name="today">The day.</param>
    public static bool IsDue(ProgrammeRecord programme, TriageResult triage, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(triage);
        ProgrammePlace place = ProgrammeCalendar.On(programme, today);
        return place.State == ProgrammeState.Running
            && (!programme.Checks.Any(check => check.Week == place.Week && check.On >= programme.Begun && check.On <= today)
                || triage.Fired.Any(rule => rule.Urgency >= Urgency.SameDay && !programme.Checks.Any(check => check.Alarms.Contains(rule.Rule))));
    }
}
