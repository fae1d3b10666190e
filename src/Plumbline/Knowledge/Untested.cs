using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A use of a treatment that no good study has looked at.</summary>
/// <param name="In">For whom, or against what.</param>
/// <param name="Provenance">Who says that there is none, or what was looked for.</param>
public sealed record Untested(string In, Provenance Provenance)
{
    internal static Untested From(YamlMap map) => new(map.Text("in"), map.Provenance("untested"));
}
