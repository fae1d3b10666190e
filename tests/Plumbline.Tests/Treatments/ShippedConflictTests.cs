using Plumbline.Knowledge;

namespace Plumbline.Tests.Treatments;

/// <summary>That none of the 29 disagreements between the seeds and the evidence is settled in silence.</summary>
public class ShippedConflictTests
{
    private static readonly KnowledgeBase Knowledge = TreatmentSample.Shipped;

    // The list of disagreements that the product began with has 29 entries.
    [Fact]
    public void All_conflicts_from_1_to_29_are_there() =>
        Assert.Equal(Enumerable.Range(1, 29), Knowledge.Conflicts.Values.Select(conflict => conflict.Number).Order());

    [Fact]
    public void Each_names_both_sides_with_their_sources() =>
        Assert.All(Knowledge.Conflicts.Values, conflict =>
        {
            Assert.NotEmpty(conflict.Seeds);
            Assert.NotEmpty(conflict.Evidence);
            Assert.All(conflict.Seeds, says => Assert.True(Knowledge.Sources.ContainsKey($"seed-{says.Seed}"), says.Seed));
            Assert.All(conflict.Evidence, evidence => Assert.True(Knowledge.Sources.ContainsKey(evidence.Provenance.Citation!.Source), conflict.Id));
        });

    [Fact]
    public void Each_says_how_both_are_shown_and_beside_what() =>
        Assert.All(Knowledge.Conflicts.Values, conflict =>
        {
            Assert.True(conflict.SeedPosition.Length > 20 && conflict.ShownAs.Length > 20, conflict.Id);
            Assert.NotEmpty(conflict.Elements);
        });

    [Fact]
    public void Each_has_words_for_both_sides() =>
        Assert.All(Knowledge.Conflicts.Keys, id => Assert.All(["name", "seeds-say", "studies-say", "we-show"], field => Assert.NotNull(Knowledge.Texts.Find("conflicts", id, field))));

    // A disagreement about a treatment stands in its own file too: as what the seeds say, and as an effect or a position beside it.
    [Fact]
    public void Each_treatment_of_a_conflict_carries_effects_or_positions_of_its_own() =>
        Assert.All(
            Knowledge.Conflicts.Values.SelectMany(conflict => conflict.Elements).Where(element => element.StartsWith("treatments/", StringComparison.Ordinal)).Distinct(),
            element => Assert.True(Knowledge.Treatments[element["treatments/".Length..]] is { Effects.Length: > 0 } or { Positions.Length: > 0 } or { NoPosition: not null }, element));

    // Guidelines disagree about these; each must keep a voice for and a voice against.
    [Theory]
    [InlineData("oral-anti-inflammatory")]
    [InlineData("snri-antidepressant")]
    [InlineData("muscle-relaxant")]
    [InlineData("acupuncture")]
    [InlineData("opioid")]
    [InlineData("epidural-steroid-for-sciatica")]
    [InlineData("epidural-steroid-for-stenosis")]
    [InlineData("facet-joint-injection")]
    [InlineData("medial-branch-radiofrequency-ablation")]
    [InlineData("sacral-lateral-branch-radiofrequency-ablation")]
    [InlineData("spinal-cord-stimulation")]
    [InlineData("fusion-for-spondylolisthesis")]
    public void Where_bodies_disagree_both_voices_are_kept(string treatment)
    {
        var directions = Knowledge.Treatments[treatment].Positions.Select(position => position.Direction).ToHashSet();

        Assert.Superset(new HashSet<PositionDirection> { PositionDirection.For, PositionDirection.Against }, directions);
    }
}
