using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What an option may be at most when the medicines or the state of a person speak against it.</summary>
/// <param name="Interaction">By the severity of an interaction with a medicine that is taken.</param>
/// <param name="Caution">By the severity of a caution about the person's state.</param>
public sealed record MedicineLimits(
    ImmutableSortedDictionary<MedicineSeverity, OptionStatus> Interaction, ImmutableSortedDictionary<MedicineSeverity, OptionStatus> Caution)
{
    internal const string File = "pathway/medicine-limits.yaml";

    /// <summary>Nothing said, which allows nothing.</summary>
    public static MedicineLimits None { get; } =
        new(ImmutableSortedDictionary<MedicineSeverity, OptionStatus>.Empty, ImmutableSortedDictionary<MedicineSeverity, OptionStatus>.Empty);

    /// <summary>The most that an option may be for an interaction.</summary>
    public OptionStatus ForInteraction(MedicineSeverity severity) => Interaction.GetValueOrDefault(severity);

    /// <summary>The most that an option may be for a caution.</summary>
    public OptionStatus ForCaution(MedicineSeverity severity) => Caution.GetValueOrDefault(severity);

    internal static MedicineLimits Read(YamlMap map) => new(Limits(map.Map("interaction")), Limits(map.Map("caution")));

    private static ImmutableSortedDictionary<MedicineSeverity, OptionStatus> Limits(YamlMap map) => Enum.GetValues<MedicineSeverity>()
        .ToImmutableSortedDictionary(severity => severity, severity => map.OneOf<OptionStatus>(Kebab.Of(severity.ToString())));
}
