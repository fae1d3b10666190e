using System.Collections.Immutable;
using System.Text.Json;

namespace Plumbline.Cli.Input;

/// <summary>A JSON value that knows the line it stands on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line in its file, from 1.</param>
internal sealed record JsonValue(JsonValueKind Kind, long Line)
{
    /// <summary>The text of a string; empty otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>The value of a number; may be infinite where the file holds more than a double can.</summary>
    public double Number { get; init; }

    /// <summary>The items of an array.</summary>
    public ImmutableArray<JsonValue> Items { get; init; } = [];

    /// <summary>The members of an object in the order of the file; every name stands once.</summary>
    public ImmutableArray<(string Name, JsonValue Value)> Members { get; init; } = [];

    /// <summary>The member of that name; null where there is none or it is null.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            foreach (var (member, value) in Members)
            {
                if (member == name)
                {
                    return value.Kind == JsonValueKind.Null ? null : value;
                }
            }

            return null;
        }
    }
}
