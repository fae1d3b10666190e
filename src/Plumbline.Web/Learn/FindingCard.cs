using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>All that the page of a symptom, a sign, a test or a circumstance shows.</summary>
/// <param name="Finding">The finding.</param>
public sealed record FindingCard(Finding Finding)
{
    /// <summary>The causes that it speaks for, the strongest first.</summary>
    public ImmutableArray<SignRow> For { get; init; } = [];

    /// <summary>The causes that it speaks against.</summary>
    public ImmutableArray<SignRow> Against { get; init; } = [];

    /// <summary>The causes that its absence speaks against; never one that must not be missed.</summary>
    public ImmutableArray<SignRow> AgainstWhenAbsent { get; init; } = [];

    /// <summary>Every cause with its numbers.</summary>
    public ImmutableArray<SignRow> All { get; init; } = [];

    /// <summary>The safety rules that ask for it.</summary>
    public ImmutableArray<WarningNote> Warnings { get; init; } = [];

    /// <summary>The causes that it makes more or less common.</summary>
    public ImmutableArray<(string Condition, OddsModifier Modifier, Ground Ground)> Changes { get; init; } = [];

    /// <summary>The causes that are impossible without it, by definition.</summary>
    public ImmutableArray<string> NeededFor { get; init; } = [];

    /// <summary>The treatments that it speaks against.</summary>
    public ImmutableArray<(string Treatment, bool IsHard, Ground Ground)> SpeaksAgainst { get; init; } = [];

    /// <summary>What to leave out of the programme of self-management.</summary>
    public ImmutableArray<(string Caution, ImmutableArray<Ground> Grounds)> Cautions { get; init; } = [];

    /// <summary>What measures the same thing, and what it follows from.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>The question that asks it; null for none.</summary>
    public string? Question { get; init; }

    /// <summary>What its rate rests on; null where there is none.</summary>
    public Ground? RateGround { get; init; }

    /// <summary>What explains it.</summary>
    public ImmutableArray<string> Concepts { get; init; } = [];

    /// <summary>Where documents disagree about it.</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];

    /// <summary>Which of the documents that Plumbline began from name it.</summary>
    public ImmutableArray<Ground> Seeds { get; init; } = [];

    /// <summary>Where the bands of strength are printed; null where no strength is shown.</summary>
    public Ground? Scale { get; init; }

    /// <summary>What all this rests on.</summary>
    public Origins Origins { get; init; } = Origins.None;

    /// <summary>Reads everything about a finding together.</summary>
    public static FindingCard From(KnowledgeBase knowledge, Crossings crossings, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(crossings);
        ArgumentNullException.ThrowIfNull(finding);
        string id = finding.Id;
        string element = "findings/" + id;
        var notes = new Footnotes();
        ImmutableArray<WarningNote> warnings = WarningNote.All(crossings.WarningsOfFinding[id], id, notes);
        ImmutableArray<SignRow> signs =
        [
            .. crossings.SignsOfFinding[id].OrderByDescending(sign => Math.Abs((int)sign.Present)).ThenByDescending(sign => sign.IsCounted).ThenByDescending(sign => Math.Abs(Math.Log(sign.Ratio ?? 1)))
                .ThenBy(sign => sign.Condition, StringComparer.Ordinal).Select(sign => sign.Noted(notes)),
        ];
        return new(finding)
        {
            Warnings = warnings,
            All = signs,
            For = [.. signs.Where(sign => sign.Present > Strength.Little)],
            Against = [.. signs.Where(sign => sign.Present < Strength.Little && !knowledge.Conditions[sign.Condition].IsDangerous)],
            AgainstWhenAbsent = [.. signs.Where(sign => sign.Absent < Strength.Little && !knowledge.Conditions[sign.Condition].IsDangerous).OrderBy(sign => sign.AbsentRatio)],
            Scale = signs.IsEmpty ? null : notes.Of(StrengthScale.Origin(knowledge)),
            RateGround = notes.Of(finding.Rate),
            Changes =
            [
                .. from condition in knowledge.Conditions.Values
                   from modifier in condition.Modifiers
                   where modifier.When.Findings.Contains(id)
                   orderby modifier.Odds.Value descending, condition.Id
                   select (condition.Id, modifier, notes.Of(modifier.Odds.Provenance)),
            ],
            NeededFor = [.. knowledge.Conditions.Values.Where(condition => condition.Requires == id).Select(condition => condition.Id)],
            SpeaksAgainst =
            [
                .. from treatment in knowledge.Treatments.Values
                   from contra in treatment.ContraIndications
                   where contra.Finding == id
                   orderby contra.IsHard descending, treatment.Id
                   select (treatment.Id, contra.IsHard, notes.Of(contra.Provenance)),
            ],
            Cautions = [.. knowledge.Programme.Values.OfType<ProgrammeCaution>().Where(caution => caution.Findings.Contains(id)).Select(caution => (caution.Id, notes.Of(caution.Grounds)))],
            Related =
            [
                .. knowledge.Findings.Values.Where(other => other.Group is not null && other.Group == finding.Group).Select(other => other.Id)
                    .Concat(finding.Derived?.AnyOf ?? []).Concat(finding.Derived?.NoneOf ?? []).Where(other => other != id).Distinct(),
            ],
            Question = knowledge.Questions.Values.FirstOrDefault(question => question.Findings.Contains(id))?.Id,
            Concepts = crossings.About("concepts", element),
            Conflicts = crossings.About("conflicts", element),
            Seeds = notes.Of(finding.Says),
            Origins = notes.Origins,
        };
    }
}
