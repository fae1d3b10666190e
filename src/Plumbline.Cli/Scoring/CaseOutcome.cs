using System.Collections.Immutable;

namespace Plumbline.Cli.Scoring;

/// <summary>What Plumbline said of a case, as far as it is scored.</summary>
/// <param name="Urgency">The level.</param>
/// <param name="Causes">The ids of the causes, most probable first.</param>
/// <param name="Contributors">The ids of the contributors, most probable first.</param>
internal sealed record CaseOutcome(Urgency Urgency, ImmutableArray<string> Causes, ImmutableArray<string> Contributors);
