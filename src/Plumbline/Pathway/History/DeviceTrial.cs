namespace Plumbline.Pathway;

/// <summary>A trial of a device before anything stays in the body.</summary>
/// <param name="Kind">Which device: a kind listed in <c>knowledge/pathway/vocabulary.yaml</c>.</param>
/// <param name="Started">The first day.</param>
/// <param name="Ended">The last day; null while it runs.</param>
/// <param name="Relief">The part of the pain that went; null when not recorded.</param>
/// <param name="FunctionGoalMet">Whether the goal for function, sleep or medicines was met; null when not recorded.</param>
/// <param name="AdverseEvent">Whether something went wrong; null when not recorded.</param>
public sealed record DeviceTrial(
    string Kind, DateOnly Started, DateOnly? Ended = null, Share? Relief = null, bool? FunctionGoalMet = null, bool? AdverseEvent = null);
