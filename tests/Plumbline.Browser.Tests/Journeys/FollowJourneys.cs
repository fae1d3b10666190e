using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plumbline.Tests.Sites;

namespace Plumbline.Browser.Tests.Journeys;

/// <summary>Somebody follows their care for weeks: what was tried, a trial of a device, two test blocks.</summary>
public class FollowJourneys(Site site) : IClassFixture<Site>
{
    private const string Goal = "walk to the shop";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Care_is_counted_rests_are_left_out_and_the_calendar_tells_nobody_anything(bool script)
    {
        await using Patient patient = await Patient.ArriveAsync(site, script);
        IPage page = patient.Page;
        page.SetDefaultTimeout(10_000);
        await patient.BeginAsync();
        await TriedAsync(patient, "exercise-therapy", 50, "9");

        await patient.OpenAsync("/Journal/Clock");
        await page.GetByRole(AriaRole.Button, new() { Name = "Done today" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Noted for today.");
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("7 weeks and 1 day tried");
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Times done: 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rest from today" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on again" }).ClickAsync();

        // 50 days ago plus 6 weeks is 8 days ago: that review is overdue, and noting it takes it off the list.
        await Assertions.Expect(page.Locator(".due")).ToContainTextAsync("Overdue");
        await page.Locator(".due summary").First.ClickAsync();
        await page.Locator(".due button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".due")).Not.ToContainTextAsync("Overdue");
        await AccessibleAsync(page, script);

        IAPIResponse file = await page.APIRequest.GetAsync(site.Url + "/Journal/Reminders.ics");
        string text = await file.TextAsync();
        Assert.Contains("SUMMARY:Time to look back\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xercise", text, StringComparison.Ordinal);
        Assert.DoesNotContain("week-12", text, StringComparison.Ordinal);

        await page.Locator("article summary").Last.ClickAsync();
        await page.Locator("article form select[name=because]").SelectOptionAsync("too-little-effect");
        await page.Locator("article details[open] button").Last.ClickAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("It helped too little");

        await patient.OpenAsync("/Journal/Timeline");
        await Assertions.Expect(page.Locator(".story")).ToContainTextAsync("Review at week 6");
        await AccessibleAsync(page, script);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trial_is_judged_by_the_rule_agreed_before_and_a_danger_sign_leads_to_help_at_once(bool script)
    {
        await using Patient patient = await Patient.ArriveAsync(site, script);
        IPage page = patient.Page;
        page.SetDefaultTimeout(10_000);
        await patient.BeginAsync();
        await patient.OpenAsync("/Trials/Device");
        await page.CheckAsync("input[value=spinal-cord-stimulator]");
        await page.FillAsync("#started", Day(5));
        await page.SelectOptionAsync("#before", "8");
        await patient.PressAsync("Begin the diary");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Without a goal there is no rule");
        await page.FillAsync("#goal", Goal);
        await patient.PressAsync("Begin the diary");

        foreach (var (days, pain) in new[] { (5, 4), (4, 4), (3, 2) })
        {
            await EntryAsync(patient, days, "18:30", pain);
        }

        // The same figures as worked by hand in TrialDiaryTests: 7/12 is 58 percent, half the interval 36.
        await Assertions.Expect(page.Locator(".verdict")).ToContainTextAsync("58 percent");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("between 22 and 94 percent");
        await AccessibleAsync(page, script);
        await page.Locator("summary", new() { HasText = "The trial is over" }).ClickAsync();
        await page.CheckAsync("input[name=goal-met][value=yes]");
        await patient.PressAsync("Save the result");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("It cannot be said yet");
        await patient.PressAsync("It has not ended, or I want to say it again");
        await page.Locator("summary", new() { HasText = "The trial is over" }).ClickAsync();
        await page.CheckAsync("input[name=goal-met][value=yes]");
        await page.CheckAsync("input[name=harm][value=no]");
        await patient.PressAsync("Save the result");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("the trial was a success");
        await patient.OpenAsync("/Plan/Tried");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("5.8 out of 10");

        await patient.OpenAsync("/Trials/Device/1");
        await patient.PressAsync("It has not ended, or I want to say it again");
        await page.CheckAsync("input[name=signs][value=fever]");
        await patient.PressAsync("Write it down");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Please get help now");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_test_blocks_are_followed_by_the_hour_and_compared(bool script)
    {
        await using Patient patient = await Patient.ArriveAsync(site, script);
        IPage page = patient.Page;
        page.SetDefaultTimeout(10_000);
        await patient.BeginAsync();
        await BlockAsync(patient, "lidocaine", 9, 2, 7, 8);
        await BlockAsync(patient, "bupivacaine", 2, 2, 2, 7);

        await Assertions.Expect(page.Locator(".verdict")).ToContainTextAsync("75 percent of the pain went");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("at least 2 hours, and was over after 3");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("the longer working medicine helped longer");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("38 out of 100");
        await AccessibleAsync(page, script);

        await patient.OpenAsync("/Plan/Tried");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("7.5 out of 10 of the pain went away");
    }

    private static async Task BlockAsync(Patient patient, string anaesthetic, int days, params int[] pains)
    {
        await patient.OpenAsync("/Trials/Block");
        await patient.Page.SelectOptionAsync("#target", "medial-branch");
        await patient.Page.SelectOptionAsync("#anaesthetic", anaesthetic);
        await patient.Page.SelectOptionAsync("#before", "8");
        await patient.Page.FillAsync("#day", Day(days));
        await patient.Page.FillAsync("#time", "9:00");
        await patient.PressAsync("Begin the diary");
        for (int hour = 0; hour < pains.Length; hour++)
        {
            await EntryAsync(patient, days, $"{10 + hour}:00", pains[hour]);
        }

        await patient.PressAsync("Close the diary");
    }

    private static async Task EntryAsync(Patient patient, int days, string time, int pain)
    {
        await patient.Page.SelectOptionAsync("#pain", pain.ToString(CultureInfo.InvariantCulture));
        await patient.Page.GetByText("It was at another time").ClickAsync();
        await patient.Page.FillAsync("#day", Day(days));
        await patient.Page.FillAsync("#time", time);
        await patient.PressAsync("Write it down");
    }

    private static async Task TriedAsync(Patient patient, string treatment, int days, string adherence)
    {
        await patient.OpenAsync("/Plan/Entry/treatment");
        await patient.Page.SelectOptionAsync("#treatment", treatment);
        await patient.Page.FillAsync("#started", Day(days));
        await patient.Page.SelectOptionAsync("#adherence", adherence);
        await patient.PressAsync("Save");
    }

    // The checker is a script itself, and waits for ever in a page that runs none; the page is the same.
    private static async Task AccessibleAsync(IPage page, bool script)
    {
        if (script)
        {
            Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        }
    }

    // Days before the one on which the clock of the site stands.
    private static string Day(int before) => DateOnly.FromDateTime(new SetClock().Now.DateTime).AddDays(-before).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
