using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Plumbline.Knowledge;

namespace Plumbline.Web.Pages.Assess;

/// <summary>What a person put into one question page, read from its form.</summary>
/// <param name="Answers">The answers with those of the page; what is wrong is left as it was.</param>
/// <param name="Wrong">What has to be mended, in the order of the page; empty when all is well.</param>
internal sealed record PageAnswers(Answers Answers, ImmutableArray<WrongField> Wrong)
{
    /// <summary>The names of the form's fields.</summary>
    public const string Present = "present", NotSure = "not-sure", AgeField = "age", SexField = "sex", DurationField = "duration", DurationUnitField = "duration-unit";

    // Longer than any age or duration that means something; what is longer was not typed in good faith.
    private const int LongestNumber = 12;

    /// <summary>Reads a form.</summary>
    /// <param name="question">The page.</param>
    /// <param name="form">What was sent. Names and values that do not belong to the page are ignored: a form may be forged.</param>
    /// <param name="before">The answers so far.</param>
    /// <param name="restIsNo">Whether the person said that what is left empty does not apply.</param>
    public static PageAnswers Read(Question question, IReadOnlyDictionary<string, StringValues> form, Answers before, bool restIsNo)
    {
        var wrong = ImmutableArray.CreateBuilder<WrongField>();
        Answers answers = before;
        foreach (AskedFact fact in question.Asks)
        {
            answers = fact switch
            {
                AskedFact.Age => answers with { Age = ReadAge(One(form, AgeField), wrong) },
                AskedFact.Sex => answers with { Sex = ReadSex(One(form, SexField)) },
                _ => answers with { Duration = ReadDuration(One(form, DurationField), One(form, DurationUnitField), wrong) },
            };
        }

        HashSet<string> present = Ticked(form, Present), notSure = Ticked(form, NotSure);
        foreach (string finding in question.Findings)
        {
            if (present.Contains(finding) && notSure.Contains(finding))
            {
                wrong.Add(new($"f-{finding}", "assess.wrong-both", finding));
            }

            answers = answers.With(finding, present.Contains(finding) ? Answer.Present
                : notSure.Contains(finding) ? Answer.NotSure
                : restIsNo ? Answer.Absent : Answer.Unanswered);
        }

        return new(answers, wrong.ToImmutable());
    }

    /// <summary>The answers without those of a page that is skipped.</summary>
    public static Answers Skip(Question question, Answers before)
    {
        Answers answers = question.Findings.Aggregate(before, (all, finding) => all.With(finding, Answer.Unanswered));
        return answers with
        {
            Age = question.Asks.Contains(AskedFact.Age) ? null : answers.Age,
            Sex = question.Asks.Contains(AskedFact.Sex) ? Sex.Unknown : answers.Sex,
            Duration = question.Asks.Contains(AskedFact.Duration) ? null : answers.Duration,
        };
    }

    private static string One(IReadOnlyDictionary<string, StringValues> form, string field) =>
        form.TryGetValue(field, out StringValues values) && values.Count > 0 ? (values[0] ?? "").Trim() : "";

    private static HashSet<string> Ticked(IReadOnlyDictionary<string, StringValues> form, string field) =>
        form.TryGetValue(field, out StringValues values) ? values.OfType<string>().ToHashSet(StringComparer.Ordinal) : [];

    private static Age? ReadAge(string typed, ImmutableArray<WrongField>.Builder wrong)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int years))
        {
            wrong.Add(new(AgeField, "assess.wrong-age"));
            return null;
        }

        if (!Plumbline.Age.IsPossible(years))
        {
            wrong.Add(new(AgeField, years < Plumbline.Age.Adult ? "assess.wrong-child" : "assess.wrong-age"));
            return null;
        }

        return Plumbline.Age.Of(years);
    }

    private static Sex ReadSex(string chosen) => chosen switch
    {
        "female" => Sex.Female,
        "male" => Sex.Male,
        _ => Sex.Unknown,
    };

    private static PainDuration? ReadDuration(string typed, string unit, ImmutableArray<WrongField>.Builder wrong)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        // People write 1,5 as well as 1.5; a thousand years with a comma is no pain's duration, so both mean the same here.
        if (typed.Length <= LongestNumber
            && double.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount)
            && Enum.TryParse(unit, ignoreCase: true, out DurationUnit known) && Enum.IsDefined(known)
            && PainDuration.Stated(amount, known) is { } duration)
        {
            return duration;
        }

        wrong.Add(new(DurationField, "assess.wrong-duration"));
        return null;
    }
}

/// <summary>A field that has to be mended.</summary>
/// <param name="Field">The id of the field on the page.</param>
/// <param name="Phrase">The phrase that says what is wrong and what to do.</param>
/// <param name="Finding">The finding that it is about; null where it is about a fact.</param>
internal sealed record WrongField(string Field, string Phrase, string? Finding = null);
