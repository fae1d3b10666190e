using System.Collections.Immutable;

namespace Plumbline.Pathway;

/// <summary>What a history file holds.</summary>
/// <param name="History">The history; null when there is a fault, so that half a history is never planned from.</param>
/// <param name="Safety">What the safety rules said, where the file tells.</param>
/// <param name="Causes">Possible causes, where the file tells.</param>
/// <param name="Faults">Everything that is wrong with it, in order of the lines.</param>
public sealed record HistoryReading(CareHistory? History, SafetyOutcome? Safety, ImmutableArray<LikelyCause> Causes, ImmutableArray<HistoryFault> Faults);
