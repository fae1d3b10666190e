using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Reasoning;
using Plumbline.Triage;
using Plumbline.Web.Planning;
using Plumbline.Web.Planning.Entries;
using Plumbline.Web.Tests.Result;

namespace Plumbline.Web.Tests.Plan;

[Collection(PlanSite.Collection)]
public class CareLadderTests(PlanSite site)
{
    private PageWords Words => site.Services.GetRequiredService<PageWords>();

    // Cancer has a path of its own, and nobody is on a rung who is in danger or has left.
    [Fact]
    public void Every_state_of_the_pathway_is_on_a_rung_but_those_beside_the_ladder() =>
        Assert.Equal(
            ["cancer-pathway", "closed", "crisis", "emergency"],
            site.Knowledge.Care.States.Select(state => state.Id).Where(state => CareLadder.RungOf(state) is null).Order(StringComparer.Ordinal));

    // The order that the product promises: what can be undone before what cannot, destruction last of all.
    [Fact]
    public void Destruction_is_the_last_rung_and_a_trial_comes_before_an_implant()
    {
        Assert.Equal("destruction", CareLadder.Ids[^1]);
        Assert.True(CareLadder.Ids.IndexOf("device-trial") < CareLadder.Ids.IndexOf("implant"));
        Assert.True(CareLadder.Ids.IndexOf("test-block") < CareLadder.Ids.IndexOf("ablation"));
    }

    [Fact]
    public void Everything_that_can_be_entered_has_its_words()
    {
        HistoryVocabulary vocabulary = site.Knowledge.Care.Vocabulary;
        IEnumerable<string> needed =
        [
            .. CareLadder.Ids.SelectMany(id => new[] { $"rung-{id}.name", $"rung-{id}.short" }),
            .. Enum.GetValues<RungStatus>().Select(status => $"plan.rung-{PlanSentences.Id(status)}"),
            .. vocabulary.BlockTargets.Concat(vocabulary.DeviceKinds).Concat(vocabulary.Imaging).Concat(vocabulary.Assessments).Select(word => $"word-{word}.name"),
            .. site.Knowledge.Care.Profiles.Keys.SelectMany(id => new[] { $"profile-{id}.name", $"profile-{id}.plain" }),
            .. Enum.GetValues<TreatmentClass>().Select(kind => $"class-{PlanSentences.Id(kind)}.name"),
            .. Enum.GetValues<OptionStatus>().SelectMany(status => new[] { $"plan.why-{PlanSentences.Id(status)}", $"plan.view-{PlanSentences.Id(status)}" }),
            .. Enum.GetValues<Reversibility>().Select(value => $"plan.undo-{PlanSentences.Id(value)}"),
            .. Enum.GetValues<Truth>().SelectMany(truth => new[] { $"plan.enough-{PlanSentences.Id(truth)}", $"plan.kind-{PlanSentences.Id(truth)}" }),
            .. new EntryKinds(site.Knowledge, Words).All.SelectMany(kind => kind.Fields.Select(field => field.Name).Concat(["name", "add", "change-title", "saved"]).Select(field => $"entry-{kind.Id}.{field}")),
        ];

        Assert.DoesNotContain(needed, key => Words.Find(key) is null);
    }

    // Twelve signs of the drawing's letters are as wide as a stair.
    [Fact]
    public void The_short_names_fit_on_their_stairs() =>
        Assert.DoesNotContain(CareLadder.Ids, id => Components.Plan.Ladder.Lines(Words[$"rung-{id}.short"]) is var lines && (lines.Length > 2 || lines.Any(line => line.Length > 12)));

    // Both ways on from the safety questions are equally high: one for pain of less than three months, the other for longer (knowledge/pathway/transitions.yaml).
    [Theory]
    [InlineData(3650, "classified")]
    [InlineData(14, "acute-advice")]
    public void Nobody_with_lasting_pain_is_told_that_new_pain_comes_next(int days, string next) =>
        Assert.Equal(next, CareLadder.Moves(site.Services.GetRequiredService<Plans>().Of(new PersonRecord { Answers = Answers.None with { Age = Age.Of(52), Duration = PainDuration.OfDays(days) } }))[0].To);

    // The same answers in the terminal and here: both make their plan with PersonPlan, of the same causes and the same triage.
    [Fact]
    public void The_plan_of_the_pages_is_the_plan_of_the_terminal_for_the_same_answers()
    {
        KnowledgeBase knowledge = site.Knowledge;
        var reasoner = new Reasoner(knowledge, PlanRequest.PrimaryCare);
        foreach (Answers answers in (Answers[])[TypicalPeople.Sciatica(knowledge), TypicalPeople.Stenosis(knowledge), TypicalPeople.Emergency(knowledge), TypicalPeople.NotSure(knowledge), Answers.None])
        {
            var person = new PersonRecord { Answers = answers };
            CarePlan terminal = PersonPlan.Make(knowledge, person, TriageRules.Assess(knowledge, answers), reasoner.Assess(answers), PlanSite.Today);

            Assert.Equal(CarePlanJson.Write(terminal), CarePlanJson.Write(site.Services.GetRequiredService<Plans>().Of(person)));
        }
    }
}
