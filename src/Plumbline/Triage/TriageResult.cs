using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Triage;

/// <summary>How soon a person should be seen, as far as the answers tell.</summary>
/// <param name="Urgency">The level: the highest of all rules that hold, self-care when none does.</param>
/// <param name="Fired">The rules that hold, most urgent first, then by id.</param>
/// <param name="StillToAsk">The missing or unsure answers that could raise the level, those that could raise it furthest first.</param>
public sealed record TriageResult(Urgency Urgency, ImmutableArray<FiredRule> Fired, ImmutableArray<OpenAnswer> StillToAsk)
{
    /// <summary>Whether no missing answer could raise the level. Only then may it be shown as final.</summary>
    public bool IsSettled => StillToAsk.IsEmpty;

    /// <summary>
    /// The rules whose words to show first, most urgent level only: texts of kind <c>red-flags</c>, fields <c>reason</c>,
    /// <c>do-now</c> and <c>say</c>. Empty for self-care; then, and beside them, the text of kind <c>triage</c> for the level.
    /// </summary>
    public ImmutableArray<string> DoNow => [.. Fired.Where(rule => rule.Urgency == Urgency).Select(rule => rule.Rule)];

    /// <inheritdoc/>
    public bool Equals(TriageResult? other) =>
        other is not null && Urgency == other.Urgency && Fired.SequenceEqual(other.Fired) && StillToAsk.SequenceEqual(other.StillToAsk);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Urgency, Fired.Length, StillToAsk.Length);
}

/// <summary>A safety rule that holds.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Urgency">How soon it asks for a visit.</param>
/// <param name="Suspects">The conditions that it guards against.</param>
/// <param name="Because">The answers that made it hold: ids of findings, and <c>age</c>, <c>sex</c> and <c>duration-days</c>.</param>
/// <param name="Sources">What the rule rests on.</param>
public sealed record FiredRule(
    string Rule, Urgency Urgency, ImmutableArray<string> Suspects, ImmutableSortedSet<string> Because, ImmutableArray<Provenance> Sources)
{
    /// <inheritdoc/>
    public bool Equals(FiredRule? other) =>
        other is not null && Rule == other.Rule && Urgency == other.Urgency && Suspects.SequenceEqual(other.Suspects)
        && Because.SetEquals(other.Because) && Sources.SequenceEqual(other.Sources);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Urgency, Because.Count);
}

/// <summary>An answer that is missing, or that the person was not sure of, and that could raise the level.</summary>
/// <param name="Name">The id of a finding, or <c>age</c>, <c>sex</c> or <c>duration-days</c>.</param>
/// <param name="CouldRaiseTo">The highest level that a rule with it could reach.</param>
/// <param name="Alone">Whether this answer alone would be enough for that; otherwise others must join it.</param>
/// <param name="NotSure">
/// Whether it was asked and the person does not know. That is not a "no": the text <c>not-sure</c> of kind <c>triage</c> says to have it checked.
/// </param>
public sealed record OpenAnswer(string Name, Urgency CouldRaiseTo, bool Alone, bool NotSure);
