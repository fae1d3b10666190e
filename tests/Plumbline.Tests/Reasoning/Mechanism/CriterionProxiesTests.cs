using System.Collections.Immutable;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Mechanism;

public class CriterionProxiesTests
{
    [Fact]
    public void One_present_finding_is_enough() => Assert.Equal(
        new CriterionAnswer("criterion-1", Answer.Present, Probability.Of(0.8)),
        Assert.Single(Read(("burning", Answer.Absent), ("shooting", Answer.Present))));

    [Fact]
    public void Absent_needs_every_finding_answered_absent() => Assert.Equal(
        Answer.Absent, Assert.Single(Read(("burning", Answer.Absent), ("shooting", Answer.Absent))).Answer);

    [Theory]
    [InlineData(Answer.Unanswered)]
    [InlineData(Answer.NotSure)]
    public void A_finding_without_an_answer_is_never_a_no(Answer answer) =>
        Assert.Empty(Read(("burning", Answer.Absent), ("shooting", answer)));

    [Fact]
    public void A_contradiction_says_nothing() => Assert.Empty(Read(("burning", Answer.Present), ("numb-all-over", Answer.Present)));

    [Fact]
    public void An_opposite_finding_says_absent() =>
        Assert.Equal(("criterion-2", Answer.Absent), (Assert.Single(Read(("widespread", Answer.Present))).Criterion, Read(("widespread", Answer.Present))[0].Answer));

    [Fact]
    public void The_absence_of_an_opposite_may_say_nothing() => Assert.Empty(Read(("widespread", Answer.Absent)));

    [Fact]
    public void An_ordinary_assessment_feeds_the_shipped_model()
    {
        var model = new MechanismModel(OpenPatients.Shipped);
        Answers sciatica = Plumbline.Answers.None
            .With("leg-pain-dominant", Answer.Present).With("quality-shooting", Answer.Present).With("tingling", Answer.Present);

        MechanismBelief belief = model.Assess(CriterionProxies.Read(OpenPatients.Shipped, sciatica), model.BaseRates).Belief;

        // Leg pain that shoots and tingles is nerve pain by every definition; how sure that is, is for the model to say.
        Assert.Equal(PainMechanism.Neuropathic, belief.Likeliest);
    }

    private static ImmutableArray<CriterionAnswer> Read(params ReadOnlySpan<(string Finding, Answer Answer)> answers)
    {
        Answers all = Plumbline.Answers.None;
        foreach ((string finding, Answer answer) in answers)
        {
            all = all.With(finding, answer);
        }

        return CriterionProxies.Read(MechanismSample.Of(2, 0), all);
    }
}
