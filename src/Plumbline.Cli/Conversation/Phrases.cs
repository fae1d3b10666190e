using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Cli.Conversation;

/// <summary>The words for people, by what they are needed for.</summary>
internal sealed class Phrases(Texts texts)
{
    /// <summary>What the terminal says: <c>text/en/terminal.yaml</c>.</summary>
    public string Say(string id) => texts.Of("terminal", id, "text");

    /// <summary>What a page of the web app says, where both say the same.</summary>
    public string Page(string part, string field) => texts.Of("pages", part, field);

    /// <summary>What a level of urgency means: <c>text/en/triage.yaml</c>.</summary>
    public string Level(Urgency urgency, string field) => texts.Of("triage", Output.Words.Of(urgency), field);

    /// <summary>A note of triage, such as what is said about missing answers.</summary>
    public string Note(string id, string field) => texts.Of("triage", id, field);

    /// <summary>A field of a safety rule.</summary>
    public string RedFlag(string id, string field) => texts.Of("red-flags", id, field);

    /// <summary>A field of a condition.</summary>
    public string Condition(string id, string field) => texts.Of("conditions", id, field);

    /// <summary>The name of a finding, or of the age, the sex or the duration.</summary>
    public string Finding(string id) => texts.Find("findings", id, "name") ?? texts.Of("terminal", id, "text");

    /// <summary>An answer, or several that count as one. "No: fever" and not "fever", where it was denied: the reader must see which answer it was.</summary>
    public string Said(AnswerWeight weight, Answers answers) => weight.Beside.IsEmpty
        ? (answers[weight.Answer] == Answer.Absent ? $"{Say("no")}: " : "") + Finding(weight.Answer)
        : $"{Say("together")}: {string.Join(", ", weight.Answers.Select(Finding))}";

    /// <summary>How a finding is asked.</summary>
    public string Ask(string finding) => texts.Of("findings", finding, "ask");

    /// <summary>The heading, the reason or the hint of a step; null where there is none.</summary>
    public string? Step(Step step, string field) => step.Fact is { } fact
        ? texts.Find("asked-facts", fact.ToString().ToLowerInvariant(), field)
        : texts.Find("questions", step.Question.Id, field);
}
