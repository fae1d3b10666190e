using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

/// <summary>Dear work is shared among processors; what comes out must be what one of them would find alone.</summary>
public class SharedWorkTests
{
    // Many signs at once, so that looking ahead is dear enough to be shared.
    private static readonly Answers ManySigns = new[]
    {
        "pain-low-back", "pain-leg", "pain-buttock", "worse-walking", "worse-standing", "better-leaning-forward", "better-sitting", "numbness", "weakness-leg",
        "morning-stiffness", "worse-sitting", "quality-shooting", "quality-burning", "side-both",
    }.Where(ShippedReasoner.Knowledge.Findings.ContainsKey).Aggregate(ShippedReasoner.Stenosis, (answers, finding) => answers.With(finding, Answer.Present));

    private static readonly (Grounding Grounding, ExactInference Inference) Open = Grounding.Affordable(
        ShippedReasoner.Reasoner.Model, ManySigns, ShippedReasoner.Knowledge.Findings.Keys, EvidenceLimit.Least(ShippedReasoner.Reasoner.Model), 50_000);

    [Fact]
    public void What_an_open_answer_would_make_of_the_causes_is_what_inference_with_that_answer_finds()
    {
        var outlook = new QuestionOutlook(Open.Grounding.Network);
        Open.Inference.LookAhead(Open.Grounding.Evidence, outlook);
        (string Finding, int Position)[] open = [.. Open.Grounding.Open()];

        // Otherwise it was not shared, and this shows nothing.
        double work = Open.Inference.PlanFor(Open.Grounding.Evidence).Cost * open.Length;
        Assert.True(work > 2 * OutlookRun.WorthSharing, $"{work} multiplications");
        foreach (var (finding, position) in open)
        {
            for (int level = 0; level < 2; level++)
            {
                Posterior alone = Open.Inference.Infer(Open.Grounding.Evidence.WithFinding(position, level));
                ReadOnlySpan<double> causes = outlook.Causes(NetworkQuestion.OfFinding(position), level);
                for (int c = 0; c < causes.Length; c++)
                {
                    Assert.True(Math.Abs(alone.Causes[c] - causes[c]) < 1e-9, $"{finding} {level}: {alone.Causes[c]} and {causes[c]}");
                }
            }
        }
    }

    [Fact]
    public void Ranges_are_the_same_each_time_and_for_many_at_once()
    {
        Differential once = ShippedReasoner.Reasoner.Assess(ManySigns);
        var again = new Differential[8];

        Parallel.For(0, again.Length, i => again[i] = ShippedReasoner.Reasoner.Assess(ManySigns));

        Assert.All(again, differential => Assert.Equal(once.Causes.Select(cause => (cause.Id, cause.Range)), differential.Causes.Select(cause => (cause.Id, cause.Range))));
    }

    [Fact]
    public void Fewer_sets_are_the_first_of_all()
    {
        SamplePosteriors all = Open.Grounding.Sample(Open.Inference, 200, of: 200);
        SamplePosteriors fewer = Open.Grounding.Sample(Open.Inference, 80, of: 200);

        for (int c = 0; c < ShippedReasoner.Reasoner.Model.Causes.Length; c++)
        {
            Assert.Equal(all.Cause(c)[..80].ToArray(), fewer.Cause(c).ToArray());
        }
    }

    [Fact]
    public void A_group_is_taken_from_its_bounds_only_where_it_cannot_be_far_off()
    {
        const double Within = 0.01;
        SamplePosteriors exact = Open.Grounding.Sample(Open.Inference, 80, of: 200, groupsWithin: 0);
        SamplePosteriors near = Open.Grounding.Sample(Open.Inference, 80, of: 200, Within);

        double farthest = 0;
        for (int g = 0; g < ShippedReasoner.Reasoner.Model.Groups.Length; g++)
        {
            foreach (var (one, other) in exact.Group(g).ToArray().Zip(near.Group(g).ToArray()))
            {
                farthest = Math.Max(farthest, Math.Abs(one - other));
            }
        }

        // Were nothing taken from bounds, this would show nothing.
        Assert.InRange(farthest, 1e-9, (Within / 2) + 1e-12);
    }

    [Theory]
    [InlineData(1_000, 200)]
    [InlineData(60_000, 200)]
    [InlineData(60_001, 160)]
    [InlineData(100_000, 120)]
    [InlineData(150_000, 80)]
    [InlineData(500_000, 40)]
    public void Ranges_are_drawn_from_fewer_sets_where_each_is_dear(double cost, int sets) => Assert.Equal(sets, Reasoner.Sets(200, cost));

    [Fact]
    public void Nothing_is_drawn_where_no_range_is_wanted() => Assert.Equal(0, Reasoner.Sets(0, 1_000));
}
