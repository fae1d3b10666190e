namespace Plumbline.Reasoning;

/// <summary>A finding as the reasoner uses it: how often it is there anyway, and what it is dependent on.</summary>
/// <param name="Id">The id of its file in <c>knowledge/findings/</c>.</param>
/// <param name="Rate">Share of people with back or leg pain and none of the listed causes who have it, in (0, 1): the leak.</param>
/// <param name="Group">Findings of one group measure one thing; null where it stands alone.</param>
/// <param name="Soft">Whether it is a description of pain, of the kind whose mutual dependence was measured.</param>
/// <param name="Capped">Whether its ratio is capped, because it is a matter of what a person says.</param>
internal sealed record ModelFinding(string Id, Estimate Rate, string? Group, bool Soft, bool Capped)
{
    /// <summary>Whether it follows from other answers.</summary>
    internal bool Follows { get; init; }
}
