namespace Plumbline.Pathway;

/// <summary>The result of one diagnostic block.</summary>
/// <param name="On">The day.</param>
/// <param name="Target">What was numbed: a target listed in <c>knowledge/pathway/vocabulary.yaml</c>.</param>
/// <param name="Site">Level and side in the clinic's words; null when not said. Two sites are judged apart.</param>
/// <param name="Relief">The part of the pain that went while the anaesthetic worked; null when not recorded.</param>
/// <param name="Hours">For how many hours; null when not recorded.</param>
public sealed record BlockResult(DateOnly On, string Target, string? Site, Share? Relief, double? Hours);
