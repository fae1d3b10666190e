using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>What a claim on a page rests on: a numbered source, or a judgement with its reason.</summary>
/// <param name="Number">The number on this page, from 1; sources and judgements are counted apart.</param>
/// <param name="Source">The id of the source; null for a judgement.</param>
/// <param name="At">The place in the source; null for a judgement.</param>
/// <param name="Read">How that place was read.</param>
/// <param name="Because">Why it was judged so; null for a source.</param>
public sealed record Ground(int Number, string? Source, string? At, ReadStatus Read, string? Because)
{
    /// <summary>Whether somebody judged it, rather than found it printed.</summary>
    public bool IsJudged => Source is null;
}

/// <summary>Numbers the sources of one page in the order in which they are first named.</summary>
public sealed class Footnotes
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _judgements = new(StringComparer.Ordinal);

    /// <summary>What a value or a statement rests on.</summary>
    public Ground Of(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance.Citation is { } citation
            ? new(NumberOf(_numbers, citation.Source), citation.Source, citation.At, provenance.Read, null)
            : new(NumberOf(_judgements, provenance.Because ?? ""), null, null, provenance.Read, provenance.Because);
    }

    /// <summary>What a value rests on; null for no value.</summary>
    public Ground? Of(CitedNumber? number) => number is null ? null : Of(number.Provenance);

    /// <summary>What several things rest on.</summary>
    public ImmutableArray<Ground> Of(IEnumerable<Provenance> provenances) => [.. provenances.Select(Of)];

    /// <summary>The documents that Plumbline began from, as far as they say something of the thing, each once.</summary>
    public ImmutableArray<Ground> Of(IEnumerable<Says> says) =>
        [.. says.Select(one => "seed-" + one.Seed).Distinct().Order(StringComparer.Ordinal).Select(seed => new Ground(NumberOf(_numbers, seed), seed, null, ReadStatus.FullText, null))];

    /// <summary>The sources and judgements so far.</summary>
    public Origins Origins => new(InOrder(_numbers), InOrder(_judgements));

    private static ImmutableArray<string> InOrder(Dictionary<string, int> numbers) => [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    private static int NumberOf(Dictionary<string, int> numbers, string of)
    {
        if (!numbers.TryGetValue(of, out int number))
        {
            numbers.Add(of, number = numbers.Count + 1);
        }

        return number;
    }
}

/// <summary>What a whole page rests on, in order of the numbers on it.</summary>
/// <param name="Sources">The ids of the sources.</param>
/// <param name="Judgements">The reasons of the judgements.</param>
public sealed record Origins(ImmutableArray<string> Sources, ImmutableArray<string> Judgements)
{
    /// <summary>Nothing.</summary>
    public static Origins None { get; } = new([], []);
}
