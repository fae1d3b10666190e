using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Diaries;

/// <summary>Each test begins on 2 March 2026 at 09:30 UTC; the zone of the host is that of the machine, so that tests of times choose their own.</summary>
public sealed class DiaryPageTests : IClassFixture<SiteFactory>
{
    private readonly SiteFactory _site;

    public DiaryPageTests(SiteFactory site)
    {
        _site = site;
        _site.Clock.Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    }

    [Fact]
    public async Task One_press_saves_and_the_same_form_sent_twice_is_one_entry()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal");
        IHtmlDocument form = visitor.Page;
        await visitor.PressAsync("4 out of 10");
        Assert.Equal("Pain 4", Said(visitor));

        using HttpResponseMessage again = await SendAgainAsync(visitor, form, "4");
        Assert.Equal(1, await CountAsync(visitor));
    }

    [Fact]
    public async Task Another_number_pressed_after_going_back_is_another_entry()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal");
        IHtmlDocument form = visitor.Page;
        await visitor.PressAsync("4 out of 10");
        using HttpResponseMessage other = await SendAgainAsync(visitor, form, "7");
        Assert.Equal(2, await CountAsync(visitor));

        // The same number from the same form, but an hour later, is no second sending.
        _site.Clock.Now += TimeSpan.FromHours(1);
        using HttpResponseMessage later = await SendAgainAsync(visitor, form, "4");
        Assert.Equal(3, await CountAsync(visitor));
    }

    [Fact]
    public async Task Same_as_before_repeats_what_was_said_of_pain_and_nothing_else()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Entry");
        await visitor.PressAsync("Save the entry", ("pain", "5"), ("place", "calf:left"), ("place-pain", "6"), ("sleep", "3"), ("note", "rain"), ("quality", "quality-burning"));
        _site.Clock.Now += TimeSpan.FromHours(3);
        await visitor.OpenAsync("/Journal");
        await visitor.PressAsync("Same as before");

        Assert.Equal("Pain 5; Calf, left: 6; Burning pain", Said(visitor));
        Assert.Equal(2, await CountAsync(visitor));
    }

    [Fact]
    public async Task A_correction_shows_the_new_value_and_keeps_the_old_one_to_be_read()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal");
        await visitor.PressAsync("4 out of 10");
        await visitor.OpenAsync(Link(visitor, "Add more to it"));
        await visitor.PressAsync("Save the entry", ("pain", "6"));
        await visitor.OpenAsync("/Journal/Entries");

        IElement entry = Assert.Single(visitor.Page.QuerySelectorAll(".diary-list > li"));
        Assert.Equal("Pain 6", entry.QuerySelector(":scope > .entry-line .entry-said")!.TextContent);
        Assert.Equal("Pain 4", entry.QuerySelector("details .entry-said")!.TextContent);
    }

    [Fact]
    public async Task What_is_taken_back_counts_no_more_and_can_still_be_read()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal");
        await visitor.PressAsync("4 out of 10");
        string entry = Link(visitor, "Add more to it");
        await visitor.OpenAsync(entry);
        await visitor.PressAsync("Take it back");
        Assert.Contains("You took this entry back", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(visitor));

        await visitor.OpenAsync("/Journal/Entries");
        Assert.Contains("Taken back", visitor.Page.QuerySelector(".withdrawn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Pain 4", visitor.Page.QuerySelector(".withdrawn details .entry-said")!.TextContent);

        // A page that was open in another tab.
        await visitor.OpenAsync(entry);
        Assert.Equal("/Journal/Entries", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task A_change_made_in_another_tab_is_not_overwritten_unseen()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal");
        await visitor.PressAsync("4 out of 10");
        string entry = Link(visitor, "Add more to it");
        await visitor.OpenAsync(entry);
        string was = visitor.Page.QuerySelector<IHtmlInputElement>("input[name=was]")!.Value;
        await visitor.PressAsync("Save the entry", ("pain", "6"));
        await visitor.OpenAsync(entry);
        await visitor.PressAsync("Save the entry", ("pain", "9"), ("was", was));

        Assert.Contains("changed in another window", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Pain 6", visitor.Page.QuerySelector(".card .entry-said")!.TextContent);
        Assert.True(visitor.Page.QuerySelector<IHtmlInputElement>("#pain-9")!.IsChecked);
        await visitor.PressAsync("Save the entry");
        Assert.Equal("Pain 9", Said(visitor));
        Assert.Equal(1, await CountAsync(visitor));
    }

    // 29 March 2026, 01:00 UTC: the clocks of London go from 01:00 to 02:00; on 25 October they show 01:30 twice.
    [Theory]
    [InlineData("2026-03-29", "01:30", "It is saved as 02:30.", "+01:00")]
    [InlineData("2026-10-25", "01:30", "so 01:30 came twice that day", "+01:00")]
    public async Task A_time_that_the_clock_skipped_or_repeated_is_saved_and_said(string day, string time, string says, string offset)
    {
        _site.Clock.Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        using Visitor visitor = await BegunAsync();
        await ZoneAsync(visitor, "Europe/London");
        await visitor.OpenAsync("/Journal/Entry");
        await visitor.PressAsync("Save the entry", ("pain", "5"), ("day", day), ("time", time));

        Assert.Contains(says, visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(offset + "\"", await FileAsync(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_written_with_the_clock_of_the_zone_that_was_chosen()
    {
        using Visitor visitor = await BegunAsync();
        await ZoneAsync(visitor, "Asia/Kathmandu");
        await visitor.OpenAsync("/Journal");
        await visitor.PressAsync("4 out of 10");

        // 09:30 UTC is 15:15 there (UTC+5:45).
        Assert.Contains("15:15", visitor.Page.QuerySelector(".entry-when")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-03-02T15:15:00+05:45", await FileAsync(visitor), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pain", "11", "#pain-first")]
    [InlineData("pain", "five", "#pain-first")]
    [InlineData("pain", "", "#pain-first")]
    [InlineData("pain", "1e400", "#pain-first")]
    [InlineData("day", "2026-02-30", "#day")]
    [InlineData("day", "2999-01-01", "#day")]
    [InlineData("day", "0001-01-01", "#day")]
    [InlineData("day", "2026-03-01", "#time")]
    [InlineData("time", "25:00", "#time")]
    [InlineData("time", "23:59", "#time")]
    [InlineData("sleep", "12", "#sleep")]
    [InlineData("mood", "-1", "#mood")]
    [InlineData("activity", "3.5", "#activity")]
    [InlineData("place", "nowhere", "#places")]
    [InlineData("place", "<script>zzq</script>", "#places")]
    [InlineData("at-calf:left", "zzq", "#at-calf:left")]
    public async Task What_cannot_be_is_refused_at_its_field_and_nothing_is_saved(string field, string value, string at)
    {
        using Visitor visitor = await BegunAsync();
        await ZoneAsync(visitor, "Etc/UTC", known: false);
        await visitor.OpenAsync("/Journal/Entry");
        await visitor.PressAsync("Save the entry", field == "pain" ? [(field, value)] : [("pain", "5"), (field, value)]);

        Assert.Equal(200, visitor.Status);
        IElement link = visitor.Page.QuerySelector(".error-summary a")!;
        Assert.Equal(at, link.GetAttribute("href"));
        Assert.DoesNotContain("zzq", link.TextContent, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.GetElementById(at[1..]));
        Assert.Equal(0, await CountAsync(visitor));
    }

    [Theory]
    [InlineData("note", 2001, "#note")]
    [InlineData("side-effect", 501, "#side-effect")]
    [InlineData("other-medicines", 101, "#other-medicines")]
    [InlineData("note", 1_900_000, "#note")]
    public async Task A_text_that_is_too_long_is_refused_and_the_longest_is_taken(string field, int letters, string at)
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Entry");
        await visitor.PressAsync("Save the entry", (field, new string('x', letters)));
        Assert.Equal(at, visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));

        await visitor.PressAsync("Save the entry", (field, new string('x', letters > 2001 ? 2000 : letters - 1)));
        Assert.Equal("/Journal", visitor.At.AbsolutePath);
    }

    [Theory]
    [InlineData("Pain", "pain", "99")]
    [InlineData("Pain", "pain", "")]
    [InlineData("Same", "of", "zzq")]
    [InlineData("Same", "of", "00000001-0000-0000-0000-000000000000")]
    public async Task A_forged_press_is_answered_in_words(string handler, string field, string value)
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal");
        string token = visitor.Page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
        using HttpResponseMessage answer = await visitor.SendAsync($"/Journal?handler={handler}", ("__RequestVerificationToken", token), (field, value));
        string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Contains("error-summary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("zzq", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Journal")]
    [InlineData("/Journal/Entry")]
    [InlineData("/Journal/Entry/00000001-0000-0000-0000-000000000000")]
    [InlineData("/Journal/Entries")]
    [InlineData("/Journal/Flare")]
    public async Task Without_a_session_each_page_leads_to_the_start(string path)
    {
        using var visitor = new Visitor(_site.CreateClient());
        await visitor.OpenAsync(path);
        Assert.Equal("/", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task An_entry_of_somebody_else_is_not_there()
    {
        using Visitor mine = await BegunAsync(), other = await BegunAsync();
        await mine.OpenAsync("/Journal");
        await mine.PressAsync("4 out of 10");
        string entry = Link(mine, "Add more to it"), saved = mine.At.PathAndQuery;
        await other.OpenAsync(entry);
        Assert.Equal("/Journal/Entries", other.At.AbsolutePath);
        await other.OpenAsync(saved);
        Assert.Empty(other.Page.QuerySelectorAll(".entry-said"));
    }

    [Fact]
    public async Task A_rise_of_two_points_leads_to_the_warning_signs_and_a_smaller_one_does_not()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal");
        await visitor.PressAsync("4 out of 10");
        Assert.Null(visitor.Page.QuerySelector("#again-heading"));
        _site.Clock.Now += TimeSpan.FromHours(1);
        await visitor.PressAsync("5 out of 10");
        Assert.Null(visitor.Page.QuerySelector("#again-heading"));
        _site.Clock.Now += TimeSpan.FromHours(1);
        await visitor.PressAsync("7 out of 10");
        Assert.NotNull(visitor.Page.QuerySelector("#again-heading"));
    }

    [Fact]
    public async Task Numbness_between_the_legs_says_at_once_to_get_help()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Entry");
        await visitor.PressAsync("Save the entry", ("quality", "saddle-anaesthesia"));

        Assert.Equal("now-do-heading", visitor.Page.QuerySelector("main .notice.danger h2")!.Id);
        Assert.NotNull(visitor.Page.QuerySelector("#again-heading"));
    }

    [Fact]
    public async Task New_weakness_leads_to_the_warning_signs()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Entry");
        await visitor.PressAsync("Save the entry", ("quality", "leg-weakness"));
        Assert.NotNull(visitor.Page.QuerySelector("#again-heading"));
    }

    [Fact]
    public async Task A_hint_of_self_harm_shows_help_first_and_stands_in_no_address()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Entry");
        await visitor.PressAsync("Save the entry", ("note", "I do not want to live"));

        Assert.Equal("help-heading", visitor.Page.QuerySelector("main")!.QuerySelector("h1, h2")!.Id);
        Assert.Contains("crisis line", visitor.Page.QuerySelector(".notice.danger")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("live", visitor.At.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(visitor));
    }

    [Fact]
    public async Task A_flare_up_is_one_press_and_then_says_what_to_do()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Flare");
        await visitor.PressAsync("8 out of 10");
        Assert.Equal("Flare-up; Pain 8", Said(visitor));
        Assert.Equal(5, visitor.Page.QuerySelectorAll(".steps > li").Length);
        Assert.NotNull(visitor.Page.QuerySelector("main a[href='/Danger']"));
    }

    [Fact]
    public async Task The_diary_goes_into_the_file_comes_back_from_it_and_goes_when_all_is_deleted()
    {
        using Visitor here = await BegunAsync();
        await here.OpenAsync("/Journal/Entry");
        await here.PressAsync("Save the entry", ("pain", "5"), ("place", "calf:left"), ("place-pain", "6"), ("other-medicines", "ibuprofen, warm rub"), ("note", "<b>rain</b>\nand wind"));
        await here.OpenAsync(Link(here, "Add more to it"));
        await here.PressAsync("Save the entry", ("pain", "6"));
        string file = await FileAsync(here);

        using Visitor there = await BegunAsync();
        await there.OpenAsync("/Journal");
        await there.PressAsync("1 out of 10");
        await there.OpenAsync("/Data");
        await there.UploadAsync("Open the file", "file", Encoding.UTF8.GetBytes(file));
        Assert.Equal("Put this file in the place of what is here?", there.Heading);
        await there.PressAsync("Yes, open the file");
        Assert.Equal(file, await FileAsync(there));

        await there.OpenAsync("/Data/Delete");
        await there.PressAsync("Yes, delete everything now");
        await there.OpenAsync("/Journal");
        Assert.Equal("/", there.At.AbsolutePath);
    }

    private async Task<Visitor> BegunAsync()
    {
        var visitor = new Visitor(_site.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        return visitor;
    }

    private static async Task ZoneAsync(Visitor visitor, string zone, bool known = true)
    {
        await visitor.OpenAsync("/Settings");
        await visitor.PressAsync("Save these choices", ("zone", known ? zone : ""));
        Assert.Equal(200, visitor.Status);
    }

    private static string Said(Visitor visitor) => visitor.Page.QuerySelector("main .notice.ok .entry-said")!.TextContent;

    private static string Link(Visitor visitor, string text) => visitor.Page.QuerySelectorAll("main a").First(link => link.TextContent.StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!;

    private static async Task<int> CountAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/Journal");
        return visitor.Page.QuerySelectorAll(".diary-list > li").Length;
    }

    private static async Task<string> FileAsync(Visitor visitor)
    {
        using HttpResponseMessage response = await visitor.FetchAsync("/Data/Download");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> SendAgainAsync(Visitor visitor, IHtmlDocument page, string pain)
    {
        IHtmlFormElement form = page.QuerySelector<IHtmlButtonElement>(".pain-buttons button")!.Form!;
        return visitor.SendAsync(form.GetAttribute("action")!, [.. form.QuerySelectorAll<IHtmlInputElement>("input").Select(input => (input.Name!, input.Value)), ("pain", pain)]);
    }
}
