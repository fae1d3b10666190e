using System.Collections.Immutable;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>What a person's file holds.</summary>
/// <param name="Person">The record; null when there is a fault, so that half a record never takes the place of a whole one.</param>
/// <param name="Diary">The diary; empty where the file holds none, or where there is a fault.</param>
/// <param name="KnowledgeVersion">The version of the knowledge that it was written under; empty where the file does not say.</param>
/// <param name="KnowledgeHash">The hash of that knowledge; empty where the file does not say.</param>
/// <param name="Unknown">Ids that the knowledge in use does not have, each once. They are in the record all the same, but a setting or profile among them is not: the usual one stands there.</param>
/// <param name="Faults">Everything that is wrong with the file, in order of the lines. None repeats what stands in it.</param>
public sealed record PersonFileReading(
    PersonRecord? Person, Diary Diary, string KnowledgeVersion, string KnowledgeHash, ImmutableArray<UnknownWord> Unknown, ImmutableArray<HistoryFault> Faults)
{
    internal static PersonFileReading Of(params ImmutableArray<HistoryFault> faults) => new(null, Diary.Empty, "", "", [], faults);
}
