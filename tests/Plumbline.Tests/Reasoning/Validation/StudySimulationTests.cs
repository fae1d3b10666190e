using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Validation;

public sealed class StudySimulationTests
{
    // A risk that triples a cause, which brings on another, and two findings, one of them held down by the second cause.
    private static CausalNetwork Network { get; } = new CausalNetworkBuilder()
        .AddRisk("smoking", 0.3)
        .AddCause("first", ["smoking"], [0.1, 0.3])
        .AddCause("second", ["first"], [0.05, 0.8])
        .AddFinding("raised", [0.9, 0.1], [("first", [0.4, 0.6])])
        .AddFinding("held", [0.5, 0.5], [], [("second", 0.2)])
        .Build();

    private static StudyPopulation Population(params ImmutableArray<StudyGroup> groups) => new([new AgeShare(Age.Of(50), 1)], groups);

    private static ImmutableArray<SimulatedPerson> Draw(StudyPopulation population, int count) =>
        StudySimulation.Draw(population, count, _ => new PersonSampler(Network, ["raised", "held"]), seed: 5);

    private static double Share(ImmutableArray<SimulatedPerson> people, string finding) =>
        people.Average(person => person.Answers[finding] == Answer.Present ? 1 : 0);

    [Fact]
    public void People_have_findings_as_often_as_exact_inference_says()
    {
        // The engine is the independent answer: it sums where the sampler draws. 40,000 people: a standard error of at most 0.0025.
        ImmutableArray<SimulatedPerson> people = Draw(Population(new StudyGroup("all", 1, [], [], [])), 40_000);
        var inference = new ExactInference(Network);
        foreach (string finding in (string[])["raised", "held"])
        {
            double exact = inference.Infer(NetworkEvidence.None(Network).WithFinding(Network.FindingIndex(finding), 1)).Evidence;
            Assert.Equal(exact, Share(people, finding), 0.01);
        }
    }

    [Fact]
    public void Given_a_group_the_causes_of_its_causes_are_as_frequent_as_exact_inference_says()
    {
        // Those who have "second" have "first" far more often than anybody: 0.16·0.8 of 0.16·0.8+0.84·0.05, which is 0.753.
        ImmutableArray<SimulatedPerson> people = Draw(Population(new StudyGroup("cases", 1, ["second"], [], [])), 20_000);
        double first = 0.128 / (0.128 + 0.042);
        double raised = (first * (1 - (0.9 * 0.4))) + ((1 - first) * 0.1);
        Assert.Equal(raised, Share(people, "raised"), 0.02);
    }

    [Fact]
    public void Groups_have_their_shares_and_the_first_is_the_cases()
    {
        ImmutableArray<SimulatedPerson> people = Draw(Population(new StudyGroup("cases", 0.25, ["first"], [], []), new StudyGroup("others", 0.75, [], [], ["first"])), 400);
        Assert.Equal((100, 300), (people.Count(person => person.IsCase), people.Count(person => person.Group == "others")));
    }

    [Fact]
    public void What_is_true_of_everybody_is_true_of_everybody()
    {
        ImmutableArray<SimulatedPerson> people = Draw(Population(new StudyGroup("all", 1, [], [], [])) with { Where = new HasFinding("raised") }, 500);
        Assert.All(people, person => Assert.Equal(Answer.Present, person.Answers["raised"]));
    }

    [Fact]
    public void A_group_that_nobody_fits_is_a_mistake_and_not_an_endless_loop() =>
        Assert.Throws<InvalidOperationException>(() => Draw(Population(new StudyGroup("none", 1, ["first"], [], ["first"])), 1));

    [Fact]
    public void The_same_seed_draws_the_same_people()
    {
        StudyPopulation all = Population(new StudyGroup("all", 1, [], [], []));
        Assert.Equal(Draw(all, 50).Select(person => person.Answers), Draw(all, 50).Select(person => person.Answers));
    }
}
