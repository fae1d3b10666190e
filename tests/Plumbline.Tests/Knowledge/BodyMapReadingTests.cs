using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class BodyMapReadingTests
{
    private static readonly KnowledgeBase Shipped = KnowledgeReader.Read(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder())).Knowledge;

    private const string Map = """
        question: where
        groups:
          - { id: all, regions: [knee, knee, l5] }
          - { id: more, regions: [knee] }
        one-side: one
        both-sides: both
        spread: { means: below, from: [knee], to: [knee], below: [knee] }
        pain-where-missing: phantom
        in-words: [below]
        never-from-silence: [below]
        compares: below
        qualities: [burning]
        roots: [l5]
        pain-off-the-map: { value: 64.1, interval: not-reported, from: nobody-2000, at: "abstract" }
        maps-differ:
          - { from: nobody-2000, at: "abstract" }
        """;

    [Fact]
    public void What_is_wrong_in_a_body_map_is_all_reported() => Golden.Check(
        KnowledgeSample.Faults(
            ("body-map.yaml", Map),
            ("body/knee.yaml", "id: knee\nkind: region\nsides: [left, upper]\npain: [pain-knee]\nmissing: { means: [amputation] }\n"),
            ("body/shin.yaml", "id: shin\nkind: region\nsides: [left, right]\npain: [pain-shin]\n"),
            ("body/l5.yaml", "id: l5\nkind: root\nregions: [knee]\n")),
        nameof(What_is_wrong_in_a_body_map_is_all_reported));

    // Where every answer about a place comes from: what the page of the map cannot answer would never be asked again.
    [Fact]
    public void The_map_can_answer_every_finding_of_its_question()
    {
        BodyMap map = Shipped.BodyMap!;
        var answered = map.Regions.Values.SelectMany(region => region.Pain).Concat(map.InWords).Concat([map.OneSide, map.BothSides, map.Compares, map.Spread.Means]).ToHashSet();

        Assert.Equal([], Shipped.Questions[map.Question].Findings.Where(finding => !answered.Contains(finding)));
    }

    [Fact]
    public void A_region_that_leaves_a_finding_open_does_not_also_say_it() => Assert.All(
        Shipped.BodyMap!.Regions.Values,
        region => Assert.Empty(region.Pain.Intersect(region.LeavesOpen)));

    // 64.1 % of lumbar roots, murphy-2009, abstract.
    [Fact]
    public void The_map_says_how_often_it_is_wrong_and_where_that_is_printed()
    {
        CitedNumber share = Shipped.BodyMap!.PainOffTheMap;

        Assert.Equal(0.641, share.Value);
        Assert.Equal("murphy-2009", share.Provenance.Citation!.Source);
        Assert.Equal(ReadStatus.Abstract, share.Provenance.Read);
    }

    [Fact]
    public void Every_part_has_a_name_and_every_part_that_can_be_missing_says_which_it_is()
    {
        Assert.All(Shipped.BodyMap!.Regions.Values, region =>
        {
            Assert.NotNull(Shipped.Texts.Find("body", region.Id, "name"));
            Assert.Equal(region.Missing is null, Shipped.Texts.Find("body", region.Id, "missing") is null);
        });
        Assert.All(Shipped.BodyMap!.Roots, root => Assert.NotNull(Shipped.Texts.Find("body", root.Id, "plain")));
    }
}
