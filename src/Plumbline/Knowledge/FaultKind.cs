using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Knowledge;

/// <summary>One kind of fault: its permanent code, its message, and why it is a fault at all.</summary>
/// <remarks>
/// A code keeps its meaning for good and is never given again. Ranges: KB001–KB099 form, values and links (this reader),
/// KB200 triage, KB300 treatments and conflicts, KB400 pathway, medicines and measures, KB500 words and concepts, KB600 mechanism, KB700 body map.
/// </remarks>
public sealed record FaultKind
{
    /// <summary>Makes a kind; each stands once, as a static property of a class named <c>…Faults</c>.</summary>
    /// <param name="code">Such as <c>KB003</c>.</param>
    /// <param name="template">What is wrong and what to do, as "found; remedy.", with the facts named in braces.</param>
    /// <param name="why">What would go wrong if such a file were used.</param>
    internal FaultKind(string code, string template, string why)
    {
        (Code, Template, Why) = (code, template, why);
        FactNames = NamesIn(template);
    }

    /// <summary>The permanent code, such as <c>KB003</c>.</summary>
    public string Code { get; }

    /// <summary>The message, with the names of its facts in braces.</summary>
    public string Template { get; }

    /// <summary>What would go wrong if such a file were used.</summary>
    public string Why { get; }

    /// <summary>The names of the facts, in the order in which they are given.</summary>
    public ImmutableArray<string> FactNames { get; }

    /// <inheritdoc/>
    public bool Equals(FaultKind? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    internal string Compose(ImmutableArray<string> facts)
    {
        if (facts.Length != FactNames.Length)
        {
            throw new ArgumentException($"{Code} needs {string.Join(", ", FactNames)}; it was given {facts.Length} facts.", nameof(facts));
        }

        // In one pass, so that a brace inside a fact is never taken for a name.
        var message = new StringBuilder();
        int at = 0;
        while (at < Template.Length)
        {
            int open = Template.IndexOf('{', at);
            int close = open < 0 ? -1 : Template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            message.Append(Template, at, open - at).Append(facts[FactNames.IndexOf(Template[(open + 1)..close])]);
            at = close + 1;
        }

        return message.Append(Template, at, Template.Length - at).ToString();
    }

    private static ImmutableArray<string> NamesIn(string template)
    {
        var names = new List<string>();
        for (int open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', open + 1))
        {
            string name = template[(open + 1)..template.IndexOf('}', open)];
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return [.. names];
    }
}
