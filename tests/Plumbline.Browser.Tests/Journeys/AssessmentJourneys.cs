using Microsoft.Playwright;

namespace Plumbline.Browser.Tests.Journeys;

public class AssessmentJourneys(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_emergency_interrupts_says_what_to_do_and_lets_the_person_come_back(bool script)
    {
        await using Patient patient = await Patient.ArriveAsync(site, script);
        await patient.BeginAsync();
        await patient.Page.CheckAsync("#f-saddle-anaesthesia");
        await patient.PressAsync("Continue: no to the rest");

        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Please get help now");
        await Assertions.Expect(patient.Page.Locator(".say").First).ToContainTextAsync("cauda equina");

        await patient.OpenAsync("/");
        await patient.FollowAsync("Continue");
        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Please get help now");
        await patient.PressAsync("I have read this and go on with the questions");
        await patient.OpenAsync("/Result");
        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("emergency department now");
    }

    // Which cause a picture stands for is what the evidence in shared/evidence/diagnosis.md describes under its name.
    [Theory]
    [InlineData("sciatica", "Sciatica", true)]
    [InlineData("sciatica", "Sciatica", false)]
    [InlineData("stenosis", "stenosis", true)]
    [InlineData("stenosis", "stenosis", false)]
    [InlineData("diabetic neuropathy", "neuropathy", true)]
    [InlineData("diabetic neuropathy", "neuropathy", false)]
    [InlineData("phantom limb", "Phantom", true)]
    [InlineData("phantom limb", "Phantom", false)]
    [InlineData("something else", "Kidney stone", true)]
    [InlineData("something else", "Kidney stone", false)]
    public async Task A_typical_picture_leads_to_its_cause_a_plan_and_a_summary(string picture, string cause, bool script)
    {
        Story story = picture switch
        {
            "sciatica" => Story.Sciatica,
            "stenosis" => Story.Stenosis,
            "diabetic neuropathy" => Story.DiabeticNeuropathy,
            "phantom limb" => Story.PhantomLimb,
            _ => Story.SomethingElse,
        };
        await using Patient patient = await Patient.AssessedAsync(site, script, story);

        Assert.InRange(patient.Asked, 8, 16);
        string[] first = [.. (await patient.Page.Locator("ol.causes h3").AllInnerTextsAsync()).Take(3)];
        string elsewhere = await patient.Page.Locator(".card.cause").First.InnerTextAsync();
        Assert.Contains(picture == "something else" ? [elsewhere] : first, name => name.Contains(cause, StringComparison.OrdinalIgnoreCase));

        await patient.OpenAsync("/Plan");
        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.Equal("/Plan", patient.Path);
        await patient.OpenAsync("/Visit");
        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(story.Age.ToString(System.Globalization.CultureInfo.InvariantCulture));
        IDownload pdf = await patient.Page.RunAndWaitForDownloadAsync(() => patient.FollowAsync("Download as PDF"));
        byte[] file = await File.ReadAllBytesAsync(await pdf.PathAsync(), TestContext.Current.CancellationToken);
        Assert.True(file.AsSpan().StartsWith("%PDF-"u8), "What was downloaded is no PDF.");
    }
}
