using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What must be so before a treatment is an option.</summary>
/// <param name="Fact">The fact, as <c>pathway/facts.yaml</c> defines it.</param>
/// <param name="Provenance">Who asks for it, or why it was judged so.</param>
/// <param name="Unless">The fact that makes it needless, such as pain from cancer; null for none.</param>
public sealed record Prerequisite(string Fact, Provenance Provenance, string? Unless)
{
    internal static Prerequisite From(YamlMap map) => new(map.Id("fact"), map.Map("because").Provenance("because"), map.OptionalId("unless"));
}
