namespace Plumbline.Knowledge;

/// <summary>Where a value comes from: either a citation, or a judgement with its reason.</summary>
/// <param name="Citation">The source and the place in it; null for a judgement.</param>
/// <param name="Read">How the source was read; <see cref="ReadStatus.Recalled"/> for a judgement, which was read nowhere.</param>
/// <param name="Because">Why it was judged so; null for a citation.</param>
public sealed record Provenance(Citation? Citation, ReadStatus Read, string? Because)
{
    /// <summary>Whether somebody judged it, rather than found it printed.</summary>
    public bool IsJudged => Citation is null;
}
