namespace Plumbline.Pathway;

/// <summary>A stretch of time in which a treatment rested: an illness, a holiday, a flare.</summary>
/// <param name="From">The first day on which nothing was done.</param>
/// <param name="Until">The day on which it went on; null while it rests.</param>
public sealed record Pause(DateOnly From, DateOnly? Until = null);
