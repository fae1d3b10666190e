using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Conversation;

/// <summary>Understands what a person types at a question.</summary>
/// <remarks>
/// Numbers are the items that are true; all others are then false. "0" is none of them, "2?" is not sure about the second, "?" is not sure
/// about any. An empty line answers nothing: silence must never become "no".
/// </remarks>
internal static class ReplyReader
{
    private static readonly ImmutableDictionary<string, ReplyKind> Words = new Dictionary<string, ReplyKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["w"] = ReplyKind.Why,
        ["why"] = ReplyKind.Why,
        ["b"] = ReplyKind.Back,
        ["back"] = ReplyKind.Back,
        ["s"] = ReplyKind.Skip,
        ["skip"] = ReplyKind.Skip,
        ["c"] = ReplyKind.Change,
        ["change"] = ReplyKind.Change,
        ["r"] = ReplyKind.Result,
        ["result"] = ReplyKind.Result,
        ["q"] = ReplyKind.Quit,
        ["quit"] = ReplyKind.Quit,
        ["h"] = ReplyKind.Help,
        ["help"] = ReplyKind.Help,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Understands a line.</summary>
    public static Reply Read(string line, Step step, Answers answers)
    {
        string text = line.Trim();
        if (Words.TryGetValue(text, out ReplyKind kind))
        {
            return new Reply(kind);
        }

        Answers? next = step.Fact switch
        {
            AskedFact.Age => ReadAge(text, answers),
            AskedFact.Sex => ReadSex(text, answers),
            AskedFact.Duration => ReadDuration(text, answers),
            _ => ReadFindings(text, step, answers),
        };
        return next is null ? new Reply(ReplyKind.Unclear) : new Reply(ReplyKind.Answered, next);
    }

    private static Answers? ReadAge(string text, Answers answers) =>
        text == "?" ? answers with { Age = null }
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int years) && Age.IsPossible(years) ? answers with { Age = Age.Of(years) }
        : null;

    private static Answers? ReadSex(string text, Answers answers) => text.ToUpperInvariant() switch
    {
        "1" or "F" or "FEMALE" => answers with { Sex = Sex.Female },
        "2" or "M" or "MALE" => answers with { Sex = Sex.Male },
        "?" => answers with { Sex = Sex.Unknown },
        _ => null,
    };

    private static Answers? ReadDuration(string text, Answers answers) =>
        text == "?" ? answers with { Duration = null }
        : SpokenDuration.Read(text) is { } duration ? answers with { Duration = duration }
        : null;

    private static Answers? ReadFindings(string text, Step step, Answers answers)
    {
        int count = step.Findings.Length;
        string[] parts = text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        if (parts is [var only])
        {
            switch (only.ToUpperInvariant())
            {
                case "?":
                    return All(step, answers, Answer.NotSure);
                case "0" or "NONE":
                    return All(step, answers, Answer.Absent);
                case "Y" or "YES" when count == 1:
                    return All(step, answers, Answer.Present);
                case "N" or "NO":
                    return All(step, answers, Answer.Absent);
            }
        }

        Answers next = All(step, answers, Answer.Absent);
        int chosen = 0;
        foreach (string part in parts)
        {
            bool sure = !part.EndsWith('?');
            if (!int.TryParse(sure ? part : part[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > count)
            {
                return null;
            }

            next = next.With(step.Findings[number - 1], sure ? Answer.Present : Answer.NotSure);
            chosen += sure ? 1 : 0;
        }

        return step.Question.Kind == QuestionKind.OneOf && chosen > 1 ? null : next;
    }

    private static Answers All(Step step, Answers answers, Answer answer) =>
        step.Findings.Aggregate(answers, (all, finding) => all.With(finding, answer));
}
