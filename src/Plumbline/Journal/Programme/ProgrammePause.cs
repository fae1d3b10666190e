namespace Plumbline.Journal;

/// <summary>A time in which the programme rested. No day of it counts.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">The day on which the programme went on, which counts again; null while it still rests. A day that is not after the first makes it empty.</param>
public sealed record ProgrammePause(DateOnly From, DateOnly? Until = null);
