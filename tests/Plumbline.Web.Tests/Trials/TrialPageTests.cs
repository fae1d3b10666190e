using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Trials;

/// <summary>The clock of the site stands at 2 March 2026; two tabs are two visitors of one browser.</summary>
public class TrialPageTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    private const string Save = "Write it down", Remove = "Take it away for good", Gone = "This diary is not here any more";

    // Two trials; the other tab takes the first one away while the form of the second one is open. By its place in the list, the form would be the third of two.
    [Fact]
    public async Task An_entry_goes_into_the_diary_whose_form_it_was_also_when_another_tab_took_one_away_before_it()
    {
        var (one, other) = await TabsAsync("drug-pump", "spinal-cord-stimulator");
        using Visitor form = one, tab = other;
        string second = (await LinksAsync(form, "Device"))[1];
        await form.OpenAsync(second);
        await tab.OpenAsync((await LinksAsync(tab, "Device"))[0]);
        await tab.PressAsync(Remove);

        await form.PressAsync(Save, ("pain", "3"));
        Assert.Contains("It is written down.", form.Page.Body!.TextContent, StringComparison.Ordinal);
        JsonElement left = Assert.Single((await FileAsync(form)).GetProperty("trials").GetProperty("devices").EnumerateArray());
        Assert.Equal(("spinal-cord-stimulator", 3), (left.GetProperty("kind").GetString(), left.GetProperty("entries")[0].GetProperty("pain").GetInt32()));
    }

    [Fact]
    public async Task A_form_whose_diary_is_gone_says_so_shows_all_that_was_typed_and_writes_into_no_other()
    {
        var (one, other) = await TabsAsync("drug-pump", "spinal-cord-stimulator");
        using Visitor form = one, tab = other;
        string[] links = await LinksAsync(tab, "Device");
        await form.OpenAsync(links[0]);
        await tab.OpenAsync(links[0]);
        await tab.PressAsync(Remove);
        await form.PressAsync(Save, ("pain", "3"), ("sleep", "Worse"), ("day", "1 March 2026"), ("time", "14:45"), ("reached", "no"), ("events", "sore-spot"));

        Assert.Equal(Gone, form.Heading);
        string said = form.Page.QuerySelector("main")!.TextContent;
        Assert.All(["3 out of 10", "Worse", "1 March 2026", "14:45", "No", "A sore spot, skin still closed and dry"], typed => Assert.Contains(typed, said, StringComparison.Ordinal));
        JsonElement left = Assert.Single((await FileAsync(form)).GetProperty("trials").GetProperty("devices").EnumerateArray());
        Assert.False(left.TryGetProperty("entries", out _));
    }

    // The diary is gone, but a fever beside a device cannot wait: what to do stands first, and the sign counts.
    [Fact]
    public async Task A_danger_sign_in_a_form_whose_diary_is_gone_counts_all_the_same_and_says_first_what_to_do()
    {
        var (one, other) = await TabsAsync("spinal-cord-stimulator");
        using Visitor form = one, tab = other;
        string link = (await LinksAsync(tab, "Device"))[0];
        await form.OpenAsync(link);
        await tab.OpenAsync(link);
        await tab.PressAsync(Remove);
        await form.PressAsync(Save, ("pain", "3"), ("signs", "fever"));

        Assert.Equal(Gone, form.Heading);
        Assert.NotNull(form.Page.QuerySelector("h1 + [role=alert].danger"));
        Assert.Contains("3 out of 10", form.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("present", (await FileAsync(form)).GetProperty("answers").GetProperty("findings").GetProperty("fever").GetString());
    }

    // A file that was opened in the other tab has a diary with the same number that is about something else.
    [Fact]
    public async Task A_form_is_not_written_into_the_diary_with_its_number_of_another_record()
    {
        var (one, other) = await TabsAsync("spinal-cord-stimulator");
        using Visitor form = one, tab = other;
        await form.OpenAsync((await LinksAsync(form, "Device"))[0]);
        string file = (await FileTextAsync(tab)).Replace("spinal-cord-stimulator", "drug-pump", StringComparison.Ordinal);
        await tab.OpenAsync("/Data");
        await tab.UploadAsync("Open the file", "file", Encoding.UTF8.GetBytes(file));
        await tab.PressAsync("Yes, open the file");

        await form.PressAsync(Save, ("pain", "3"));
        Assert.Equal(Gone, form.Heading);
        Assert.False((await FileAsync(form)).GetProperty("trials").GetProperty("devices")[0].TryGetProperty("entries", out _));
    }

    [Fact]
    public async Task A_block_form_whose_diary_is_gone_says_so_and_writes_into_no_other()
    {
        var (one, other) = await TabsAsync();
        using Visitor form = one, tab = other;
        foreach (string target in new[] { "medial-branch", "sacroiliac-joint" })
        {
            await form.OpenAsync("/Trials/Block");
            await form.PressAsync("Begin the diary", ("target", target), ("before", "8"), ("day", "1 March 2026"), ("time", "9:00"));
        }

        string[] links = await LinksAsync(tab, "Block");
        await form.OpenAsync(links[0]);
        await tab.OpenAsync(links[0]);
        await tab.PressAsync(Remove);
        await form.PressAsync(Save, ("pain", "4"));

        Assert.Equal(Gone, form.Heading);
        JsonElement left = Assert.Single((await FileAsync(form)).GetProperty("trials").GetProperty("blocks").EnumerateArray());
        Assert.Equal(("sacroiliac-joint", false), (left.GetProperty("target").GetString(), left.TryGetProperty("entries", out _)));
    }

    [Fact]
    public async Task A_sign_after_a_block_stays_told_beside_its_block_also_when_it_is_gone()
    {
        var (one, other) = await TabsAsync();
        using Visitor visitor = one, tab = other;
        await visitor.OpenAsync("/Trials/Block");
        await visitor.PressAsync("Begin the diary", ("target", "medial-branch"), ("before", "8"), ("day", "1 March 2026"), ("time", "9:00"));
        string link = visitor.At.AbsolutePath;
        await visitor.PressAsync("Say what to do", ("signs", "chills"));
        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);

        await visitor.OpenAsync(link);
        await visitor.PressAsync("Save", ("still-chills", "no"));
        await visitor.OpenAsync(link);
        Assert.Equal("Chills, on 2 March 2026; you said that it is gone", visitor.Page.QuerySelector("#told-list + ul li")!.TextContent.Trim());
    }

    // With one device there is nothing to choose, so that the form says which by itself; the other tab has put another one in its place.
    [Fact]
    public async Task A_check_is_not_noted_for_another_implant_than_the_form_was_about()
    {
        var (one, other) = await TabsAsync();
        using Visitor form = one, tab = other;
        await ImplantAsync(tab, "spinal-cord-stimulator");
        await form.OpenAsync("/Trials/Implant");
        string file = (await FileTextAsync(tab)).Replace("spinal-cord-stimulator", "drug-pump", StringComparison.Ordinal);
        await tab.OpenAsync("/Data");
        await tab.UploadAsync("Open the file", "file", Encoding.UTF8.GetBytes(file));
        await tab.PressAsync("Yes, open the file");
        await form.PressAsync("Save", ("check-relief", "6"));

        Assert.Equal(Gone, form.Heading);
        Assert.Contains("6", form.Page.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
        Assert.False((await FileAsync(form)).GetProperty("history").TryGetProperty("implant-reviews", out _));
    }

    [Fact]
    public async Task An_address_of_a_diary_that_is_gone_leads_to_the_list_which_says_so()
    {
        var (one, other) = await TabsAsync();
        using Visitor visitor = one, tab = other;
        await visitor.OpenAsync("/Trials/Device/7");

        Assert.Equal("/Trials", visitor.At.AbsolutePath);
        Assert.Contains("That diary is not here any more.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_danger_sign_leads_to_help_at_once_the_next_entry_begins_clean_and_the_sign_counts_until_the_person_says_that_it_is_gone()
    {
        var (one, other) = await TabsAsync("spinal-cord-stimulator");
        using Visitor visitor = one, tab = other;
        string link = (await LinksAsync(visitor, "Device"))[0];
        await visitor.OpenAsync(link);
        await visitor.PressAsync(Save, ("signs", "fever"));
        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);

        await visitor.OpenAsync(link);
        Assert.Empty(visitor.Page.QuerySelectorAll("input[name=signs][checked], input[name^=still-][checked]"));
        await visitor.PressAsync(Save, ("pain", "3"));
        Assert.Equal(link, visitor.At.AbsolutePath);
        await visitor.OpenAsync("/Assess/Urgent");
        Assert.Contains("fever", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);

        // Nothing said is no "no".
        await visitor.OpenAsync(link);
        await visitor.PressAsync("Save");
        Assert.Equal("present", (await FileAsync(visitor)).GetProperty("answers").GetProperty("findings").GetProperty("fever").GetString());

        await visitor.OpenAsync(link);
        await visitor.PressAsync("Save", ("still-fever", "yes"));
        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);

        await visitor.OpenAsync(link);
        await visitor.PressAsync("Save", ("still-fever", "no"));
        Assert.Empty(visitor.Page.QuerySelectorAll("[name^=still-]"));
        await visitor.OpenAsync("/Assess/Urgent");
        Assert.NotEqual("/Assess/Urgent", visitor.At.AbsolutePath);

        // What was told stays in the diary, also where another entry of the same minute did not tick it.
        await visitor.OpenAsync(link);
        Assert.Contains("Fever", visitor.Page.QuerySelector(".due")!.TextContent, StringComparison.Ordinal);
        JsonElement findings = (await FileAsync(visitor)).GetProperty("answers").GetProperty("findings");
        Assert.Equal(("absent", false), (findings.GetProperty("fever").GetString(), findings.TryGetProperty("recent-spinal-procedure", out _)));
    }

    [Fact]
    public async Task A_sign_counts_on_when_its_entry_or_its_diary_is_taken_away()
    {
        var (one, other) = await TabsAsync("spinal-cord-stimulator");
        using Visitor visitor = one, tab = other;
        string link = (await LinksAsync(visitor, "Device"))[0];
        await visitor.OpenAsync(link);
        await visitor.PressAsync(Save, ("pain", "5"), ("signs", "chills"));
        await visitor.OpenAsync(link);
        await visitor.PressAsync(Remove);

        Assert.NotEmpty(visitor.Page.QuerySelectorAll("[name=still-chills]"));
        await visitor.OpenAsync("/Assess/Urgent");
        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);
    }

    // Two tabs of one browser, with diaries of trials that began on 25 February.
    private async Task<(Visitor One, Visitor Other)> TabsAsync(params string[] devices)
    {
        HttpClient browser = factory.CreateClient();
        var one = new Visitor(browser);
        await one.OpenAsync("/");
        await one.PressAsync("Begin");
        foreach (string kind in devices)
        {
            await one.OpenAsync("/Trials/Device");
            await one.PressAsync("Begin the diary", ("kind", kind), ("started", "25 February 2026"), ("before", "8"), ("goal", "walk"));
        }

        return (one, new Visitor(browser));
    }

    private static async Task ImplantAsync(Visitor visitor, string kind)
    {
        await visitor.OpenAsync("/Plan/Entry/implant");
        IElement select = visitor.Page.QuerySelectorAll("select").First(each => each.QuerySelector($"option[value={kind}]") is not null);
        string day = visitor.Page.QuerySelectorAll("input").First(each => each.GetAttribute("name")!.Contains("implanted", StringComparison.Ordinal)).GetAttribute("name")!;
        await visitor.PressAsync("Save", (select.GetAttribute("name")!, kind), (day, "2026-01-05"));
    }

    private static async Task<string[]> LinksAsync(Visitor visitor, string kind)
    {
        await visitor.OpenAsync("/Trials");
        return [.. visitor.Page.QuerySelectorAll($"a[href^='/Trials/{kind}/']").Select(link => link.GetAttribute("href")!)];
    }

    private static async Task<string> FileTextAsync(Visitor visitor)
    {
        using HttpResponseMessage response = await visitor.FetchAsync("/Data/Download");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> FileAsync(Visitor visitor) => JsonDocument.Parse(await FileTextAsync(visitor)).RootElement;
}
