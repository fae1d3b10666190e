using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

/// <summary>The present findings of a group are one observation: what an explanation says, it says of all of them.</summary>
public class TogetherTests
{
    private const string Nerve = "lumbar-radiculopathy";

    private static readonly Answers Sciatica = (Answers.None with { Age = Age.Of(45), Sex = Sex.Male, Duration = PainDuration.OfDays(60) })
        .With("quality-shooting", Answer.Present).With("numbness", Answer.Present).With("worse-coughing-sneezing", Answer.Present);

    private static CausalModel Model => ShippedReasoner.Reasoner.Model;

    // Left out alone, the leg or the thigh would seem to speak against it where more places are marked: they are as good as certain with it already,
    // so that a further one only lets other causes catch up. Nobody could read that as a sign against it.
    [Fact]
    public void Pain_in_the_leg_never_speaks_against_pressure_on_a_nerve_root_however_many_places_are_marked()
    {
        foreach (string[] marked in Sets("leg-region"))
        {
            Explanation why = ShippedReasoner.Reasoner.Explain(Marked(Sciatica, marked), Nerve);

            AnswerWeight legs = Assert.Single(why.Weights, weight => weight.Answers.Intersect(marked).Any());
            Assert.Equal(marked.Order(StringComparer.Ordinal), legs.Answers.Order(StringComparer.Ordinal));
            Assert.True(legs.LogOdds > 0, string.Join(", ", marked));
        }
    }

    // Where nothing else is known, what raises a finding is never made less likely by it.
    [Theory]
    [InlineData("leg-region")]
    [InlineData("foot-region")]
    [InlineData("trunk-region")]
    public void Places_speak_for_a_cause_that_raises_every_one_of_them(string group)
    {
        int shown = 0;
        foreach (string[] marked in Sets(group))
        {
            string[] raising = [.. Enumerable.Range(0, Model.Causes.Length).Where(cause => marked.All(place => Ratio(cause, place) > Model.Dependence.Negligible.Value)).Select(cause => Model.Causes[cause].Id)];
            foreach (Explanation why in ShippedReasoner.Reasoner.Explain(Marked(Answers.None, marked), raising))
            {
                Assert.All(why.Weights, weight => Assert.True(weight.LogOdds > 0, $"{why.Cause}: {string.Join(", ", marked)}"));
                shown += why.Weights.Length;
            }
        }

        Assert.True(shown > 50, $"{shown} weights of {group}");
    }

    // Pain in the calf and below the knee is what pressure on a nerve root brings on; the leg as such hurts with much else.
    [Fact]
    public void What_says_most_of_them_is_named_first()
    {
        string[] marked = ["pain-leg", "pain-thigh", "pain-calf", "pain-below-knee"];

        AnswerWeight legs = ShippedReasoner.Reasoner.Explain(Marked(Sciatica, marked), Nerve).Weights.Single(weight => weight.Answers.Contains("pain-leg"));

        int nerve = Enumerable.Range(0, Model.Causes.Length).Single(cause => Model.Causes[cause].Id == Nerve);
        Assert.Equal(marked.OrderByDescending(place => Ratio(nerve, place)), legs.Answers);
        Assert.Equal(legs.Answers[1..], legs.Beside);
    }

    // Two answers that several causes share are two sums over their states, not one.
    [Fact]
    public void Shared_context_that_is_left_out_together_is_what_two_assessments_differ_by()
    {
        string[] shared = [.. Model.Shared.Select(one => one.Finding).Take(2)];
        Answers answers = Marked(ShippedReasoner.Stenosis, shared);
        Answers left = shared.Aggregate(answers, (all, finding) => all.With(finding, Answer.Unanswered));
        var (whole, inference) = Grounding.Affordable(Model, answers, []);

        double[] without = new OmissionRun(whole, inference).Posteriors([new Omission(whole, [.. shared], left, [.. shared])])[0]!;

        var alone = new Grounding(Model, left, [], whole.Limit);
        Posterior expected = new ExactInference(alone.Network).Infer(alone.Evidence);
        Assert.All(expected.Causes.Concat(expected.Groups).Zip(without), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    private static Answers Marked(Answers answers, string[] places) => places.Aggregate(answers, (all, place) => all.With(place, Answer.Present));

    private static double Ratio(int cause, string place) => Model.LinkAt(cause, Model.FindingIndex[place]) is >= 0 and int link ? Math.Exp(Model.Point.LnPresent(link, 0)[0]) : 1;

    private static IEnumerable<string[]> Sets(string group)
    {
        string[] members = [.. Model.Findings.Where(finding => finding.Group == group).Select(finding => finding.Id)];
        return Enumerable.Range(1, (1 << members.Length) - 1).Select(set => members.Where((_, at) => ((set >> at) & 1) == 1).ToArray());
    }
}
