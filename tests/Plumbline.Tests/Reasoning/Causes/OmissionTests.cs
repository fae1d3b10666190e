using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

/// <summary>All explanations come from one run over many omissions; each must be what two assessments, made apart, differ by.</summary>
public class OmissionTests
{
    // People drawn from the network itself, so that present answers belong together as they do in life; every second answer is left unanswered.
    public static TheoryData<int> People => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(People))]
    public void Every_weight_of_every_cause_is_the_difference_between_two_assessments(int seed) => Compare(Person(seed));

    // Places of which something follows, and descriptions, whose number counts for all of them.
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void What_is_one_observation_is_left_out_as_one(int seed)
    {
        string[] more = ["pain-leg", "pain-calf", "pain-below-knee", "pain-foot", "pain-toes", "quality-shooting", "quality-burning", "quality-sharp"];
        Answers answers = more.Aggregate(Person(seed), (all, finding) => all.With(finding, Answer.Present));

        Assert.True(Without(answers).Count(one => one.Told.Length > 1) >= 3);
        Compare(answers);
    }

    [Fact]
    public void Several_causes_are_explained_as_each_alone()
    {
        Answers answers = Person(3);
        string[] causes = [.. ShippedReasoner.Reasoner.Rank(answers).Causes.Take(4).Select(cause => cause.Id)];

        var together = ShippedReasoner.Reasoner.Explain(answers, causes);

        for (int c = 0; c < causes.Length; c++)
        {
            Explanation alone = ShippedReasoner.Reasoner.Explain(answers, causes[c]);
            Assert.Equal(alone.Probability, together[c].Probability);
            Assert.Equal(alone.Weights.Select(weight => weight.LogOdds), together[c].Weights.Select(weight => weight.LogOdds));
            Assert.Equal(alone.Weights.Select(weight => weight.Answers), together[c].Weights.Select(weight => weight.Answers));
            Assert.Equal(alone.Missing.Select(missing => missing.Answer), together[c].Missing.Select(missing => missing.Answer));
        }
    }

    // That pain is not in the back alone follows from a mark elsewhere, and that mark speaks for itself: it is the first thing to be left out.
    [Fact]
    public void What_follows_from_answers_is_left_out_before_any_answer_is()
    {
        CausalModel model = ShippedReasoner.Reasoner.Model;
        Answers answers = Answers.None.With("pain-only-in-back", Answer.Absent).With("back-not-marked", Answer.Absent).With("pain-calf", Answer.Absent);
        EvidenceLimit least = EvidenceLimit.Least(model);

        CausalNetwork full = new Grounding(model, answers, [], least).Network;
        CausalNetwork stricter = new Grounding(model, answers, [], least.Stricter).Network;

        foreach (NetworkFinding finding in full.Findings)
        {
            NetworkFinding left = stricter.Findings[stricter.FindingIndex(finding.Id)];
            Assert.Equal(finding.Links.Select(link => link.Cause), left.Links.Select(link => link.Cause));
            Assert.Equal(finding.Id == "pain-calf" ? finding.Inhibitions.Length : 0, left.Inhibitions.Length);
        }

        Assert.NotEmpty(full.Findings[full.FindingIndex("pain-only-in-back")].Inhibitions);

        // A finding that is there in 4 of 10 without any cause, and never with one, is absent 1 / 0.6 times as often with it.
        Assert.InRange(least.Stricter.LeftOut(model), 1.5, 1 / 0.6);
    }

    // Everything at once is nobody's answer, but a page must come all the same.
    [Fact]
    public void Everything_ticked_is_answered_and_says_what_was_left_out()
    {
        Answers answers = ShippedReasoner.Knowledge.Findings.Values.Where(finding => finding.AskedOf is AskedOf.Person or AskedOf.Guided)
            .Aggregate(Answers.None with { Age = Age.Of(50) }, (all, finding) => all.With(finding.Id, Answer.Present));

        Differential differential = ShippedReasoner.Reasoner.Assess(answers);
        var explanations = ShippedReasoner.Reasoner.Explain(answers, differential.Causes.Select(cause => cause.Id));

        Assert.True(differential.LeftOut.Value > ShippedReasoner.Knowledge.Dependence!.Negligible.Value);
        Assert.Equal(differential.Causes.Length, explanations.Length);
        Assert.All(explanations.Zip(differential.Causes), pair => Assert.Equal(pair.Second.Probability.Value, pair.First.Probability.Value, precision: 12));
    }

    private static void Compare(Answers answers)
    {
        CausalModel model = ShippedReasoner.Reasoner.Model;
        string[] causes = [.. model.Causes.Where((_, c) => !model.Groups.Any(group => group.Causes.Contains(c))).Select(cause => cause.Id), .. model.Groups.Select(group => group.Id)];

        // Like is compared with like: both sides leave out the same weak evidence.
        EvidenceLimit limit = Grounding.Affordable(model, DerivedAnswers.Complete(ShippedReasoner.Knowledge, answers), []).Grounding.Limit;
        double[] with = Posterior(answers, limit, causes);

        var explanations = ShippedReasoner.Reasoner.Explain(answers, causes);

        foreach (var (told, without) in Without(answers))
        {
            double[] left = Posterior(without, limit, causes);
            for (int c = 0; c < causes.Length; c++)
            {
                if (explanations[c].Weights.SingleOrDefault(weight => weight.Answers.Intersect(told).Any()) is { } weight)
                {
                    Assert.Equal(told.Order(StringComparer.Ordinal), weight.Answers.Order(StringComparer.Ordinal));
                    Assert.Equal(left[c], 1 / (1 + Math.Exp(weight.LogOdds - LogOdds(with[c]))), 1e-12);
                }
                else
                {
                    // What did less than one in a hundred is not told.
                    Assert.True(Math.Abs(LogOdds(with[c]) - LogOdds(left[c])) < 0.01 + 1e-9, $"{told[0]} {causes[c]} {with[c]} {left[c]}");
                }
            }
        }
    }

    private static double[] Posterior(Answers answers, EvidenceLimit limit, string[] causes)
    {
        CausalModel model = ShippedReasoner.Reasoner.Model;
        var grounding = new Grounding(model, DerivedAnswers.Complete(ShippedReasoner.Knowledge, answers), [], limit);
        Posterior posterior = new ExactInference(grounding.Network).Infer(grounding.Evidence);
        return [.. causes.Select(id => model.Groups.Any(group => group.Id == id)
            ? posterior.Groups[grounding.Network.GroupIndex(id)]
            : posterior.Causes[grounding.Network.CauseIndex(id)])];
    }

    private static double LogOdds(double probability)
    {
        // As the explainer does: a certain belief keeps a finite weight.
        double p = Math.Clamp(probability, 1e-12, 1 - 1e-12);
        return Math.Log(p / (1 - p));
    }

    private static Answers Person(int seed)
    {
        var random = new Random(seed);
        PersonSampler people = ShippedReasoner.Reasoner.People(Age.Of(60));
        people.DrawCauses(random);
        Answers all = people.DrawAnswers(Answers.None with { Age = Age.Of(60), Sex = Sex.Female, Duration = PainDuration.OfDays(200) }, random);
        return all.Findings.Aggregate(all, (kept, answer) =>
            random.Next(2) == 0 || (answer.Value == Answer.Present && random.Next(2) == 0) ? kept.With(answer.Key, Answer.Unanswered) : kept);
    }

    // Findings of one group that are present measure one thing, so they are left out together.
    private static IEnumerable<(string[] Told, Answers Without)> Without(Answers answers)
    {
        yield return ([Expression.AgeName], answers with { Age = null });
        yield return ([Expression.SexName], answers with { Sex = Sex.Unknown });
        yield return ([Expression.DurationName], answers with { Duration = null });
        var known = ShippedReasoner.Reasoner.Model.FindingIndex;
        foreach (var together in answers.Findings.GroupBy(answer =>
            answer.Value == Answer.Present && known.ContainsKey(answer.Key) ? ShippedReasoner.Knowledge.Findings[answer.Key].Group ?? answer.Key : answer.Key))
        {
            string[] told = [.. together.Select(answer => answer.Key)];
            yield return (told, told.Aggregate(answers, (left, finding) => left.With(finding, Answer.Unanswered)));
        }
    }
}
