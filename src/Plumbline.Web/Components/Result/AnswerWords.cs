using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Web.Components.Result;

/// <summary>Names of answers, of levels and of conditions, in the words of the pages.</summary>
public static class AnswerWords
{
    /// <summary>The name of a finding, or of the age, the sex or the duration.</summary>
    public static string AnswerName(this PageWords words, string id)
    {
        ArgumentNullException.ThrowIfNull(words);
        return id switch
        {
            Expression.AgeName => words["result-fact.age"],
            Expression.SexName => words["result-fact.sex"],
            Expression.DurationName => words["result-fact.duration"],
            _ => words.Of("findings", id, "name") ?? id,
        };
    }

    /// <summary>"Yes: fever" or "No: fever": the reader must see which answer it was.</summary>
    public static string Said(this PageWords words, string id, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(answers);
        return id is Expression.AgeName or Expression.SexName or Expression.DurationName
            ? words.AnswerName(id)
            : words.Say(answers[id] == Answer.Absent ? "result-fact.no" : "result-fact.yes", words.AnswerName(id));
    }

    /// <summary>The same of all answers that count as one: "Yes, taken together: pain in the calf; pain in the shin".</summary>
    public static string Said(this PageWords words, AnswerWeight weight, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(weight);
        return weight.Beside.IsEmpty
            ? words.Said(weight.Answer, answers)
            : words.Say("result-fact.together", string.Join("; ", weight.Answers.Select(words.AnswerName)));
    }

    /// <summary>A field of a level of urgency, of the texts of kind <c>triage</c>.</summary>
    public static string Level(this PageWords words, Urgency urgency, string field)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Of("triage", LevelName(urgency), field) ?? LevelName(urgency);
    }

    /// <summary>The level as files and style sheets write it.</summary>
    public static string LevelName(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "emergency",
        Urgency.SameDay => "same-day",
        Urgency.TwoWeeks => "two-weeks",
        Urgency.Planned => "planned",
        _ => "self-care",
    };

    /// <summary>The name of a condition.</summary>
    public static string Condition(this PageWords words, string id, string field = "name")
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Of("conditions", id, field) ?? id;
    }
}
