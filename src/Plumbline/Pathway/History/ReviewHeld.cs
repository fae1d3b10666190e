namespace Plumbline.Pathway;

/// <summary>A review that took place.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">The id of a timer in <c>knowledge/pathway/timers.yaml</c>, for example the review of week 6.</param>
public sealed record ReviewHeld(DateOnly On, string Kind);
