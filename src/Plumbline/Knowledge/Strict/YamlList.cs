using System.Collections.Immutable;

namespace Plumbline.Knowledge.Strict;

/// <summary>A list in a file.</summary>
internal sealed class YamlList(YamlPlace place, int line, ImmutableArray<YamlNode> items) : YamlNode(place, line)
{
    /// <summary>The entries, in file order.</summary>
    public ImmutableArray<YamlNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string Shape => "a list";

    /// <summary>The entries that are maps, each made into something; another entry is a fault and left out.</summary>
    /// <param name="key">How the list is called in messages.</param>
    /// <param name="read">Makes the thing.</param>
    public ImmutableArray<T> EachMap<T>(string key, Func<YamlMap, T> read)
    {
        var made = ImmutableArray.CreateBuilder<T>(Items.Length);
        foreach (YamlNode item in Items)
        {
            if (item is YamlMap map)
            {
                (map.Parent, map.Key) = (Parent, Key);
                made.Add(read(map));
            }
            else
            {
                item.Fault(ShapeFaults.WrongShape, key, item.Shape, "a list of maps");
            }
        }

        return made.ToImmutable();
    }

    /// <summary>The entries that are texts; another entry is a fault and left out.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key)
    {
        var made = ImmutableArray.CreateBuilder<YamlScalar>(Items.Length);
        foreach (YamlNode item in Items)
        {
            if (item is YamlScalar scalar)
            {
                made.Add(scalar);
            }
            else
            {
                item.Fault(ShapeFaults.WrongShape, key, item.Shape, "a list of single values");
            }
        }

        return made.ToImmutable();
    }

    /// <inheritdoc/>
    public override void NameUnknownKeys()
    {
        foreach (YamlNode item in Items)
        {
            item.NameUnknownKeys();
        }
    }
}
