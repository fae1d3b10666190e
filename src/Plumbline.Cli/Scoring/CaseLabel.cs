using System.Collections.Immutable;

namespace Plumbline.Cli.Scoring;

/// <summary>What a published case is said to be.</summary>
/// <param name="Cause">The id of its cause.</param>
/// <param name="AlsoAcceptable">The ids of causes that are fair answers too.</param>
/// <param name="Band">How soon the person should have been seen.</param>
/// <param name="AcceptableBands">The bands that are fair; never empty.</param>
/// <param name="Quality">How sure the label is.</param>
/// <param name="Stated">Whether the text of the case names the diagnosis, so that naming it is no feat.</param>
internal sealed record CaseLabel(
    string Cause,
    ImmutableArray<string> AlsoAcceptable,
    CareBand Band,
    ImmutableArray<CareBand> AcceptableBands,
    LabelQuality Quality,
    bool Stated);
