using System.Collections.Immutable;
using Plumbline.Cli.Scoring;

namespace Plumbline.Tests.Cli;

public sealed class ScoreSheetTests
{
    private static readonly CaseLabel Herniation = new("lumbar-disc-herniation", ["lumbar-radiculopathy"], CareBand.Routine, [CareBand.Routine], LabelQuality.Strong, Stated: false);

    private static CaseOutcome Said(Urgency urgency, params ImmutableArray<string> causes) => new(urgency, causes, []);

    [Fact]
    public void Wilson_of_81_in_263_is_what_Newcombe_printed()
    {
        // R. G. Newcombe, Stat Med 1998;17:857-872, table I, 81/263, method 3 (score without continuity correction): 0.2553 to 0.3662.
        var share = new Proportion(81, 263);
        Assert.Equal((0.2553, 0.3662), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
    }

    [Fact]
    public void Wilson_of_none_in_20_reaches_to_a_sixth_as_Newcombe_printed()
    {
        // The same table, 0/20: 0.0000 to 0.1611; and 1/29: 0.0061 to 0.1718.
        Assert.Equal((0.0, 0.1611), (Math.Round(new Proportion(0, 20).Low, 4), Math.Round(new Proportion(0, 20).High, 4)));
        Assert.Equal((0.0061, 0.1718), (Math.Round(new Proportion(1, 29).Low, 4), Math.Round(new Proportion(1, 29).High, 4)));
    }

    [Fact]
    public void A_fair_other_answer_in_front_counts_as_first()
    {
        ScoreSheet sheet = ScoreSheet.Empty.Add(Herniation, Said(Urgency.Planned, "lumbar-radiculopathy", "lumbar-disc-herniation"));
        Assert.Equal((new Proportion(1, 1), new Proportion(1, 1)), (sheet.Listed.First, sheet.Listed.FirstThree));
    }

    [Fact]
    public void The_third_place_is_among_the_first_three_and_the_fourth_is_not()
    {
        ScoreSheet sheet = ScoreSheet.Empty
            .Add(Herniation, Said(Urgency.Planned, "a", "b", "lumbar-disc-herniation"))
            .Add(Herniation, Said(Urgency.Planned, "a", "b", "c", "lumbar-disc-herniation"));
        Assert.Equal((new Proportion(0, 2), new Proportion(1, 2)), (sheet.Listed.First, sheet.Listed.FirstThree));
    }

    [Fact]
    public void A_case_whose_text_names_the_diagnosis_is_counted_apart_and_a_weak_label_not_at_all()
    {
        ScoreSheet sheet = ScoreSheet.Empty
            .Add(Herniation with { Stated = true }, Said(Urgency.Planned, "lumbar-disc-herniation"))
            .Add(Herniation with { Quality = LabelQuality.Weak }, Said(Urgency.Planned, "lumbar-disc-herniation"))
            .Add(Herniation with { Quality = LabelQuality.Moderate }, Said(Urgency.Planned, "lumbar-disc-herniation"));
        Assert.Equal((0, 1, 1), (sheet.Listed.First.Of, sheet.Stated.First.Of, sheet.AllListed.First.Of));
    }

    [Fact]
    public void Depression_is_looked_for_among_the_contributors()
    {
        var label = new CaseLabel("depression", [], CareBand.Routine, [CareBand.Routine], LabelQuality.Strong, Stated: false);
        var outcome = new CaseOutcome(Urgency.Planned, ["myofascial-pain", "something-else"], ["poor-sleep", "depression"]);
        ScoreSheet sheet = ScoreSheet.Empty.Add(label, outcome);
        Assert.Equal((0, 1), (sheet.Listed.First.Count, sheet.Listed.FirstThree.Count));
    }

    [Fact]
    public void Something_else_is_right_for_a_mimic_and_listed_cases_do_not_count_it()
    {
        var mimic = new CaseLabel(ScoreSheet.SomethingElse, [], CareBand.Urgent, [CareBand.Urgent], LabelQuality.Moderate, Stated: false);
        ScoreSheet sheet = ScoreSheet.Empty.Add(mimic, Said(Urgency.TwoWeeks, "a", "something-else"));
        Assert.Equal((new Proportion(1, 1), 0), (sheet.Mimics.FirstThree, sheet.Listed.First.Of));
    }

    [Fact]
    public void Under_triage_is_below_the_lowest_acceptable_level_only()
    {
        CaseLabel urgent = Herniation with { Band = CareBand.Urgent, AcceptableBands = [CareBand.Urgent] };
        CaseLabel lenient = urgent with { AcceptableBands = [CareBand.Urgent, CareBand.Routine] };
        ScoreSheet sheet = ScoreSheet.Empty
            .Add(urgent, Said(Urgency.Planned))
            .Add(urgent, Said(Urgency.TwoWeeks))
            .Add(lenient, Said(Urgency.SelfCare));
        Assert.Equal(new Proportion(1, 3), sheet.UrgentUnderTriaged);
    }

    [Fact]
    public void Same_day_is_enough_for_an_emergency_and_too_much_for_a_routine_case()
    {
        CaseLabel emergency = Herniation with { Band = CareBand.Emergency, AcceptableBands = [CareBand.Emergency] };
        ScoreSheet sheet = ScoreSheet.Empty
            .Add(emergency, Said(Urgency.SameDay))
            .Add(emergency, Said(Urgency.TwoWeeks))
            .Add(Herniation, Said(Urgency.SameDay))
            .Add(Herniation, Said(Urgency.SelfCare));
        Assert.Equal((new Proportion(1, 2), new Proportion(1, 2)), (sheet.EmergencyUnderTriaged, sheet.RoutineSentToEmergency));
        Assert.Equal(1, sheet.Bands[(CareBand.Emergency, CareBand.Urgent)]);
    }
}
