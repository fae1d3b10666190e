using Microsoft.Playwright;

namespace Plumbline.Browser.Tests.Journeys;

public class CareJourneys(Site site) : IClassFixture<Site>
{
    // The day of the site is 2 March 2026. 1 November is seventeen weeks before: knowledge/pathway asks for 12 weeks, 2 kinds of care, 6 of 10, and less than 30 % gain.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Treatments_that_were_tried_long_enough_and_did_not_help_lead_to_a_specialist(bool script)
    {
        await using Patient patient = await Patient.AssessedAsync(site, script, Story.TenYears);
        await patient.OpenAsync("/Plan");
        ILocator here = patient.Page.Locator(".glance-main").First;
        await Assertions.Expect(here).Not.ToContainTextAsync("specialist");

        await TriedAsync(patient, "exercise-therapy", new() { ["before"] = "6", ["after"] = "6", ["adherence"] = "8" });
        await Assertions.Expect(here).Not.ToContainTextAsync("specialist");
        await TriedAsync(patient, "cognitive-behavioural-therapy", new() { ["adherence"] = "7" });

        await Assertions.Expect(here).ToHaveTextAsync("Step 3, talk with a pain specialist");
        await Assertions.Expect(patient.Page.Locator("#enough")).ToContainTextAsync("Kinds of care tried well: 2. Needed: 2.");
    }

    private static async Task TriedAsync(Patient patient, string treatment, Dictionary<string, string> chosen)
    {
        await patient.OpenAsync("/Plan/Entry/treatment");
        await patient.Page.SelectOptionAsync("#treatment", treatment);
        await patient.Page.FillAsync("#started", "1 November 2025");
        foreach (var (field, value) in chosen)
        {
            await patient.Page.SelectOptionAsync("#" + field, value);
        }

        await patient.Page.CheckAsync("input[name=function][value=no]", new() { Force = true });
        await patient.PressAsync("Save");
    }
}
