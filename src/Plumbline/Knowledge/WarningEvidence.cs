using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A published warning sign, and what became of it here.</summary>
/// <param name="Flag">The sign, as short as its source allows.</param>
/// <param name="About">The serious condition that it was studied for, or the id of a published rule.</param>
/// <param name="Rules">The safety rules that follow from it.</param>
/// <param name="NoAlarm">Why it does not alarm; null when it does.</param>
public sealed record WarningEvidence(string Flag, string About, ImmutableArray<string> Rules, string? NoAlarm)
{
    internal const string File = "red-flag-evidence.yaml";

    internal static ImmutableArray<WarningEvidence> ReadAll(YamlMap map) => map.Each("signs", One);

    private static WarningEvidence One(YamlMap map)
    {
        var sign = new WarningEvidence(map.Text("flag"), map.Text("about"), map.OptionalReferences("rules", "red-flags"), map.OptionalText("no-alarm"));
        if (sign.Rules.IsEmpty == (sign.NoAlarm is null))
        {
            map.Fault(TriageFaults.EvidenceWithoutAnswer, sign.Flag);
        }

        return sign;
    }
}
