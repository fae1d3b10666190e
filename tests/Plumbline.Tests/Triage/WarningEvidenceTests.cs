using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Triage;

public class WarningEvidenceTests
{
    [Fact]
    public void Every_rule_that_a_published_sign_names_exists_and_some_signs_are_excused()
    {
        Assert.All(Shipped.Knowledge.WarningEvidence.SelectMany(sign => sign.Rules), rule => Assert.True(Shipped.Knowledge.RedFlags.ContainsKey(rule), rule));
        Assert.Contains(Shipped.Knowledge.WarningEvidence, sign => sign.NoAlarm is not null);
    }

    // red_flags.csv lists 61 published signs, pathway_rules.csv the rules RF01 to RF14, TR01 to TR09, ST07 and ST09.
    [Fact]
    public void Every_row_of_the_evidence_leads_to_a_rule_or_says_why_it_does_not_alarm()
    {
        string folder = Path.GetFullPath(Path.Combine(KnowledgeSample.ShippedFolder(), "..", "..", "shared", "evidence"));
        Assert.SkipUnless(Directory.Exists(folder), $"The evidence is not beside the repository ({folder}).");

        var kept = Shipped.Knowledge.WarningEvidence.GroupBy(sign => (sign.Flag, sign.About)).ToDictionary(group => group.Key, group => group.Count());
        var signs = Rows(Path.Combine(folder, "red_flags.csv")).Select(row => (Flag: row[0], About: row[1].Replace('_', '-'))).ToList();
        Assert.Equal(61, signs.Count);
        Assert.All(signs.CountBy(sign => sign), sign => Assert.Equal(sign.Value, kept.GetValueOrDefault(sign.Key)));

        string[] rules = [.. Enumerable.Range(1, 14).Select(n => $"rf{n:00}"), .. Enumerable.Range(1, 9).Select(n => $"tr{n:00}"), "st07", "st09"];
        var published = Rows(Path.Combine(folder, "pathway_rules.csv")).Select(row => row[0].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        Assert.All(rules, rule =>
        {
            Assert.Contains(rule, published);
            Assert.Contains(kept.Keys, sign => sign.About == rule);
        });
    }

    // Enough CSV for these two files: quotes around fields with commas, "" for a quote.
    private static IEnumerable<string[]> Rows(string path)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            var fields = new List<string> { "" };
            bool quoted = false;
            foreach (char sign in line)
            {
                if (sign == '"')
                {
                    quoted = !quoted;
                }
                else if (sign == ',' && !quoted)
                {
                    fields.Add("");
                }
                else
                {
                    fields[^1] += sign;
                }
            }

            yield return [.. fields];
        }
    }
}
