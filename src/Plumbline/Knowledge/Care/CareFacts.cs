using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Everything that guards may name: <c>knowledge/pathway/facts.yaml</c>.</summary>
/// <param name="Computed">Facts that the pathway works out from the history.</param>
/// <param name="Numbers">Numbers that it works out, with their units.</param>
/// <param name="Recorded">Facts that somebody states.</param>
/// <param name="Combined">Facts that a guard puts together from others.</param>
/// <param name="SettledWithTreatment">Facts that are settled together with a treatment and keep nobody from talking about it.</param>
/// <param name="AnsweredBySafetyQuestions">Facts that a complete and quiet round of the safety questions answers with no.</param>
/// <param name="NeverInMen">Facts that men are not asked about.</param>
public sealed record CareFacts(
    ImmutableSortedSet<string> Computed,
    ImmutableSortedDictionary<string, string> Numbers,
    ImmutableSortedSet<string> Recorded,
    ImmutableSortedDictionary<string, Guard> Combined,
    ImmutableSortedSet<string> SettledWithTreatment,
    ImmutableSortedSet<string> AnsweredBySafetyQuestions,
    ImmutableSortedSet<string> NeverInMen)
{
    internal const string File = "pathway/facts.yaml";

    /// <summary>No fact at all.</summary>
    public static CareFacts None { get; } = new([], ImmutableSortedDictionary<string, string>.Empty, [], ImmutableSortedDictionary<string, Guard>.Empty, [], [], []);

    /// <summary>Whether there is a fact of this name, apart from findings.</summary>
    public bool Has(string name) => Computed.Contains(name) || Recorded.Contains(name) || Combined.ContainsKey(name);

    internal static CareFacts Read(YamlMap map)
    {
        ImmutableSortedSet<string> computed = Ordered(map.Ids("computed"));
        ImmutableSortedDictionary<string, string> numbers = map.Each("numbers", number => (Id: number.Id("id"), Unit: number.Text("unit")))
            .DistinctBy(number => number.Id).ToImmutableSortedDictionary(number => number.Id, number => number.Unit, StringComparer.Ordinal);
        ImmutableSortedSet<string> recorded = Ordered(map.Ids("recorded"));
        var combined = ImmutableSortedDictionary.CreateBuilder<string, Guard>(StringComparer.Ordinal);
        map.Each("combined", fact =>
        {
            string id = fact.Id("id");
            Guard guard = fact.Guard("when");
            if (combined.ContainsKey(id) || computed.Contains(id) || recorded.Contains(id))
            {
                fact.Fault(CareKnowledgeFaults.FactTwice, id);
            }

            combined[id] = guard;
            return id;
        });
        return new(computed, numbers, recorded, combined.ToImmutable(), Ordered(map.OptionalIds("settled-with-the-treatment")), Ordered(map.OptionalIds("answered-by-safety-questions")), Ordered(map.OptionalIds("never-in-men")));
    }

    private static ImmutableSortedSet<string> Ordered(ImmutableArray<string> ids) => ids.ToImmutableSortedSet(StringComparer.Ordinal);
}
