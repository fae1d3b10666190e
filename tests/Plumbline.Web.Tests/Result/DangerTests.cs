using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Reasoning;
using Plumbline.Triage;
using Plumbline.Web.Components.Result;

namespace Plumbline.Web.Tests.Result;

public sealed class DangerTests(ResultSite site) : IClassFixture<ResultSite>
{
    private static readonly MechanismBelief AnyMechanism = MechanismBelief.Of(Probability.Of(0.5), Probability.Of(0.3), Probability.Of(0.2));

    // Whatever the reasoner may come to: the property is about what is done with its numbers.
    [Fact]
    public void A_cause_that_must_not_be_missed_is_never_called_less_fitting_and_never_folded_away()
    {
        Differential some = site.Assessments.Causes(Journal.PersonRecord.Empty);
        var ranges = ArbMap.Default.GeneratorFor<byte>().Three().Select(bytes =>
        {
            double[] sorted = [bytes.Item1 / 255.0, bytes.Item2 / 255.0, bytes.Item3 / 255.0];
            Array.Sort(sorted);

            // Squares, since low ranges are where a word could reassure.
            return (Low: sorted[0] * sorted[0], Point: sorted[1] * sorted[1], High: sorted[2] * sorted[2]);
        });
        var differentials = ranges.ArrayOf(some.Causes.Length).Select(drawn => some with
        {
            Causes = [.. some.Causes.Zip(drawn, (cause, at) => cause with { Probability = Probability.Of(at.Point), Range = ProbabilityRange.Of(Probability.Of(at.Low), Probability.Of(at.High)) })
                .OrderByDescending(cause => cause.Probability)],
        });
        Prop.ForAll(differentials.ToArbitrary(), differential =>
        {
            CauseSections sections = CauseSections.Of(site.Knowledge, differential);
            Assert.DoesNotContain(sections.Folded, cause => site.Knowledge.Conditions[cause.Id].IsDangerous);
            Assert.DoesNotContain(sections.First, cause => site.Knowledge.Conditions[cause.Id].IsDangerous && Chance.Of(cause.Range) == ChanceWord.LessLikely);
            var (shown, named) = DangerousCause.All(site.Knowledge, differential, TriageRules.Assess(site.Knowledge, Answers.None), Answers.None);
            Assert.Equal(
                differential.Causes.SelectMany(cause => cause.Id == CauseSections.Else ? cause.Detail.Select(form => form.Id) : [cause.Id]).Where(id => site.Knowledge.Conditions[id].IsDangerous).Order(StringComparer.Ordinal),
                shown.Select(cause => cause.Id).Concat(named).Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261120, 7));
    }

    [Theory]
    [InlineData("/Journal")]
    [InlineData("/Journal/Flare")]
    [InlineData("/Programme")]
    [InlineData("/Trials")]
    public async Task What_calls_for_help_stays_in_sight_where_a_person_comes_back_to(string path)
    {
        IDocument page = await site.OpenAsync(path, TypicalPeople.Emergency(site.Knowledge));
        IElement warning = Assert.Single(page.QuerySelectorAll(".open-warning"));

        Assert.Contains(site.Words["layout.warning-now"], warning.TextContent, StringComparison.Ordinal);
        Assert.Equal("/Assess/Urgent", warning.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty((await site.OpenAsync(path, TypicalPeople.Sciatica(site.Knowledge))).QuerySelectorAll(".open-warning"));
    }

    [Fact]
    public async Task What_must_not_be_missed_is_shown_without_any_number_of_people()
    {
        Answers answers = TypicalPeople.Emergency(site.Knowledge);
        IElement section = await site.RenderAsync<MustNotMiss>(
            ("Differential", site.Assessments.Causes(Journal.PersonRecord.Empty)),
            ("Triage", TriageRules.Assess(site.Knowledge, answers)),
            ("Answers", answers));

        Assert.DoesNotContain("people.", string.Concat(section.QuerySelectorAll(".range-words").Select(words => words.TextContent)), StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]+ (to [0-9]+ )?in 10", section.TextContent);
        Assert.DoesNotMatch("(?i)unlikely|less likely|fits less", section.TextContent);
        IElement cauda = section.QuerySelector("details")!;
        Assert.StartsWith("Cauda equina syndrome", cauda.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("You said yes: ", cauda.TextContent, StringComparison.Ordinal);
        Assert.Contains("Numb saddle area", cauda.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_that_was_not_answered_is_listed_as_open_with_its_question_and_not_as_no()
    {
        IElement section = await site.RenderAsync<MustNotMiss>(
            ("Differential", new Differential(
                [new("cauda-equina-syndrome", Probability.Of(0.01), ProbabilityRange.Of(Probability.Of(0.01), Probability.Of(0.01)), [])], [], AnyMechanism, LikelihoodRatio.Of(1.5))),
            ("Triage", TriageRules.Assess(site.Knowledge, Answers.None)),
            ("Answers", Answers.None.With("saddle-anaesthesia", Answer.NotSure)));

        Assert.Contains("Not sure, so it stays open: Numb saddle area.", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not answered in full yet:", section.TextContent, StringComparison.Ordinal);
        Assert.NotNull(section.QuerySelector("a[href='/Assess/Question/nerves-and-bladder']"));
        Assert.DoesNotContain("You said no", section.TextContent, StringComparison.Ordinal);
    }
}
