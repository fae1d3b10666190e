using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>The knowledge read the other way round: what points to a thing.</summary>
public sealed class Crossings
{
    private readonly ILookup<string, string> _elements;

    /// <summary>Reads every link once.</summary>
    public Crossings(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var scale = new StrengthScale(knowledge);
        Signs =
        [
            .. from condition in knowledge.Conditions.Values
               from weight in condition.Findings
               select SignRow.Of(condition.Id, weight, knowledge.Findings.GetValueOrDefault(weight.Finding)?.Rate, scale),
        ];
        SignsOfCondition = Signs.ToLookup(sign => sign.Condition, StringComparer.Ordinal);
        SignsOfFinding = Signs.ToLookup(sign => sign.Finding, StringComparer.Ordinal);
        WarningsOfCondition = (from flag in knowledge.RedFlags.Values from suspect in flag.Suspects select (suspect, flag)).ToLookup(pair => pair.suspect, pair => pair.flag, StringComparer.Ordinal);
        WarningsOfFinding = (from flag in knowledge.RedFlags.Values from finding in flag.When.Findings select (finding, flag)).ToLookup(pair => pair.finding, pair => pair.flag, StringComparer.Ordinal);
        TreatmentsOf = (from treatment in knowledge.Treatments.Values from use in treatment.For select (use.Condition, treatment)).ToLookup(pair => pair.Condition, pair => pair.treatment, StringComparer.Ordinal);
        NotTreatedBy = (from treatment in knowledge.Treatments.Values from exclusion in treatment.NotFor select (exclusion.Condition, (treatment, exclusion))).ToLookup(pair => pair.Condition, pair => pair.Item2, StringComparer.Ordinal);
        Reported = knowledge.Conditions.Values.Where(condition => condition.ReportedAs is not null).ToLookup(condition => condition.ReportedAs!, condition => condition.Id, StringComparer.Ordinal);
        Brings = (from condition in knowledge.Conditions.Values from cause in condition.CausedBy select (cause.Condition, (condition.Id, cause.Probability))).ToLookup(pair => pair.Condition, pair => pair.Item2, StringComparer.Ordinal);
        _elements = knowledge.Concepts.Values.SelectMany(concept => concept.Elements.Select(element => (element, From: "concepts/" + concept.Id)))
            .Concat(knowledge.Conflicts.Values.SelectMany(conflict => conflict.Elements.Select(element => (element, From: "conflicts/" + conflict.Id))))
            .ToLookup(pair => pair.element, pair => pair.From, StringComparer.Ordinal);
    }

    /// <summary>Every pair of a finding and a condition.</summary>
    public ImmutableArray<SignRow> Signs { get; }

    /// <summary>By the id of the condition.</summary>
    public ILookup<string, SignRow> SignsOfCondition { get; }

    /// <summary>By the id of the finding.</summary>
    public ILookup<string, SignRow> SignsOfFinding { get; }

    /// <summary>The safety rules that guard against a condition.</summary>
    public ILookup<string, RedFlag> WarningsOfCondition { get; }

    /// <summary>The safety rules that ask for a finding.</summary>
    public ILookup<string, RedFlag> WarningsOfFinding { get; }

    /// <summary>The treatments that are used for a condition.</summary>
    public ILookup<string, Treatment> TreatmentsOf { get; }

    /// <summary>The treatments that are not for a condition, and why.</summary>
    public ILookup<string, (Treatment Treatment, TreatmentExclusion Exclusion)> NotTreatedBy { get; }

    /// <summary>The more specific conditions that are reported under one.</summary>
    public ILookup<string, string> Reported { get; }

    /// <summary>What a condition can bring about, and how often.</summary>
    public ILookup<string, (string Condition, CitedNumber Probability)> Brings { get; }

    /// <summary>The concepts or the conflicts that are about a thing.</summary>
    /// <param name="folder"><c>concepts</c> or <c>conflicts</c>.</param>
    /// <param name="element">The thing, such as <c>treatments/tens</c>.</param>
    public ImmutableArray<string> About(string folder, string element) =>
        [.. _elements[element].Select(LearnLinks.Parts).Where(parts => parts.Folder == folder).Select(parts => parts.Id).Distinct()];
}
