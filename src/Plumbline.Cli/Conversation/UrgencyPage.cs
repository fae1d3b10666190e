using Plumbline.Cli.Output;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Cli.Conversation;

/// <summary>Shows how soon to be seen: what, why, what to do and what to say.</summary>
internal static class UrgencyPage
{
    /// <summary>Interrupts with rules that ask for help today or now.</summary>
    public static void Interrupt(Page page, TriageResult triage, IEnumerable<FiredRule> rules, Phrases phrases)
    {
        page.Blank();
        page.Alarm(phrases.Level(triage.Urgency, "name").ToUpperInvariant());
        page.Paragraph(phrases.Level(triage.Urgency, "do-now"));
        foreach (FiredRule rule in rules)
        {
            page.Blank();
            Rule(page, rule, phrases);
        }

        page.AlarmEnd();
    }

    /// <summary>The first part of a result.</summary>
    public static void Show(Page page, TriageResult triage, KnowledgeBase knowledge, Phrases phrases)
    {
        OpenAnswer[] open = Telling(triage.StillToAsk.Where(answer => !answer.NotSure), knowledge);

        // Whatever somebody was not sure about is named, also where it counts only together with others: it was no "no".
        OpenAnswer[] notSure = [.. triage.StillToAsk.Where(answer => answer.NotSure && knowledge.Findings.ContainsKey(answer.Name))];

        // Without a rule that holds and with safety answers missing, "self-care" would take silence for "no".
        bool unknown = triage.Urgency == Urgency.SelfCare && open.Length + notSure.Length > 0;
        page.Heading(unknown ? phrases.Page("result-urgency", "unknown") : $"{phrases.Say("how-soon")}: {phrases.Level(triage.Urgency, "name")}");
        page.Paragraph(unknown ? phrases.Page("result-urgency", "unknown-note") : phrases.Level(triage.Urgency, "do-now"));
        foreach (FiredRule rule in triage.Fired.Where(rule => rule.Urgency == triage.Urgency))
        {
            page.Blank();
            Rule(page, rule, phrases);
        }

        foreach (FiredRule rule in triage.Fired.Where(rule => rule.Urgency < triage.Urgency && rule.Urgency > Urgency.Planned))
        {
            page.Item($"{phrases.Level(rule.Urgency, "when")}: {phrases.RedFlag(rule.Rule, "reason")}");
        }

        Open(page, open, "still-to-ask", phrases);
        Open(page, notSure, "not-sure", phrases);
        page.Blank();
        page.Paragraph(phrases.Note("no-reassurance", "text"));
    }

    private static void Rule(Page page, FiredRule rule, Phrases phrases)
    {
        page.Paragraph($"{phrases.Say("why-so-soon")} {phrases.RedFlag(rule.Rule, "reason")}");
        page.Paragraph($"{phrases.Say("do-now")} {phrases.RedFlag(rule.Rule, "do-now")}");
        page.Paragraph($"{phrases.Say("say-this")} {phrases.RedFlag(rule.Rule, "say")}");
    }

    // Only what alone would be enough and what the person can tell: a list of everything that might add up is no use to a person in pain.
    private static OpenAnswer[] Telling(IEnumerable<OpenAnswer> open, KnowledgeBase knowledge) =>
        [.. open.Where(answer => answer.Alone && knowledge.Findings.TryGetValue(answer.Name, out Finding? finding) && finding.AskedOf == AskedOf.Person)];

    private static void Open(Page page, OpenAnswer[] telling, string note, Phrases phrases)
    {
        if (telling.Length == 0)
        {
            return;
        }

        page.Blank();
        page.Strong(phrases.Note(note, "heading"));
        page.Paragraph(phrases.Note(note, "text"));
        foreach (var level in telling.GroupBy(answer => answer.CouldRaiseTo).OrderByDescending(group => group.Key))
        {
            page.Item($"{phrases.Level(level.Key, "when")}: {string.Join("; ", level.Select(answer => phrases.Finding(answer.Name)))}");
        }
    }
}
