using System.Globalization;
using System.Text;
using Plumbline.Knowledge;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Treatments;

public class EvidencePageTests
{
    // The files are the source of these counts; the page is what people read.
    [Fact]
    public void The_page_on_evidence_gives_the_counts_that_the_files_give()
    {
        string page = File.ReadAllText(Path.Combine(KnowledgeSample.ShippedFolder(), "..", "docs", "evidence.md")).ReplaceLineEndings("\n");
        string table = Table();

        Assert.True(page.Contains(table, StringComparison.Ordinal), $"docs/evidence.md should hold this table:\n{table}");
    }

    private static string Table()
    {
        KnowledgeBase knowledge = TreatmentSample.Shipped;
        var treatments = knowledge.Treatments.Values.ToList();
        var table = new StringBuilder("| Read as | effects | positions | conflicts, each piece of evidence | prerequisites and contra-indications |\n| --- | --- | --- | --- | --- |\n");
        var cited = new (string, List<Provenance>)[]
        {
            ("effects", [.. treatments.SelectMany(treatment => treatment.Effects).Select(effect => effect.Provenance)]),
            ("positions", [.. treatments.SelectMany(treatment => treatment.Positions).Select(position => position.Provenance)]),
            ("conflicts", [.. knowledge.Conflicts.Values.SelectMany(conflict => conflict.Evidence).Select(evidence => evidence.Provenance)]),
            ("conditions", [.. treatments.SelectMany(treatment => treatment.Prerequisites.Select(one => one.Provenance).Concat(treatment.ContraIndications.Select(one => one.Provenance)))]),
        };
        foreach ((string name, ReadStatus status) in new[] { ("full-text", ReadStatus.FullText), ("abstract", ReadStatus.Abstract), ("secondary", ReadStatus.Secondary), ("recalled", ReadStatus.Recalled) })
        {
            Row(name, provenance => !provenance.IsJudged && provenance.Read == status);
        }

        Row("judged", provenance => provenance.IsJudged);
        Row("**all**", _ => true);
        return table.ToString();

        void Row(string name, Func<Provenance, bool> counts) =>
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", cited.Select(kind => kind.Item2.Count(counts)))} |\n");
    }
}
