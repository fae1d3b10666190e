using Plumbline.Knowledge;

namespace Plumbline.Tests.Treatments;

public class TreatmentReadingTests
{
    [Fact]
    public void A_treatment_is_read_with_effects_positions_and_what_must_come_before()
    {
        Reading reading = TreatmentSample.ReadSample(TreatmentSample.Right);

        Assert.Empty(reading.Own());
        Treatment treatment = reading.Knowledge.Treatments["sample"];
        Assert.Equal((TreatmentClass.Injection, TreatmentStep.PainConsultation), (treatment.Class, treatment.Step));
        Assert.Equal((Reversibility.Partly, TrialFirst.SingleShot, false), (treatment.Reversible, treatment.TrialFirst, treatment.IsIrreversibleLast));
        Assert.Equal([new TreatmentUse("back", "adequate-conservative-trial")], treatment.For);
        Assert.Equal([new TreatmentExclusion("leg", Cited("discussion"))], treatment.NotFor);
        Assert.Equal([new Prerequisite("concordant-imaging", Cited("methods"), "cancer-pain")], treatment.Prerequisites);
        Assert.Equal(
            [
                new ContraIndication("infection-present", null, true, new(null, ReadStatus.Recalled, "A needle carries it inwards.")),
                new ContraIndication(null, "pregnancy", false, Cited("methods") with { Read = ReadStatus.Recalled }),
            ],
            treatment.ContraIndications);
        Assert.Equal(new TimeToBenefit(new(2, 5), "Usual."), treatment.TimeToBenefit);
        Assert.Equal([new Untested("leg pain", Cited("discussion"))], treatment.Untested);
        Assert.Equal([new Position("nice", 2016, PositionDirection.Against, PositionStrength.Strong, "back pain", Cited("1.3"))], treatment.Positions);
        Assert.Equal([new Says("000", "S166", "device maker")], treatment.Says);
    }

    [Fact]
    public void What_was_compared_with_a_sham_stands_before_what_was_not()
    {
        Treatment treatment = TreatmentSample.ReadSample(TreatmentSample.Right).Knowledge.Treatments["sample"];

        Assert.Equal([Comparator.Sham, Comparator.UsualCare], treatment.Effects.Select(effect => effect.Comparator));
    }

    [Fact]
    public void An_effect_keeps_its_numbers_as_printed()
    {
        Treatment treatment = TreatmentSample.ReadSample(TreatmentSample.Right).Knowledge.Treatments["sample"];

        MeanDifference difference = treatment.Effects[0].Numbers.MeanDifference!;
        Assert.Equal((-0.5, new StatedInterval(StatedIntervalKind.Ci95, -1.2, 0.3)), (difference.Points.Value, difference.Points.Interval));
        Assert.Equal(new OutcomeScale(0, 10, IsLowerBetter: true), difference.Scale);
        Assert.Equal("from 2 below 14 weeks", treatment.Effects[0].FollowUp.ToString());
        Assert.Equal(new Certainty(Grade.Moderate, null), treatment.Effects[0].Certainty);

        Assert.Equal(new Responders(Probability.Of(0.48), Probability.Of(0.09), 100), treatment.Effects[1].Numbers.Responders);
        Assert.Equal("3 months", treatment.Effects[1].FollowUp.ToString());
        Assert.Equal(new Certainty(Grade.Low, "Not blinded."), treatment.Effects[1].Certainty);
        Assert.Equal("device maker", treatment.Effects[1].Interest);
    }

    // Cohen 2008: 9 of 14 against 0 of 14 after three months.
    [Fact]
    public void Counts_become_shares_and_none_of_a_group_may_be_none()
    {
        Treatment treatment = TreatmentSample.ReadSample(TreatmentSample.Right.Replace("responders: { treated: 0.48, control: 0.09, n: 100 }", "counts: { treated: [9, 14], control: [0, 14] }", StringComparison.Ordinal)).Knowledge.Treatments["sample"];

        Assert.Equal(new Responders(Probability.Of(9 / 14.0), Probability.Of(0), 28), treatment.Effects[1].Numbers.Responders);
    }

    [Theory]
    [InlineData("KB300", "effects:", "untested:")]
    [InlineData("KB301", "positions:", null)]
    public void What_is_not_known_must_be_said(string code, string key, string? otherKey)
    {
        string less = Without(Without(TreatmentSample.Right, key), otherKey);

        Assert.Equal([code], TreatmentSample.ReadSample(less).Own().Select(fault => fault.Kind.Code));
    }

    [Theory]
    [InlineData("KB302", "class: injection", "class: medicine")]
    [InlineData("KB303", "reversible: partly", "reversible: partly\nirreversible-last: true")]
    [InlineData("KB304", "condition: leg", "condition: back")]
    [InlineData("KB305", "fact: infection-present, hard", "hard")]
    [InlineData("KB306", "below: 5, judged: true", "below: 5")]
    [InlineData("KB307", "direction: against", "direction: neither")]
    [InlineData("KB308", "at-months: 3, ", "")]
    [InlineData("KB308", "at-months: 3, ", "at-months: 3, at-weeks: 12, ")]
    [InlineData("KB309", "grade: low, judged: true", "grade: low")]
    [InlineData("KB031", "control: sham, ", "")]
    [InlineData("KB031", "against: usual care, ", "")]
    [InlineData("KB031", ", certainty: moderate", "")]
    [InlineData("KB037", "certainty: moderate", "certainty: modest")]
    [InlineData("KB002", "from: study-2020, at: table 3", "from: study-2021, at: table 3")]
    [InlineData("KB031", "from: study-2020, at: table 3, ", "at: table 3, ")]
    [InlineData("KB003", "ci95: [-1.2, 0.3]", "ci95: [0.2, 1.2]")]
    [InlineData("KB052", "scale: [0, 10]", "scale: [10, 0]")]
    [InlineData("KB057", "treated: 0.48", "treated: 48")]
    [InlineData("KB053", "responders: { treated: 0.48, control: 0.09, n: 100 }", "counts: { treated: [15, 14], control: [0, 14] }")]
    [InlineData("KB039", "condition: back", "condition: bak")]
    [InlineData("KB004", "trial-first: single-shot", "trial-first: single-shot\ntrialled-first: yes")]
    [InlineData("KB301", "says:", "no-position: { because: none looked }\nsays:")]
    public void What_is_wrong_in_a_treatment_is_reported_once(string code, string right, string wrong)
    {
        Assert.Contains(right, TreatmentSample.Right, StringComparison.Ordinal);
        string text = TreatmentSample.Right.Replace(right, wrong, StringComparison.Ordinal);

        Assert.Equal([code], TreatmentSample.ReadSample(text).Own().Select(fault => fault.Kind.Code));
    }

    private static Provenance Cited(string at) => new(new("study-2020", at), ReadStatus.Abstract, null);

    // Drops a key and the indented lines below it.
    private static string Without(string text, string? key)
    {
        if (key is null)
        {
            return text;
        }

        var kept = new List<string>();
        bool dropping = false;
        foreach (string line in text.Split('\n'))
        {
            dropping = line.StartsWith(key, StringComparison.Ordinal) || (dropping && line.StartsWith(' '));
            if (!dropping)
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept);
    }
}
