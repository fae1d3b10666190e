using System.Collections.Immutable;

namespace Plumbline.Knowledge.Strict;

/// <summary>Reads conditions on answers.</summary>
internal static class ExpressionReader
{
    // What a broken expression becomes: it holds for nobody, and its fault keeps the knowledge from being used.
    private static readonly Expression Nothing = new AtLeast(1, []);

    /// <summary>A required expression.</summary>
    public static Expression Expression(this YamlMap map, string key)
    {
        if (map.OptionalExpression(key) is { } expression)
        {
            return expression;
        }

        map.Required(key);
        return Nothing;
    }

    /// <summary>An expression, or null.</summary>
    public static Expression? OptionalExpression(this YamlMap map, string key)
    {
        Expression? expression = map.Node(key) is { } node ? Read(key, node) : null;
        if (map.Parent is not null)
        {
            map.Subject = expression?.ToString();
        }

        return expression;
    }

    /// <summary>A required band: <c>from</c>, <c>below</c> or both.</summary>
    public static Band Band(this YamlMap map)
    {
        var band = new Band(map.OptionalNumber("from"), map.OptionalNumber("below"));
        if (band is { From: null, Below: null } || band.From >= band.Below)
        {
            map.Fault(ValueFaults.EmptyBand, band.ToString());
        }

        return band;
    }

    private static Expression Read(string key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return new HasFinding(scalar.Reference(key, "findings"));
            case YamlMap map when map.Has("any"):
                return new AtLeast(1, Parts(map, "any"));
            case YamlMap map when map.Has("all"):
                ImmutableArray<Expression> all = Parts(map, "all");
                return new AtLeast(Math.Max(1, all.Length), all);
            case YamlMap map when map.Has("at-least"):
                ImmutableArray<Expression> of = Parts(map, "of");
                return new AtLeast(map.Int("at-least", 1, Math.Max(1, of.Length)), of);
            case YamlMap map when map.Has("age"):
                return Within(Knowledge.Expression.AgeName, map.Map("age"));
            case YamlMap map when map.Has("duration-days"):
                return Within(Knowledge.Expression.DurationName, map.Map("duration-days"));
            case YamlMap map when map.Has("sex"):
                return new IsWithin(Knowledge.Expression.SexName, null, map.OneOf("sex", ["female", "male"]) == "male" ? Sex.Male : Sex.Female);
            default:
                node.Fault(ShapeFaults.WrongShape, key, node.Shape, "the id of a finding, or a map with any, all, at-least and of, age, duration-days or sex");
                return Nothing;
        }
    }

    private static IsWithin Within(string name, YamlMap map) => new(name, map.Band(), Sex.Unknown);

    private static ImmutableArray<Expression> Parts(YamlMap map, string key) => [.. map.List(key).Items.Select(item => Read(key, item))];
}
