using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Journal;

/// <summary>
/// What danger signs that were ticked beside a trial, a block or an implant mean for the person: they count among the answers until somebody says
/// otherwise in so many words. That they were not ticked again, or that time has passed, says nothing. See <c>docs/decisions/072</c>.
/// </summary>
public static class ToldSigns
{
    /// <summary>A record with signs that were ticked. What was not ticked stays as it was: nobody was asked for a no.</summary>
    /// <param name="knowledge">The knowledge in use.</param>
    /// <param name="person">The record before.</param>
    /// <param name="signs">The findings that were ticked; where there are none, nothing changes.</param>
    /// <param name="implied">What follows from the diary itself, such as that there is a device.</param>
    /// <param name="diary">The number of the diary; 0 for none.</param>
    /// <param name="at">When it was so.</param>
    /// <remarks>A sign that is told now interrupts again, also where its warning was seen before.</remarks>
    public static PersonRecord Tell(KnowledgeBase knowledge, PersonRecord person, IReadOnlyCollection<string> signs, IReadOnlyCollection<string> implied, int diary, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(signs);
        ArgumentNullException.ThrowIfNull(implied);
        if (signs.Count == 0)
        {
            return person;
        }

        Answers answers = person.Answers;
        ImmutableArray<SignTold> told = person.Trials.Signs;
        foreach (string finding in signs.Concat(implied).Distinct(StringComparer.Ordinal))
        {
            // The first telling knows what stood there before; a second one finds only what the first one put there.
            Answer before = told.FirstOrDefault(sign => sign.Finding == finding && Counts(sign, person.Answers))?.Before ?? person.Answers[finding];
            var sign = new SignTold(finding, at, diary) { Before = before, Implied = !signs.Contains(finding) };
            told = [.. told.Where(known => known.Finding != finding || known.Diary != diary || !known.At.EqualsExact(at)), sign];
            answers = answers.With(finding, Answer.Present);
        }

        var again = TriageRules.Assess(knowledge, answers).Fired.Where(rule => signs.Any(rule.Because.Contains)).Select(rule => rule.Rule);
        return person with { Answers = answers, WarningsSeen = person.WarningsSeen.Except(again), Trials = person.Trials with { Signs = Bounded(told) } };
    }

    /// <summary>The signs that count now: told, not said to be gone, and not answered otherwise in the questions or a check-in since. The newest telling of each, oldest first.</summary>
    public static ImmutableArray<SignTold> Counting(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return
        [
            .. person.Trials.Signs.Where(sign => !sign.Implied && Counts(sign, person.Answers))
                .GroupBy(sign => sign.Finding, StringComparer.Ordinal).Select(same => same.MaxBy(sign => sign.At)!).OrderBy(sign => sign.At),
        ];
    }

    /// <summary>
    /// A record in which the person has said of signs that they are so no longer. Of one that is not among them, nothing changes. What the
    /// person had told in the questions before, such as a leg that was weak already, is not taken back with what was new.
    /// </summary>
    /// <param name="person">The record before.</param>
    /// <param name="findings">The signs.</param>
    /// <param name="now">When it was said.</param>
    public static PersonRecord Gone(PersonRecord person, IReadOnlyCollection<string> findings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(findings);
        HashSet<string> gone = [.. Counting(person).Select(sign => sign.Finding).Where(findings.Contains)];
        PersonRecord said = person with
        {
            Answers = gone.Aggregate(person.Answers, (all, finding) => all.With(finding, Left(person, finding))),
            Trials = person.Trials with { Signs = [.. person.Trials.Signs.Select(sign => sign.Settled is null && gone.Contains(sign.Finding) ? sign with { Settled = now } : sign)] },
        };
        return WithoutImplied(said, now);
    }

    /// <summary>A record in which what only followed from signs is taken back where none of them counts any more.</summary>
    /// <param name="person">The record before.</param>
    /// <param name="now">When this was found.</param>
    public static PersonRecord WithoutImplied(PersonRecord person, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!Counting(person).IsEmpty)
        {
            return person;
        }

        // In the order of telling, so that the oldest word about what stood there before is the last one.
        Answers answers = person.Trials.Signs.Where(sign => sign.Implied && Counts(sign, person.Answers)).Reverse().Aggregate(person.Answers, (all, sign) => all.With(sign.Finding, sign.Before));
        return person with
        {
            Answers = answers,
            Trials = person.Trials with { Signs = [.. person.Trials.Signs.Select(sign => sign is { Implied: true, Settled: null } ? sign with { Settled = now } : sign)] },
        };
    }

    private static Answer Left(PersonRecord person, string finding) =>
        person.Trials.Signs.First(sign => sign.Finding == finding && Counts(sign, person.Answers)).Before is var before and (Answer.Present or Answer.NotSure) ? before : Answer.Absent;

    private static bool Counts(SignTold sign, Answers answers) => sign.Settled is null && answers[sign.Finding] == Answer.Present;

    // What goes first is what somebody has said to be gone; then what was told again later. A sign that counts is never forgotten.
    private static ImmutableArray<SignTold> Bounded(ImmutableArray<SignTold> told)
    {
        while (told.Length > PersonTrials.MostSigns
            && (told.FirstOrDefault(sign => sign.Settled is not null) ?? told.FirstOrDefault(sign => told.Count(other => other.Finding == sign.Finding) > 1)) is { } oldest)
        {
            told = told.Remove(oldest);
        }

        return told;
    }
}
