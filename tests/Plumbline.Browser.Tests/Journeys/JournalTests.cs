using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests.Journeys;

/// <summary>The diary as somebody in pain uses it.</summary>
public class JournalTests(Site site) : IClassFixture<Site>
{
    // The issue: at most 15 seconds and 3 presses for "same as before". Counted from the first page of the site; a person needs longer to read than
    // a test does, so that the time here is what the site itself takes of those 15 seconds.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Same_as_before_takes_at_most_three_presses_from_the_start_and_fifteen_seconds(bool script)
    {
        await using Patient patient = await BegunAsync(script);
        await patient.OpenAsync("/Journal");
        await NumberAsync(patient, 4);

        await patient.OpenAsync("/");
        var watch = Stopwatch.StartNew();
        int presses = 0;
        foreach (Func<Task> press in new Func<Task>[] { () => patient.FollowAsync("Write in your diary"), () => patient.PressAsync("Same as before") })
        {
            await press();
            presses++;
        }

        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Pain 4");
        watch.Stop();
        Assert.InRange(presses, 1, 3);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
        TestContext.Current.TestOutputHelper?.WriteLine($"script {script}: {presses} presses, {watch.ElapsedMilliseconds} ms");
        await Assertions.Expect(patient.Page.Locator(".diary-list > li")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_is_said_only_where_it_is_opened_and_a_correction_keeps_what_stood_there(bool script)
    {
        await using Patient patient = await BegunAsync(script);
        await patient.OpenAsync("/Journal/Entry");
        await Assertions.Expect(patient.Page.Locator("#note")).ToBeHiddenAsync();
        await patient.Page.Locator("#pain-5").CheckAsync(new() { Force = true });
        await OpenPartAsync(patient, "Where, and how strong there");
        await patient.Page.SelectOptionAsync("#place-0", "calf:left");
        await patient.Page.FillAsync("#place-pain-0", "11");
        await OpenPartAsync(patient, "A note");
        await patient.Page.FillAsync("#note", "Rain all day");
        await patient.PressAsync("Save the entry");

        // The mistake is said, its field is one press away, and nothing that was typed is gone.
        await patient.FollowAsync("Choose a number from 0 to 10.");
        await Assertions.Expect(patient.Page.Locator("[aria-invalid=true]")).ToBeFocusedAsync();
        await RulesAsync(patient, script);
        await patient.Page.Locator("[aria-invalid=true]").FillAsync("7");
        await patient.PressAsync("Save the entry");
        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Pain 5; Calf, left: 7");
        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Rain all day");

        await patient.FollowAsync("Add more to it, or change it");
        await patient.Page.Locator("#pain-8").CheckAsync(new() { Force = true });
        await patient.PressAsync("Save the entry");
        if (patient.Page.Locator(".journal-links > summary") is var pages && await pages.IsVisibleAsync())
        {
            await pages.ClickAsync();
        }

        await patient.FollowAsync("All entries");
        await patient.Page.GetByText("What it said before").ClickAsync();
        await Assertions.Expect(patient.Page.Locator("details .entry-said")).ToHaveTextAsync("Pain 5; Calf, left: 7");
        await Assertions.Expect(patient.Page.Locator(".diary-list > li > .entry-line .entry-said")).ToHaveTextAsync("Pain 8; Calf, left: 7");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flare_up_is_one_press_on_a_large_button_and_a_jump_leads_to_the_warning_signs(bool script)
    {
        await using Patient patient = await BegunAsync(script);
        await patient.OpenAsync("/Journal");
        await NumberAsync(patient, 3);
        await patient.FollowAsync("I have a flare-up");
        LocatorBoundingBoxResult box = (await patient.Page.Locator(".pain-buttons button").First.BoundingBoxAsync())!;
        Assert.True(box is { Width: >= 88, Height: >= 88 }, "A large button has twice the size of an ordinary one.");
        await NumberAsync(patient, 8);

        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Heading, new() { Name = "What you can do now" })).ToBeVisibleAsync();
        await RulesAsync(patient, script);
        await patient.FollowAsync("Answer the questions");
        Assert.Equal("/Journal/CheckIn", patient.Path);
    }

    private static async Task<Patient> BegunAsync(Site site, bool script)
    {
        Patient patient = await Patient.ArriveAsync(site, script);
        await patient.BeginAsync();
        return patient;
    }

    private Task<Patient> BegunAsync(bool script) => BegunAsync(site, script);

    private static Task NumberAsync(Patient patient, int pain) => patient.PressAsync($"{pain} out of 10");

    // The rules are checked by a script.
    private static async Task RulesAsync(Patient patient, bool script) =>
        Assert.Empty(script ? (await patient.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}") : []);

    private static Task OpenPartAsync(Patient patient, string name) => patient.Page.Locator("summary", new() { HasText = name }).First.ClickAsync();
}
