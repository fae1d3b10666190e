using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What a treatment was compared with. The same device looks large against usual care and nil against a sham.</summary>
public enum Comparator
{
    /// <summary>A procedure that only seems to be done.</summary>
    Sham,

    /// <summary>A medicine or a device without effect.</summary>
    Placebo,

    /// <summary>Nothing, or a waiting list.</summary>
    NoTreatment,

    /// <summary>What people get anyway.</summary>
    UsualCare,

    /// <summary>Another treatment.</summary>
    ActiveTreatment,

    /// <summary>Another version of the same treatment.</summary>
    SameKind,

    /// <summary>The same people before it: no comparison with others.</summary>
    BeforeAfter,
}

/// <summary>What came out, in a word.</summary>
public enum EffectResult
{
    /// <summary>Better, by an amount that people notice.</summary>
    Benefit,

    /// <summary>A little better.</summary>
    SmallBenefit,

    /// <summary>Different in the count, too little for people to notice.</summary>
    NotClinicallyImportant,

    /// <summary>No difference shown.</summary>
    NoBenefit,

    /// <summary>Too uncertain to say.</summary>
    Unclear,

    /// <summary>Worse.</summary>
    Harm,
}

/// <summary>What one study or review found for one outcome. Never without what it was compared with, when, and how certain it is.</summary>
/// <param name="Outcome">What was measured; <c>text/LANGUAGE/outcomes.yaml</c> has the name.</param>
/// <param name="Comparator">What sort of thing it was compared with.</param>
/// <param name="Against">The same in our own words.</param>
/// <param name="In">In whom.</param>
/// <param name="FollowUp">When.</param>
/// <param name="Result">What came out, in a word.</param>
/// <param name="Numbers">The numbers, where any were read.</param>
/// <param name="Certainty">How certain the body of evidence is.</param>
/// <param name="Provenance">Where it is printed, and how that was read.</param>
public sealed record Effect(
    string Outcome,
    Comparator Comparator,
    string Against,
    string In,
    FollowUp FollowUp,
    EffectResult Result,
    EffectNumbers Numbers,
    Certainty Certainty,
    Provenance Provenance)
{
    /// <summary>What whoever ran or paid the study gains, such as <c>device maker</c>; null where nothing is known.</summary>
    public string? Interest { get; init; }

    /// <summary>Whether people could not know what they got: these effects are shown first.</summary>
    public bool IsBlinded => Comparator is Comparator.Sham or Comparator.Placebo;

    internal static Effect From(YamlMap map)
    {
        Provenance provenance = map.Citation();
        return new(
            map.Id("outcome"),
            map.OneOf<Comparator>("control"),
            map.Text("against"),
            map.Text("in"),
            FollowUp.Read(map),
            map.OneOf<EffectResult>("result"),
            EffectNumbers.Read(map, provenance),
            Certainty.Read(map),
            provenance)
        {
            Interest = map.OptionalText("interest"),
        };
    }
}
