using System.Globalization;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Conversation;

/// <summary>Shows one step: the heading, the items and what can be typed.</summary>
internal static class StepPage
{
    /// <summary>Shows the step.</summary>
    public static void Show(Page page, Step step, int number, Answers answers, Phrases phrases)
    {
        page.Heading(string.Create(CultureInfo.InvariantCulture, $"{phrases.Say("question")} {number}. {phrases.Step(step, "ask")}"));
        if (phrases.Step(step, "hint") is { } hint)
        {
            page.Paragraph(hint);
        }

        page.Blank();
        for (int i = 0; i < step.Findings.Length; i++)
        {
            string mark = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2);
            page.Item(Given(answers[step.Findings[i]], phrases) + phrases.Ask(step.Findings[i]), mark, indent: 1);
        }

        if (!step.Findings.IsEmpty)
        {
            page.Blank();
        }

        page.Paragraph(phrases.Say(Keys(step)));
        page.Paragraph(phrases.Say("keys-short"));
    }

    /// <summary>Everything that can be typed at a step.</summary>
    public static void Help(Page page, Step step, Phrases phrases)
    {
        page.Blank();
        page.Paragraph(phrases.Say(Keys(step)));
        if (step.Findings.Length > 1)
        {
            page.Paragraph(phrases.Say("help-rest"));
        }

        foreach (string key in (ReadOnlySpan<string>)["help-not-sure", "help-skip", "help-why", "help-back", "help-change", "help-result", "help-quit"])
        {
            page.Item(phrases.Say(key));
        }
    }

    /// <summary>What was answered at a step, in a few words.</summary>
    public static string Answered(Step step, Answers answers, Phrases phrases)
    {
        switch (step.Fact)
        {
            case AskedFact.Age:
                return answers.Age?.ToString() ?? phrases.Say("skipped");
            case AskedFact.Sex:
                return answers.Sex == Sex.Unknown ? phrases.Say("skipped") : phrases.Say(answers.Sex == Sex.Female ? "female" : "male");
            case AskedFact.Duration:
                return answers.Duration is { } duration ? SpokenDuration.Write(duration) : phrases.Say("skipped");
        }

        string[] present = [.. step.Findings.Where(finding => answers[finding] == Answer.Present).Select(phrases.Finding)];
        string[] unsure = [.. step.Findings.Where(finding => answers[finding] == Answer.NotSure).Select(finding => $"{phrases.Finding(finding)} ({phrases.Say("not-sure")})")];
        return present.Length + unsure.Length > 0 ? string.Join("; ", [.. present, .. unsure])
            : step.Findings.Any(finding => answers[finding] == Answer.Absent) ? phrases.Say("no")
            : phrases.Say("skipped");
    }

    private static string Given(Answer answer, Phrases phrases) => answer switch
    {
        Answer.Present => $"[{phrases.Say("yes")}] ",
        Answer.NotSure => "[?] ",
        _ => "",
    };

    private static string Keys(Step step) => step.Fact switch
    {
        AskedFact.Age => "keys-age",
        AskedFact.Sex => "keys-sex",
        AskedFact.Duration => "keys-duration",
        _ => step.Findings.Length == 1 ? "keys-one" : step.Question.Kind == QuestionKind.OneOf ? "keys-choice" : "keys-findings",
    };
}
