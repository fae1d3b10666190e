using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A treatment for some conditions, as one file describes it: what it needs, what it did in studies, and who says what of it.</summary>
/// <remarks>That bodies disagree is knowledge, not a mistake: there are as many <see cref="Positions"/> as there are views.</remarks>
/// <param name="Id">The id.</param>
/// <param name="Class">What sort of thing it is.</param>
/// <param name="Step">Where on the ladder it stands.</param>
public sealed record Treatment(string Id, TreatmentClass Class, TreatmentStep Step)
{
    // In the order of TreatmentStep.
    private static readonly ImmutableArray<string> Steps = ["0", "1", "2", "3", "4", "5", "surgical"];

    /// <summary>Of a medicine, its class as <c>medicines/</c> knows it; null for everything else.</summary>
    public string? MedicineClass { get; init; }

    /// <summary>The conditions that it is used for.</summary>
    public ImmutableArray<TreatmentUse> For { get; init; } = [];

    /// <summary>The conditions that it is not for, and why.</summary>
    public ImmutableArray<TreatmentExclusion> NotFor { get; init; } = [];

    /// <summary>Whether it can be taken back.</summary>
    public Reversibility Reversible { get; init; }

    /// <summary>What is tried first.</summary>
    public TrialFirst TrialFirst { get; init; }

    /// <summary>Whether it comes after everything that can be taken back, because it cannot.</summary>
    public bool IsIrreversibleLast { get; init; }

    /// <summary>What must be so before it is an option.</summary>
    public ImmutableArray<Prerequisite> Prerequisites { get; init; } = [];

    /// <summary>What speaks against it in a person.</summary>
    public ImmutableArray<ContraIndication> ContraIndications { get; init; } = [];

    /// <summary>When its benefit can be judged; null where it acts at once or was not said.</summary>
    public TimeToBenefit? TimeToBenefit { get; init; }

    /// <summary>What studies found; those against a sham or a placebo stand first.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>What nobody has tested well, so that silence is not taken for proof.</summary>
    public ImmutableArray<Untested> Untested { get; init; } = [];

    /// <summary>What guidelines and authorities say, for and against.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Why no body has taken a position; null where some have.</summary>
    public string? NoPosition { get; init; }

    /// <summary>Its codes in outside vocabularies, by the name of the vocabulary.</summary>
    public ImmutableSortedDictionary<string, string> Codes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Which of the seeds' rows it carries, and what their publishers gain.</summary>
    public ImmutableArray<Says> Says { get; init; } = [];

    internal static Treatment From(YamlMap map)
    {
        string step = map.OneOf("step", Steps);
        var treatment = new Treatment(map.OwnId(), map.OneOf<TreatmentClass>("class"), (TreatmentStep)Math.Max(0, Steps.IndexOf(step)))
        {
            MedicineClass = map.OptionalId("medicine-class"),
            For = map.Each("for", TreatmentUse.From),
            NotFor = map.OptionalEach("not-for", TreatmentExclusion.From),
            Reversible = map.OneOf<Reversibility>("reversible"),
            TrialFirst = map.OneOf<TrialFirst>("trial-first"),
            IsIrreversibleLast = map.Flag("irreversible-last"),
            Prerequisites = map.OptionalEach("prerequisites", Prerequisite.From),
            ContraIndications = map.OptionalEach("contra-indications", ContraIndication.From),
            TimeToBenefit = map.OptionalMap("time-to-benefit-weeks") is { } weeks ? TimeToBenefit.From(weeks) : null,
            Effects = [.. map.OptionalEach("effects", Effect.From).OrderByDescending(effect => effect.IsBlinded)],
            Untested = map.OptionalEach("untested", Knowledge.Untested.From),
            Positions = map.OptionalEach("positions", Position.From),
            NoPosition = map.OptionalMap("no-position")?.Text("because"),
            Codes = map.Codes(),
            Says = map.Says(),
        };
        TreatmentChecks.Check(map, treatment);
        return treatment;
    }
}
