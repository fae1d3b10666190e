using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Cli.Input;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Conversation;

/// <summary>The file of one person's answers: <c>age</c>, <c>sex</c>, <c>durationDays</c>, and <c>findings</c> by id.</summary>
internal static class AnswersFile
{
    private static readonly ImmutableHashSet<string> Fields = ["age", "sex", "durationDays", "findings"];

    /// <summary>Reads the answers, or says everything that is wrong with them.</summary>
    public static (Answers? Answers, ImmutableArray<InputFault> Faults) Read(string name, Surroundings surroundings, KnowledgeBase knowledge)
    {
        var (value, faults) = JsonFile.Read(name, surroundings);
        if (value is null)
        {
            return (null, faults);
        }

        var fields = new FieldReader(name);
        if (value.Kind != JsonValueKind.Object)
        {
            fields.Fault(value.Line, InputCode.WrongType, "the file is not an object", "write {\"age\": …, \"findings\": {…}}");
            return (null, fields.Faults);
        }

        fields.Known(value, Fields, "the file");
        var answers = new Answers
        {
            Age = fields.Age(value, "age"),
            Sex = fields.Sex(value, "sex"),
            Duration = fields.Duration(value, "durationDays"),
        };
        if (value["findings"] is { } findings)
        {
            answers = ReadFindings(fields, findings, answers, knowledge);
        }

        return fields.Faults.IsEmpty ? (answers, []) : (null, fields.Faults);
    }

    /// <summary>Writes the answers; false where the file cannot be written.</summary>
    public static bool TryWrite(string name, Answers answers)
    {
        string text = JsonOutput.Text(indented: true, json =>
        {
            if (answers.Age is { } age)
            {
                json.WriteNumber("age", age.Years);
            }

            if (answers.Sex != Sex.Unknown)
            {
                json.WriteString("sex", answers.Sex == Sex.Female ? "female" : "male");
            }

            if (answers.Duration is { } duration)
            {
                json.WriteNumber("durationDays", duration.Days);
            }

            json.WriteStartObject("findings");
            foreach (var (finding, answer) in answers.Findings)
            {
                json.WriteString(finding, Word(answer));
            }

            json.WriteEndObject();
        });
        try
        {
            File.WriteAllText(name, text + "\n");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Answers ReadFindings(FieldReader fields, JsonValue findings, Answers answers, KnowledgeBase knowledge)
    {
        if (findings.Kind != JsonValueKind.Object)
        {
            fields.Fault(findings.Line, InputCode.WrongType, "findings is not an object", "write {\"fever\": \"absent\", …}");
            return answers;
        }

        foreach (var (finding, value) in findings.Members)
        {
            // The line is place enough; the name of the finding would tell what was answered.
            Answer? answer = value.Kind == JsonValueKind.String ? Of(value.Text) : null;
            if (!knowledge.Findings.ContainsKey(finding))
            {
                fields.Fault(value.Line, InputCode.UnknownName, "there is no finding of that name", "`plumbline knowledge show findings` lists the names");
            }
            else if (answer is null)
            {
                fields.Fault(value.Line, InputCode.WrongType, "the answer is none of present, absent, not-sure", "write one of them, or leave the finding out");
            }
            else
            {
                answers = answers.With(finding, answer.Value);
            }
        }

        return answers;
    }

    private static Answer? Of(string word) => word switch
    {
        "present" => Answer.Present,
        "absent" => Answer.Absent,
        "not-sure" => Answer.NotSure,
        _ => null,
    };

    private static string Word(Answer answer) => answer switch
    {
        Answer.Present => "present",
        Answer.Absent => "absent",
        _ => "not-sure",
    };
}
