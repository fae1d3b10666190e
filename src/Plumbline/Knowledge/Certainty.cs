using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>How certain a body of evidence is: the four words of GRADE (Guyatt 2008), from least to most.</summary>
public enum Grade
{
    /// <summary>The truth is probably quite different.</summary>
    VeryLow,

    /// <summary>The truth may be quite different.</summary>
    Low,

    /// <summary>The truth is probably close.</summary>
    Moderate,

    /// <summary>The truth is close.</summary>
    High,
}

/// <summary>How certain an effect is, and whether its source says so itself.</summary>
/// <param name="Grade">The word.</param>
/// <param name="Because">Why it was judged so; null where the source gives the grade.</param>
public sealed record Certainty(Grade Grade, string? Because)
{
    /// <summary>Whether somebody judged it, rather than found it printed.</summary>
    public bool IsJudged => Because is not null;

    /// <summary>Reads <c>certainty: low</c>, as printed, or <c>certainty: { grade: low, judged: true, because: … }</c>.</summary>
    internal static Certainty Read(YamlMap map)
    {
        if (map.Node("certainty") is not YamlMap judged)
        {
            return new(map.OneOf<Grade>("certainty"), null);
        }

        if (!judged.Flag("judged"))
        {
            judged.Fault(TreatmentFaults.GradeIsJudged);
        }

        return new(judged.OneOf<Grade>("grade"), judged.Text("because"));
    }
}
