using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>All that the page of a condition shows; its words are read where it is shown.</summary>
/// <param name="Condition">The condition.</param>
public sealed record ConditionCard(Condition Condition)
{
    /// <summary>The findings that speak for it when they are there, the strongest first.</summary>
    public ImmutableArray<SignRow> For { get; init; } = [];

    /// <summary>The findings that speak against it when they are there.</summary>
    public ImmutableArray<SignRow> Against { get; init; } = [];

    /// <summary>The findings whose absence speaks against it. Empty for what must not be missed: a missing sign never makes that safe.</summary>
    public ImmutableArray<SignRow> AgainstWhenAbsent { get; init; } = [];

    /// <summary>What an examiner finds or a test shows, the most telling first.</summary>
    public ImmutableArray<SignRow> Tests { get; init; } = [];

    /// <summary>Every finding with its numbers, those that tell most first.</summary>
    public ImmutableArray<SignRow> All { get; init; } = [];

    /// <summary>What the signs of a group may say together at most, with the signs of this condition that are in it.</summary>
    public ImmutableArray<(GroupCap Cap, ImmutableArray<string> Findings, Ground Ground)> Caps { get; init; } = [];

    /// <summary>The safety rules that guard against it.</summary>
    public ImmutableArray<WarningNote> Warnings { get; init; } = [];

    /// <summary>How common it is in each setting.</summary>
    public ImmutableArray<(string Setting, Expression? When, CitedNumber Share, Ground Ground)> HowCommon { get; init; } = [];

    /// <summary>What makes it more or less common.</summary>
    public ImmutableArray<(OddsModifier Modifier, Ground Ground)> Risks { get; init; } = [];

    /// <summary>What can bring it about.</summary>
    public ImmutableArray<(string Condition, CitedNumber Share, Ground Ground)> BroughtAboutBy { get; init; } = [];

    /// <summary>What it can bring about.</summary>
    public ImmutableArray<(string Condition, CitedNumber Share, Ground Ground)> BringsAbout { get; init; } = [];

    /// <summary>How its pain comes about; null where that was not judged.</summary>
    public Ground? MechanismGround { get; init; }

    /// <summary>What else it may be.</summary>
    public ImmutableArray<Lookalike> Lookalikes { get; init; } = [];

    /// <summary>The more specific conditions under it.</summary>
    public ImmutableArray<string> MoreSpecific { get; init; } = [];

    /// <summary>The treatments that are used for it, by their step on the ladder.</summary>
    public ImmutableArray<TreatmentLine> Treatments { get; init; } = [];

    /// <summary>The treatments that are not for it, and why.</summary>
    public ImmutableArray<(string Treatment, Ground Ground)> NotTreatedBy { get; init; } = [];

    /// <summary>What to leave out of the programme of self-management, and what to do instead.</summary>
    public ImmutableArray<(string Caution, ImmutableArray<Ground> Grounds)> Cautions { get; init; } = [];

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

    // The setting in which most people with pain are seen first.
    private const string Reference = "primary-care";

    private static bool IsRival(Condition condition, Condition other) =>
        other.Role is not (ConditionRole.Contributor or ConditionRole.Umbrella) && other.Id != condition.ReportedAs && other.ReportedAs != condition.Id;

    /// <summary>Reads everything about a condition together.</summary>
    public static ConditionCard From(KnowledgeBase knowledge, Crossings crossings, Condition condition)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(crossings);
        ArgumentNullException.ThrowIfNull(condition);
        string id = condition.Id;
        string element = "conditions/" + id;
        var notes = new Footnotes();

        // In the order of the page, so that the numbers of the sources go up while one reads.
        Ground? mechanism = condition.Mechanism is { } shares ? notes.Of(shares.Provenance) : null;
        ImmutableArray<(string, ImmutableArray<Ground>)> cautions =
            [.. knowledge.Programme.Values.OfType<ProgrammeCaution>().Where(caution => caution.Conditions.Contains(id)).Select(caution => (caution.Id, notes.Of(caution.Grounds)))];
        ImmutableArray<WarningNote> warnings = WarningNote.All(crossings.WarningsOfCondition[id], null, notes);
        ImmutableArray<SignRow> signs =
        [
            .. crossings.SignsOfCondition[id].OrderByDescending(sign => Math.Abs((int)sign.Present)).ThenByDescending(sign => sign.IsCounted).ThenByDescending(sign => Math.Abs(Math.Log(sign.Ratio ?? 1)))
                .ThenBy(sign => sign.Finding, StringComparer.Ordinal).Select(sign => sign.Noted(notes)),
        ];
        return new(condition)
        {
            Warnings = warnings,
            All = signs,
            For = [.. signs.Where(sign => sign.Present > Strength.Little)],
            Against = [.. signs.Where(sign => sign.Present < Strength.Little)],
            AgainstWhenAbsent = condition.IsDangerous ? [] : [.. signs.Where(sign => sign.Absent < Strength.Little).OrderBy(sign => sign.AbsentRatio)],
            Tests = [.. signs.Where(sign => knowledge.Findings[sign.Finding] is { Kind: FindingKind.Sign or FindingKind.Test } or { AskedOf: AskedOf.Clinician })],
            Caps =
            [
                .. condition.Caps.Select(cap => (
                    cap,
                    signs.Select(sign => sign.Finding).Where(finding => knowledge.Findings[finding].Group == cap.Group).ToImmutableArray(),
                    notes.Of(cap.Ratio.Provenance))),
            ],
            Scale = signs.IsEmpty ? null : notes.Of(StrengthScale.Origin(knowledge)),
            MechanismGround = mechanism,
            Lookalikes = Learn.Lookalikes.Of(id, crossings, other => IsRival(condition, knowledge.Conditions[other]) ? knowledge.Settings[Reference].PriorOf(other, Answers.None)?.Value : null),
            MoreSpecific = [.. condition.MadeOf.Concat(crossings.Reported[id]).Distinct()],
            BroughtAboutBy = [.. condition.CausedBy.Select(cause => (cause.Condition, cause.Probability, notes.Of(cause.Probability.Provenance)))],
            BringsAbout = [.. crossings.Brings[id].Select(brought => (brought.Condition, brought.Probability, notes.Of(brought.Probability.Provenance)))],
            Risks = [.. condition.Modifiers.Select(modifier => (modifier, notes.Of(modifier.Odds.Provenance)))],
            HowCommon =
            [
                .. from setting in knowledge.Settings.Values
                   from prior in setting.Priors
                   where prior.Condition == id
                   select (setting.Id, prior.When, prior.Share, notes.Of(prior.Share.Provenance)),
            ],
            Treatments = TreatmentLine.All(crossings.TreatmentsOf[id], id, notes),
            NotTreatedBy = [.. crossings.NotTreatedBy[id].Select(pair => (pair.Treatment.Id, notes.Of(pair.Exclusion.Provenance)))],
            Cautions = cautions,
            Concepts = crossings.About("concepts", element),
            Conflicts = crossings.About("conflicts", element),
            Seeds = notes.Of(condition.Says),
            Origins = notes.Origins,
        };
    }
}
