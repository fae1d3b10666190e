using System.Runtime.CompilerServices;

namespace Plumbline.Tests.Pathway;

/// <summary>Every row of the evidence tables of this area lives in the product, or there is a reason why it lives elsewhere.</summary>
public class EvidenceRowTests
{
    // Rows that are about the product itself, and what holds them.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["FU04"] = "CareOption carries effects with comparator and certainty, positions with year, reversibility; PlanGoldenTests shows them",
        ["MME-TRAP1"] = "OpioidTotalTests.The_table_of_2022_gives_what_it_prints",
        ["MME-TRAP2"] = "MedicineSafetyTests.Codes_are_those_of_the_ingredient_lists_and_no_two_medicines_share_one",
        ["TH-50"] = "opioid-dose/reassess",
        ["TH-90"] = "opioid-dose/legacy-high",
        ["TH-120"] = "opioid-dose/uk-limit",
        ["TH-CHRONIC"] = "opioid-dose/chronic-days",
    };

    [Theory]
    [InlineData("pathway_rules.csv", 67)]
    [InlineData("medication_safety.csv", 116)]
    [InlineData("outcomes.csv", 35)]
    public void Every_row_has_a_living_element(string table, int rows)
    {
        string file = Path.Combine(Folder(), table);
        if (!File.Exists(file))
        {
            Assert.Skip("The evidence tables are not beside this repository; they are never part of it.");
        }

        // Only the id at the beginning of each line is looked at; one row of the tables has a quote too many for a stricter reader.
        List<string> ids = [.. File.ReadLines(file).Skip(1).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)])];
        Assert.Equal(rows, ids.Count);
        Assert.Equal([], ids.Where(id => !Carried.Contains(id) && !Elsewhere.ContainsKey(id)));
    }

    [Fact]
    public void The_thresholds_of_opioid_doses_are_those_of_the_guidelines()
    {
        // CDC 2022 recommendation 8; CDC 2016 recommendation 5; Opioids Aware; the CDC guide's 28 days.
        Assert.Equal(50, Shipped.Care.Thresholds["opioid-dose/reassess"].Value);
        Assert.Equal(90, Shipped.Care.Thresholds["opioid-dose/legacy-high"].Value);
        Assert.Equal(120, Shipped.Care.Thresholds["opioid-dose/uk-limit"].Value);
        Assert.Equal(28, Shipped.Care.Thresholds["opioid-dose/chronic-days"].Value);
    }

    private static HashSet<string> Carried =>
    [
        .. Shipped.Care.Rules.Values.SelectMany(rule => rule.Rows),
        .. Shipped.Care.Transitions.SelectMany(transition => transition.Rows),
        .. Shipped.Care.Timers.SelectMany(timer => timer.Rows),
        .. Shipped.Care.Medicines.Values.SelectMany(medicine => medicine.Rows),
        .. Shipped.Care.Interactions.Values.SelectMany(interaction => interaction.Rows),
        .. Shipped.Care.Cautions.Values.SelectMany(caution => caution.Rows),
        .. Shipped.Care.FactorSets.Values.SelectMany(set => set.Rows),
        .. Shipped.Care.Procedures.Warnings.SelectMany(note => note.Rows),
        .. Shipped.Care.Procedures.BleedingRisk.SelectMany(note => note.Rows),
        .. Shipped.Care.Procedures.Holds.SelectMany(hold => hold.Rows),
        .. Shipped.Care.Measures.Values.SelectMany(measure => measure.Rows),
    ];

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "shared", "evidence"));
}
