using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Knowledge;

/// <summary>How much of the seeds the knowledge carries, and how well its numbers are founded.</summary>
/// <param name="Rows">How many statements the seeds have.</param>
/// <param name="RowsMissing">The statements that no element carries.</param>
/// <param name="Values">How many cited or judged numbers there are.</param>
/// <param name="Judged">How many of these are judgements.</param>
/// <param name="ByRead">How many of the others stand in a source that was read so.</param>
/// <param name="ByCondition">How many findings each condition has, and how many of them with a number that is not judged.</param>
public sealed record Coverage(
    int Rows,
    ImmutableArray<string> RowsMissing,
    int Values,
    int Judged,
    ImmutableSortedDictionary<ReadStatus, int> ByRead,
    ImmutableSortedDictionary<string, (int Findings, int Cited)> ByCondition)
{
    /// <summary>Counts.</summary>
    public static Coverage Of(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var carried = knowledge.Seeds.Select(mapping => mapping.Row).ToHashSet(StringComparer.Ordinal);
        return new(
            SaysReader.Rows,
            [.. Enumerable.Range(1, SaysReader.Rows).Select(number => string.Create(CultureInfo.InvariantCulture, $"S{number:D3}")).Where(row => !carried.Contains(row))],
            knowledge.Values.Length,
            knowledge.Values.Count(value => value.Number.Provenance.IsJudged),
            Enum.GetValues<ReadStatus>().ToImmutableSortedDictionary(
                read => read,
                read => knowledge.Values.Count(value => !value.Number.Provenance.IsJudged && value.Number.Provenance.Read == read)),
            knowledge.Conditions.ToImmutableSortedDictionary(
                condition => condition.Key,
                condition => (condition.Value.Findings.Length, condition.Value.Findings.Count(HasCited)),
                StringComparer.Ordinal));
    }

    /// <summary>The counts as text, one a line, in the invariant culture.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Statements of the seeds carried: {Rows - RowsMissing.Length} of {Rows}\n");
        if (!RowsMissing.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"  missing: {string.Join(' ', RowsMissing)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Numbers: {Values}\n");
        foreach (var (read, count) in ByRead.Reverse())
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Words(read),-14} {count,6} {Share(count)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"  {"judged",-14} {Judged,6} {Share(Judged)}\n");
        text.Append("Findings of each condition, and how many with a number that was printed somewhere:\n");
        foreach (var (condition, counts) in ByCondition)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {condition,-44} {counts.Findings,4} {counts.Cited,4}\n");
        }

        return text.ToString();
    }

    /// <summary>A reading status in words.</summary>
    internal static string Words(ReadStatus read) => read switch
    {
        ReadStatus.FullText => "full text",
        ReadStatus.Abstract => "abstract",
        ReadStatus.Secondary => "second hand",
        _ => "recalled",
    };

    private static bool HasCited(FindingWeight weight) =>
        new[] { weight.Frequency, weight.Present, weight.Absent }.Any(number => number is { Provenance.IsJudged: false });

    private string Share(int count) => Values == 0 ? "" : ((double)count / Values).ToString("P0", CultureInfo.InvariantCulture).PadLeft(5);
}
