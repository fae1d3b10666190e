using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class ConceptReadingTests
{
    private const string Source = """
        id: storm-2002
        citation: Storm PB et al. 2002
        read: abstract
        """;

    [Fact]
    public void A_concept_is_read_with_the_rows_it_carries_and_what_puts_the_seed_right()
    {
        Reading reading = KnowledgeReader.Read(KnowledgeSample.Files(
            ("sources/storm-2002.yaml", Source),
            ("concepts/place.yaml", "id: place\nkind: topic\nsays: [{ seed: \"004\", row: S025 }]\n"),
            ("concepts/narrowing.yaml", """
                id: narrowing
                kind: mechanism
                because:
                  - { from: storm-2002, at: abstract }
                says:
                  - { seed: "002", row: S261, interest: device maker }
                elements: [concepts/place]
                """)));

        Assert.Empty(reading.Faults.Where(fault => fault.File.StartsWith("concepts/narrowing", StringComparison.Ordinal)));
        Concept concept = reading.Knowledge.Concepts["narrowing"];
        Assert.Equal(ConceptKind.Mechanism, concept.Kind);
        Assert.Equal([new Says("002", "S261", "device maker")], concept.Says);
        Assert.Equal([new Provenance(new("storm-2002", "abstract"), ReadStatus.Abstract, null)], concept.Grounds);
        Assert.Equal(["concepts/place"], concept.Elements);
    }

    [Fact]
    public void A_concept_without_a_row_and_about_nothing_that_exists_is_faulted() =>
        Golden.Check(
            string.Join('\n', KnowledgeReader.Read(KnowledgeSample.Files(("concepts/narrowing.yaml", """
                id: narrowing
                kind: mechanisms
                elements: [concepts/narrowing, concepts/narowing, narrowing, concepts/narrowing]
                """))).Faults.Where(fault => fault.File == "concepts/narrowing.yaml")),
            "A_concept_without_a_row_and_about_nothing_that_exists_is_faulted");

    [Fact]
    public void Every_concept_that_cites_anatomy_or_imaging_cites_a_source_that_was_read()
    {
        KnowledgeBase shipped = KnowledgeReader.Read(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder())).Knowledge;

        Concept narrowing = shipped.Concepts["narrowing-and-the-nerve-roots"];
        Assert.Contains("S261", narrowing.Says.Select(says => says.Row));
        Assert.All(shipped.Concepts.Values.SelectMany(concept => concept.Grounds), ground => Assert.NotEqual(ReadStatus.Recalled, ground.Read));
        Assert.NotEmpty(narrowing.Grounds);
    }
}
