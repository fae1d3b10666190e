namespace Plumbline.Journal;

/// <summary>Something that a person wants to be able to do.</summary>
/// <param name="Text">In their own words.</param>
/// <param name="Reached">Whether they say that they can.</param>
public sealed record ProgrammeGoal(string Text, bool Reached = false);
