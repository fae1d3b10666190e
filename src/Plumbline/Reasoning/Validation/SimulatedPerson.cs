namespace Plumbline.Reasoning;

/// <summary>A person drawn from the network in the place of one from a study.</summary>
/// <param name="Group">The name of their group.</param>
/// <param name="IsCase">Whether they belong to the first group of the study.</param>
/// <param name="Answers">All that they would answer.</param>
public sealed record SimulatedPerson(string Group, bool IsCase, Answers Answers);
