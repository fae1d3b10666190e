using FsCheck;
using FsCheck.Fluent;
using Plumbline.Reasoning;

namespace Plumbline.Tests;

/// <summary>The evaluations in bulk against one question at a time, which SmallNetworks.Enumerate confirms elsewhere.</summary>
public class ManyQuestionsTests
{
    private const double Allowed = 1e-11;

    [Fact]
    public void An_outlook_is_what_would_follow_from_each_answer() => ForSmallNetworks((network, evidence) =>
    {
        var inference = new ExactInference(network);
        Posterior now = inference.Infer(evidence);
        var outlook = new QuestionOutlook(network);
        inference.LookAhead(evidence, outlook);
        foreach (NetworkQuestion question in Questions(network))
        {
            int levels = question.IsRisk ? 2 : network.Findings[question.Index].Levels;
            Assert.Equal(State(evidence, question) is null, outlook.IsOpen(question));
            for (int level = 0; outlook.IsOpen(question) && level < levels; level++)
            {
                Posterior answered = inference.Infer(With(evidence, question, level));
                double chance = answered.Evidence / now.Evidence;
                Assert.Equal(chance, outlook.Chance(question, level), Allowed);
                AssertSame(answered, outlook.Causes(question, level), outlook.Groups(question, level), chance);
            }
        }
    });

    [Fact]
    public void An_explanation_leaves_out_one_answer_at_a_time() => ForSmallNetworks((network, evidence) =>
    {
        var inference = new ExactInference(network);
        var without = new LeaveOneOut(network);
        inference.Explain(evidence, without);
        foreach (NetworkQuestion question in Questions(network))
        {
            Assert.Equal(State(evidence, question) is not null, without.IsGiven(question));
            if (without.IsGiven(question))
            {
                Posterior rest = inference.Infer(With(evidence, question, null));
                Assert.Equal(rest.LnEvidence, without.LnEvidence(question), Allowed);
                AssertSame(rest, without.Causes(question), without.Groups(question), 1);
            }
        }
    });

    [Fact]
    public void Parameter_sets_give_what_their_networks_give() => ForSmallNetworks((network, evidence) =>
    {
        var samples = new NetworkSamples(network, 11);
        var random = new Random(3);
        for (int set = 0; set < samples.Count; set++)
        {
            Shake(samples, set, random);
        }

        var posteriors = new SamplePosteriors(network, samples.Count);
        new ExactInference(network).Infer(evidence, samples, posteriors);
        for (int set = 0; set < samples.Count; set++)
        {
            CausalNetwork drawn = samples.Draw(set);
            Posterior expected = new ExactInference(drawn).Infer(evidence.Of(drawn));
            Assert.Equal(expected.LnEvidence, posteriors.LnEvidence[set], Allowed);
            double[] causes = [.. Enumerable.Range(0, network.Causes.Length).Select(c => posteriors.Cause(c)[set])];
            AssertSame(expected, causes, [posteriors.Group(0)[set]], 1);
            for (int r = 0; r < network.Risks.Length && expected.IsPossible; r++)
            {
                Assert.Equal(expected.Risks[r], posteriors.Risk(r)[set], Allowed);
            }
        }
    });

    [Fact]
    public void Buffers_of_another_network_are_refused()
    {
        var (network, evidence) = SmallNetworks.Draw(1);
        var (other, _) = SmallNetworks.Draw(1);
        var inference = new ExactInference(network);
        Assert.Throws<ArgumentException>(() => inference.LookAhead(evidence, new QuestionOutlook(other)));
        Assert.Throws<ArgumentException>(() => inference.Explain(evidence, new LeaveOneOut(other)));
        Assert.Throws<ArgumentException>(() => inference.Infer(NetworkEvidence.None(other)));
        Assert.Throws<ArgumentException>(() => inference.Infer(evidence, new NetworkSamples(network, 8), new SamplePosteriors(network, 9)));
    }

    private static void Shake(NetworkSamples samples, int set, Random random)
    {
        CausalNetwork network = samples.Network;
        double Near(double value) => Math.Clamp(value * (0.5 + (0.5 * random.NextDouble())), 0, 1);
        for (int r = 0; r < network.Risks.Length; r++)
        {
            samples.Risk(r)[set] = Near(network.Risks[r].Present);
        }

        for (int c = 0; c < network.Causes.Length; c++)
        {
            for (int row = 0; row < network.Causes[c].Present.Length; row++)
            {
                samples.Cause(c, row)[set] = Near(network.Causes[c].Present[row]);
            }
        }

        for (int f = 0; f < network.Findings.Length; f++)
        {
            for (int level = 1; level < network.Findings[f].Levels; level++)
            {
                samples.Leak(f, level)[set] = Near(network.Findings[f].Leak[level]);
                for (int link = 0; link < network.Findings[f].Links.Length; link++)
                {
                    samples.Link(f, link, level)[set] = Near(network.Findings[f].Links[link].Levels[level]);
                }
            }

            for (int i = 0; i < network.Findings[f].Inhibitions.Length; i++)
            {
                samples.Inhibition(f, i)[set] = Near(network.Findings[f].Inhibitions[i].Passes);
            }
        }
    }

    private static void AssertSame(Posterior expected, ReadOnlySpan<double> causes, ReadOnlySpan<double> groups, double chance)
    {
        double[] actual = [.. causes, .. groups];
        double[] wanted = expected.IsPossible ? [.. expected.Causes, .. expected.Groups] : new double[actual.Length];

        // An answer's posterior is a difference of joint probabilities: exact in the joint, so less so where the answer is rare.
        for (int i = 0; i < wanted.Length && chance > 1e-9; i++)
        {
            Assert.Equal(wanted[i], actual[i], Allowed / Math.Min(1, chance * 100));
        }
    }

    private static void ForSmallNetworks(Action<CausalNetwork, NetworkEvidence> claim) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var (network, evidence) = SmallNetworks.Draw(seed);
            if (new ExactInference(network).Infer(evidence).Evidence > 1e-9)
            {
                claim(network, evidence);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(11, 3));

    private static IEnumerable<NetworkQuestion> Questions(CausalNetwork network) =>
        Enumerable.Range(0, network.Risks.Length).Select(NetworkQuestion.OfRisk)
            .Concat(Enumerable.Range(0, network.Findings.Length).Select(NetworkQuestion.OfFinding));

    private static int? State(NetworkEvidence evidence, NetworkQuestion question) =>
        !question.IsRisk ? evidence.Finding(question.Index) : evidence.Risk(question.Index) is { } present ? (present ? 1 : 0) : null;

    private static NetworkEvidence With(NetworkEvidence evidence, NetworkQuestion question, int? level) =>
        question.IsRisk
            ? evidence.WithRisk(question.Index, level is { } state ? state == 1 : null)
            : evidence.WithFinding(question.Index, level);
}
