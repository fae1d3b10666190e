using Microsoft.Extensions.DependencyInjection;
using Plumbline.Pathway;
using Plumbline.Reasoning;
using Plumbline.Web.Assessing;
using Plumbline.Web.Locating;
using Plumbline.Web.Planning;
using Plumbline.Web.Tests.Plan;

namespace Plumbline.Web.Tests.Find;

[Collection(PlanSite.Collection)]
public class SuggestionTests(PlanSite site)
{
    private CarePlan Empty => site.Services.GetRequiredService<Plans>().Of(Journal.PersonRecord.Empty);

    private Differential Causes => site.Services.GetRequiredService<Assessments>().Causes(Journal.PersonRecord.Empty);

    private string[] At(string state) => [.. SuggestedSpecialist.Of(site.Knowledge, Empty with { State = state, Options = [] }, Causes).Select(one => one.Specialty.Id)];

    // The steps of the pathway: a talk with a pain specialist, a surgeon's opinion, and what is done with needles and devices.
    [Theory]
    [InlineData("step-3-pain-consult", "pain-medicine")]
    [InlineData("surgical-track", "spine-surgery")]
    [InlineData("step-3-injection", "interventional-pain")]
    [InlineData("step-4-device-trial", "interventional-pain")]
    public void The_step_of_the_plan_says_whom_to_see_first(string state, string specialty) => Assert.Equal(specialty, At(state)[0]);

    [Theory]
    [InlineData("emergency")]
    [InlineData("crisis")]
    public void In_an_emergency_nobody_is_suggested(string state) => Assert.Empty(At(state));

    [Fact]
    public void Each_suggestion_has_a_reason_and_there_are_only_a_few()
    {
        foreach (string state in site.Knowledge.Care.States.Select(state => state.Id))
        {
            var suggested = SuggestedSpecialist.Of(site.Knowledge, Empty with { State = state }, Causes);

            Assert.True(suggested.Length <= 3);
            Assert.All(suggested, one => Assert.NotEmpty(one.Reasons));
        }
    }
}
