using Plumbline.Reasoning;

namespace Plumbline.Tests;

public class PlanReuseTests
{
    private static readonly CausalNetwork Network = Build();
    private static readonly NetworkEvidence Evidence = NetworkEvidence.None(Network)
        .WithRisk(0, true).WithFinding(0, 1).WithFinding(1, 2).WithFinding(2, 1).WithFinding(3, 0);

    [Fact]
    public void A_negative_answer_or_another_level_reuses_the_plan()
    {
        var inference = new ExactInference(Network);
        InferencePlan plan = inference.PlanFor(Evidence);

        Assert.Same(plan, inference.PlanFor(Evidence.WithFinding(4, 0)));
        Assert.Same(plan, inference.PlanFor(Evidence.WithFinding(1, 1)));
        Assert.Same(plan, inference.PlanFor(Evidence.WithRisk(0, false)));
        Assert.NotSame(plan, inference.PlanFor(Evidence.WithFinding(4, 1)));
        Assert.NotSame(plan, inference.PlanFor(Evidence.WithRisk(0, null)));
        Assert.NotSame(plan, inference.PlanFor(Evidence.WithFinding(5, 0)));
    }

    [Fact]
    public void The_order_of_answers_does_not_matter()
    {
        NetworkEvidence turned = NetworkEvidence.None(Network)
            .WithFinding(3, 0).WithFinding(2, 1).WithFinding(1, 2).WithFinding(0, 1).WithRisk(0, true);

        Assert.Equal(new ExactInference(Network).Infer(Evidence).Causes, new ExactInference(Network).Infer(turned).Causes);
    }

    [Fact]
    public void Nothing_is_allocated_once_a_plan_is_warm()
    {
        var source = new NetworkSource<Single1>(Network.Numbers);
        InferencePlan plan = new ExactInference(Network).PlanFor(Evidence);
        var evaluation = new Evaluation<Single1>();
        void Evaluate()
        {
            evaluation.Use(plan);
            evaluation.Answer(Evidence, source);
            evaluation.Weigh(Evidence, source);
            evaluation.Run(marginals: true);
        }

        Assert.Equal(0, Allocated(Evaluate));
    }

    [Fact]
    public void Bulk_evaluations_of_evidence_asked_before_allocate_nothing()
    {
        var inference = new ExactInference(Network);
        var outlook = new QuestionOutlook(Network);
        var without = new LeaveOneOut(Network);
        var samples = new NetworkSamples(Network, 1000);
        var posteriors = new SamplePosteriors(Network, 1000);

        Assert.Equal(0, Allocated(() => inference.LookAhead(Evidence, outlook)));
        Assert.Equal(0, Allocated(() => inference.Explain(Evidence, without)));
        Assert.Equal(0, Allocated(() => inference.Infer(Evidence, samples, posteriors)));
    }

    [Fact]
    public void Several_threads_share_a_network_and_get_the_same_answers()
    {
        var inference = new ExactInference(Network);
        NetworkEvidence[] questions = [.. Enumerable.Range(0, 200).Select(i => Evidence.WithFinding(4 + (i % 3), i % 2).WithRisk(1, i % 5 == 0 ? null : i % 4 == 0))];
        Posterior[] alone = [.. questions.Select(question => new ExactInference(Network).Infer(question))];
        Posterior[] together = new Posterior[questions.Length];
        Parallel.For(0, questions.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = inference.Infer(questions[i]));
        for (int i = 0; i < questions.Length; i++)
        {
            Assert.Equal(alone[i].Causes, together[i].Causes);
            Assert.Equal(alone[i].Evidence, together[i].Evidence);
        }
    }

    [Fact]
    public void Impossible_evidence_is_an_outcome_and_has_no_marginals()
    {
        CausalNetwork network = new CausalNetworkBuilder().AddCause("cause", [], [0.5])
            .AddFinding("sign", [1, 0], [("cause", [1, 0])]).Build();
        Posterior posterior = new ExactInference(network).Infer(NetworkEvidence.None(network).WithFinding(0, 1));

        Assert.False(posterior.IsPossible);
        Assert.Equal(0, posterior.Evidence);
        Assert.Throws<InvalidOperationException>(() => posterior.Causes);
    }

    [Fact]
    public void More_than_64_and_more_than_128_interacting_parts_are_planned_too()
    {
        foreach (int findings in (int[])[40, 100])
        {
            // A chain: each finding has two neighbouring causes, so every table stays small. A cause that is surely absent cuts it in
            // two halves that know nothing of one another, so their probabilities multiply.
            int cut = findings / 2;
            double product = Chain(cut, absent: cut).Evidence * Chain(findings - cut, absent: 0).Evidence;
            Assert.InRange(Chain(findings, absent: cut).Evidence / product, 1 - 1e-12, 1 + 1e-12);
        }
    }

    private static Posterior Chain(int findings, int absent)
    {
        var builder = new CausalNetworkBuilder();
        for (int c = 0; c <= findings; c++)
        {
            builder.AddCause($"c{c}", [], [c == absent ? 0 : 0.2]);
        }

        var evidence = new List<KeyValuePair<int, int>>();
        for (int f = 0; f < findings; f++)
        {
            builder.AddFinding($"f{f}", [0.9, 0.1], [($"c{f}", [0.4, 0.6]), ($"c{f + 1}", [0.5, 0.5])]);
            evidence.Add(KeyValuePair.Create(f, 1));
        }

        CausalNetwork network = builder.Build();
        return new ExactInference(network).Infer(NetworkEvidence.Of(network, [], evidence));
    }

    private static long Allocated(Action action)
    {
        for (int warm = 0; warm < 50; warm++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 10;
    }

    private static CausalNetwork Build()
    {
        var builder = new CausalNetworkBuilder().AddRisk("r0", 0.3).AddRisk("r1", 0.4);
        for (int c = 0; c < 8; c++)
        {
            builder.AddCause($"c{c}", c % 2 == 0 ? [$"r{c / 2 % 2}"] : [], c % 2 == 0 ? [0.1, 0.2] : [0.15]);
        }

        for (int f = 0; f < 12; f++)
        {
            bool three = f == 1;
            builder.AddFinding(
                $"f{f}",
                three ? [0.8, 0.15, 0.05] : [0.9, 0.1],
                Enumerable.Range(0, 3).Select(i => ($"c{(f + (2 * i)) % 8}", (IReadOnlyList<double>)(three ? [0.5, 0.3, 0.2] : [0.4, 0.6]))),
                f == 5 ? [("c0", 0.5)] : null);
        }

        return builder.AddGroup("any", ["c0", "c1", "c2"]).Build();
    }
}
