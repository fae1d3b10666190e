using System.Collections.Immutable;

namespace Plumbline.Web.Learn;

/// <summary>A condition that shows itself much like another.</summary>
/// <param name="Condition">The id of the other condition.</param>
/// <param name="Shared">The findings that speak for both, those that tell most first.</param>
/// <param name="PointsThere">The finding that speaks for the other one much more; null where none does.</param>
public sealed record Lookalike(string Condition, ImmutableArray<string> Shared, string? PointsThere);

/// <summary>Finds conditions that share the findings which speak for them: by Bayes' rule, those that the shared findings make most likely.</summary>
internal static class Lookalikes
{
    // What a page has room for.
    private const int Shown = 5;
    private const int MostNamed = 3;

    // One shared finding says nothing: nearly everybody has pain in the low back.
    private const int FewestShared = 2;

    /// <summary>Those most like a condition, the likest first.</summary>
    /// <param name="condition">The id of the condition.</param>
    /// <param name="crossings">The knowledge read the other way round.</param>
    /// <param name="priorOf">How common another condition is, in (0, 1); null where it is not to be named.</param>
    public static ImmutableArray<Lookalike> Of(string condition, Crossings crossings, Func<string, double?> priorOf)
    {
        Dictionary<string, double> own = Weights(crossings.SignsOfCondition[condition]);
        var found = from others in crossings.SignsOfCondition
                    where others.Key != condition
                    let prior = priorOf(others.Key)
                    where prior is > 0 and < 1
                    let theirs = Weights(others)
                    let shared = Shared(own, theirs)
                    where shared.Count >= FewestShared
                    orderby Math.Log(prior.Value / (1 - prior.Value)) + shared.Sum(sign => sign.Weight) descending, others.Key
                    select new Lookalike(others.Key, [.. shared.Take(MostNamed).Select(sign => sign.Finding)], Apart(theirs, own));
        return [.. found.Take(Shown)];
    }

    // Odds multiply, so their logarithms add up; what is not for the condition cannot be shared.
    private static Dictionary<string, double> Weights(IEnumerable<SignRow> signs) =>
        signs.Where(sign => sign.Present > Strength.Little).ToDictionary(sign => sign.Finding, sign => Math.Log(sign.Ratio!.Value), StringComparer.Ordinal);

    private static List<(string Finding, double Weight)> Shared(Dictionary<string, double> own, Dictionary<string, double> theirs) =>
    [
        .. own.Where(sign => theirs.ContainsKey(sign.Key))
            .Select(sign => (sign.Key, Weight: Math.Min(sign.Value, theirs[sign.Key])))
            .OrderByDescending(sign => sign.Weight).ThenBy(sign => sign.Key, StringComparer.Ordinal),
    ];

    private static string? Apart(Dictionary<string, double> theirs, Dictionary<string, double> own) =>
        theirs.Where(sign => !own.ContainsKey(sign.Key)).OrderByDescending(sign => sign.Value).ThenBy(sign => sign.Key, StringComparer.Ordinal).Select(sign => sign.Key).FirstOrDefault();
}
