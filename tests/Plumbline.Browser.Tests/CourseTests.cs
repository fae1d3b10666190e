using System.Text;
using Microsoft.Playwright;
using Plumbline.Browser.Tests.Journeys;

namespace Plumbline.Browser.Tests;

/// <summary>A diary from elsewhere becomes a picture; a check-in asks the warning signs again and leads to help. The clock of the tests stands at 2 March 2026.</summary>
public class CourseTests(Site site) : IClassFixture<Site>
{
    internal static readonly byte[] Table = Encoding.UTF8.GetBytes("date,time,pain,place,medicine\n" + string.Concat(Enumerable.Range(0, 40).Where(day => day is < 15 or > 23).Select(day =>
        $"{new DateOnly(2026, 1, 20).AddDays(day):yyyy-MM-dd},20:00,{(day < 20 ? 7 - (day % 2) : 3 + (day % 3))},,{(day > 25 ? "ibuprofen" : "")}\n"
        + $"{new DateOnly(2026, 1, 20).AddDays(day):yyyy-MM-dd},20:00,{4 + (day % 2)},left calf,\n")));

    internal static readonly byte[] Questionnaire = """
        { "resourceType": "Questionnaire", "id": "q", "title": "A questionnaire of a clinic", "code": [{ "system": "http://loinc.org", "code": "91148-7" }],
          "item": [{ "linkId": "1", "type": "choice", "text": "How much?", "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 1 }, { "valueInteger": 2 }] },
                   { "linkId": "2", "type": "choice", "text": "How often?", "answerOption": [{ "valueString": "seldom" }, { "valueString": "often" }] }] }
        """u8.ToArray();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_diary_is_brought_and_drawn_and_a_check_in_leads_to_help_and_back(bool script)
    {
        await using Patient patient = await Patient.ArriveAsync(site, script);
        await patient.BeginAsync();
        await BringAsync(patient.Page, site.Url);

        await patient.OpenAsync("/Journal/Course");
        Assert.True(await patient.Page.Locator("svg[role=img]").First.IsVisibleAsync());
        Assert.Equal(2, await patient.Page.Locator("svg[role=img]").CountAsync());

        // The table beside the picture opens without script, and nothing needs to be moved sideways on a telephone.
        await patient.Page.Locator("summary", new() { HasText = "The same in numbers" }).First.ClickAsync();
        Assert.True(await patient.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Mean of a week" }).First.IsVisibleAsync());
        Assert.True(await patient.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));

        await patient.OpenAsync("/Journal/Helped");
        Assert.True(await patient.Page.GetByRole(AriaRole.Heading, new() { Name = "Ibuprofen" }).IsVisibleAsync());

        await patient.OpenAsync("/Journal/CheckIn");
        await patient.Page.Locator("#f-saddle-anaesthesia").CheckAsync(new() { Force = true });
        await patient.PressAsync("Continue: no to the rest");
        Assert.Equal("/Assess/Urgent", patient.Path);
        await patient.PressAsync("I have read this and go on with the questions");
        await patient.Page.Locator("#pain-6").CheckAsync(new() { Force = true });
        await patient.Page.Locator("#sleep-first").CheckAsync(new() { Force = true });
        await patient.PressAsync("Save the check-in");
        Assert.Equal("/Journal/CheckIn/Done", patient.Path);
    }

    /// <summary>Brings a diary and a questionnaire, and checks in, so that there is something to see.</summary>
    internal static async Task BringAsync(IPage page, string url)
    {
        await page.GotoAsync(url + "/Journal/Import");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "diary.csv", MimeType = "text/csv", Buffer = Table });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the table" }).ClickAsync();
        await page.GotoAsync(url + "/Journal/Instrument");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "questionnaire.json", MimeType = "application/json", Buffer = Questionnaire });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await page.GotoAsync(url + "/Journal/CheckIn/Week");
        await page.Locator("#pain-5").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the check-in" }).ClickAsync();
    }
}
