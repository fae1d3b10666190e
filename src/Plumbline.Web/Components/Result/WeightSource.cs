using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Components.Result;

/// <summary>A number of the knowledge that an answer's weight for a cause rests on.</summary>
/// <param name="Answer">The id of the finding, or <c>age</c>, <c>sex</c> or <c>duration-days</c>.</param>
/// <param name="Condition">The condition whose file holds it: the cause itself, a form of it, or what brings it on.</param>
/// <param name="Kind">What it is: a field of the words <c>result-number</c>.</param>
/// <param name="Number">The number with its source.</param>
public sealed record WeightSource(string Answer, string Condition, string Kind, CitedNumber Number)
{
    /// <summary>The numbers behind some answers for a cause, in the order of the answers.</summary>
    public static ImmutableArray<WeightSource> Of(KnowledgeBase knowledge, string cause, IEnumerable<string> answers)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        Condition own = knowledge.Conditions[cause];
        Condition[] conditions =
        [
            own,
            .. knowledge.Conditions.Values.Where(condition => condition.ReportedAs == cause),
            .. own.CausedBy.Select(by => knowledge.Conditions[by.Condition]),
        ];
        return [.. answers.SelectMany(answer => conditions.SelectMany(condition => Behind(condition, answer)))];
    }

    private static IEnumerable<WeightSource> Behind(Condition condition, string answer)
    {
        foreach (OddsModifier modifier in condition.Modifiers.Where(modifier => IsAbout(modifier.When, answer)))
        {
            yield return new(answer, condition.Id, "odds", modifier.Odds);
        }

        if (condition.Findings.FirstOrDefault(weight => weight.Finding == answer) is not { } weight)
        {
            yield break;
        }

        // As in the model: a frequency where one was counted or judged, otherwise the ratios.
        if (weight.Frequency is { } frequency)
        {
            yield return new(answer, condition.Id, "frequency", frequency);
        }

        if (weight.Present is { } present)
        {
            yield return new(answer, condition.Id, "present", present);
        }

        if (weight.Absent is { } absent)
        {
            yield return new(answer, condition.Id, "absent", absent);
        }
    }

    private static bool IsAbout(Expression when, string answer) => when switch
    {
        HasFinding has => has.Finding == answer,
        IsWithin within => within.Name == answer,
        AtLeast several => several.Parts.Any(part => IsAbout(part, answer)),
        _ => false,
    };
}
