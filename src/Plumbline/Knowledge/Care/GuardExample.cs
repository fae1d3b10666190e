using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A small case that comes with a guard: facts, and what they make of it.</summary>
/// <param name="Facts">Facts known to be so or not so, by name.</param>
/// <param name="Numbers">Known numbers, by name.</param>
/// <param name="Expect">What the guard comes to.</param>
/// <param name="Line">The line in the file.</param>
public sealed record GuardExample(ImmutableSortedDictionary<string, bool> Facts, ImmutableSortedDictionary<string, double> Numbers, Truth Expect, int Line)
{
    internal static ImmutableArray<GuardExample> ReadAll(YamlMap map)
    {
        ImmutableArray<GuardExample> examples = map.Each("examples", Read);
        foreach (Truth truth in Enum.GetValues<Truth>())
        {
            if (!map.IsSilent && map.Has("examples") && !examples.Any(example => example.Expect == truth))
            {
                map.FaultAt("examples", CareKnowledgeFaults.ExampleMissing, Word(truth));
            }
        }

        return examples;
    }

    private static GuardExample Read(YamlMap map)
    {
        var facts = ImmutableSortedDictionary.CreateBuilder<string, bool>(StringComparer.Ordinal);
        var numbers = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        YamlMap given = map.Map("given");
        foreach (string name in given.Keys)
        {
            if (given.Node(name) is not YamlScalar scalar)
            {
                given.FaultAt(name, ShapeFaults.WrongShape, name, "a map or a list", "yes, no or a number");
            }
            else if (scalar.Raw is "yes" or "no")
            {
                facts[name] = scalar.Raw == "yes";
            }
            else
            {
                numbers[name] = scalar.Number(name);
            }
        }

        Truth expect = map.OneOf("expect", [Word(Truth.True), Word(Truth.False), Word(Truth.Unknown)]) switch
        {
            "fires" => Truth.True,
            "does-not-fire" => Truth.False,
            _ => Truth.Unknown,
        };
        return new(facts.ToImmutable(), numbers.ToImmutable(), expect, map.Line);
    }

    private static string Word(Truth truth) => truth switch { Truth.True => "fires", Truth.False => "does-not-fire", _ => "unknown" };

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Word(Expect)}");
}
