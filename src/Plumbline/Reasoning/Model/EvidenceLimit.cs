namespace Plumbline.Reasoning;

/// <summary>Which weak evidence for a cause is left out.</summary>
/// <param name="Ratio">A likelihood ratio between 1 and this one is taken for 1.</param>
/// <param name="KeepsFollowing">
/// Whether a finding that follows from other answers, and is absent, speaks for causes. Where it does not, no answer goes unheard: that pain is not in
/// the back alone follows from a mark elsewhere, and that mark speaks for its causes itself.
/// </param>
internal readonly record struct EvidenceLimit(double Ratio, bool KeepsFollowing)
{
    /// <summary>What is left out whoever asks.</summary>
    internal static EvidenceLimit Least(CausalModel model) => new(model.Dependence.Negligible.Value, true);

    /// <summary>The next stricter limit: first what follows goes, then what is weak.</summary>
    internal EvidenceLimit Stricter => KeepsFollowing ? this with { KeepsFollowing = false } : this with { Ratio = 2 * Ratio };

    /// <summary>The stricter of two.</summary>
    internal EvidenceLimit Or(EvidenceLimit other) => new(Math.Max(Ratio, other.Ratio), KeepsFollowing && other.KeepsFollowing);

    /// <summary>The ratio that no evidence left out reaches.</summary>
    internal double LeftOut(CausalModel model) => KeepsFollowing ? Ratio : Math.Max(Ratio, model.StrongestFollowing);
}
