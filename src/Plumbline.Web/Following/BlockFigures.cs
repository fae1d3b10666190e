using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;

namespace Plumbline.Web.Following;

/// <summary>What the knowledge says of test blocks: which anaesthetics there are, how long each works, and how much relief counts.</summary>
internal sealed class BlockFigures(CareKnowledge care)
{
    private const string Measure = "diagnostic-block";
    private const string Most = "-hours-most";

    /// <summary>The anaesthetics, by name of the figures.</summary>
    public ImmutableArray<string> Anaesthetics =>
        [.. care.Measures[Measure].Thresholds.Keys.Where(name => name.EndsWith(Most, StringComparison.Ordinal)).Select(name => name[..^Most.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The relief that counts as an answer of the test.</summary>
    public Share Enough => Share.Of(Of("relief").Value);

    /// <summary>For how long an anaesthetic works at least, and at most; null for one that is not known.</summary>
    public (CitedNumber Least, CitedNumber Most)? Hours(string? anaesthetic) =>
        anaesthetic is not null && Anaesthetics.Contains(anaesthetic) ? (Of(anaesthetic + "-hours-least"), Of(anaesthetic + Most)) : null;

    /// <summary>In what time relief is taken for the doing of the anaesthetic; for one that is not known, the longest.</summary>
    public TimeSpan Window(string? anaesthetic) =>
        TimeSpan.FromHours((Hours(anaesthetic)?.Most.Value ?? Anaesthetics.Max(name => Of(name + Most).Value)) + Of("grace-hours").Value);

    /// <summary>How a diary went.</summary>
    public BlockCourse Course(BlockDiary diary) => BlockCourse.Of(diary, Enough, Window(diary.Anaesthetic));

    /// <summary>What two diaries say together.</summary>
    public BlockAgreement Agreement(BlockDiary one, BlockDiary other) =>
        BlockPair.Of(Course(one), Expected(one), Course(other), Expected(other), Enough);

    /// <summary>A figure by its name.</summary>
    public CitedNumber Of(string name) => care.Measures[Measure].Thresholds[name];

    private TimeSpan? Expected(BlockDiary diary) => Hours(diary.Anaesthetic) is { } hours ? TimeSpan.FromHours(hours.Most.Value) : null;
}
