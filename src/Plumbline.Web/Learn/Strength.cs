using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>How far a sign moves a cause, in the words that the field uses, from strongly against to strongly for.</summary>
public enum Strength
{
    /// <summary>Speaks strongly against it.</summary>
    StrongAgainst = -3,

    /// <summary>Speaks against it.</summary>
    ModerateAgainst = -2,

    /// <summary>Speaks slightly against it.</summary>
    SlightAgainst = -1,

    /// <summary>Tells little.</summary>
    Little = 0,

    /// <summary>Speaks slightly for it.</summary>
    SlightFor = 1,

    /// <summary>Speaks for it.</summary>
    ModerateFor = 2,

    /// <summary>Speaks strongly for it.</summary>
    StrongFor = 3,
}

/// <summary>Puts ratios into words, with the bands of <c>knowledge/pathway/thresholds.yaml</c>.</summary>
public sealed class StrengthScale(KnowledgeBase knowledge)
{
    private readonly double _large = Threshold(knowledge, "large");
    private readonly double _moderate = Threshold(knowledge, "moderate");
    private readonly double _small = Threshold(knowledge, "small");

    /// <summary>Where the bands are printed.</summary>
    public static Provenance Origin(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return knowledge.Care.Thresholds["strength-of-a-sign/large"].Provenance;
    }

    /// <summary>The word for a ratio greater than 0; below 1 it speaks against.</summary>
    public Strength Of(double ratio)
    {
        int size = Size(ratio >= 1 ? ratio : 1 / ratio);
        return (Strength)(ratio >= 1 ? size : -size);
    }

    private int Size(double ratio) => ratio >= _large ? 3 : ratio >= _moderate ? 2 : ratio >= _small ? 1 : 0;

    private static double Threshold(KnowledgeBase knowledge, string name) => knowledge.Care.Thresholds["strength-of-a-sign/" + name].Value;
}
