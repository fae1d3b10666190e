namespace Plumbline.Pathway;

/// <summary>A review of an implanted device.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">Which device.</param>
/// <param name="Relief">The part of the pain that it takes away; null when not recorded.</param>
/// <param name="Complication">Whether there is a complication; null when not recorded.</param>
public sealed record ImplantReview(DateOnly On, string Kind, Share? Relief = null, bool? Complication = null);
