using System.IO.Compression;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Programme;

public class ProgrammePageTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    // "None of these" is said of each group.
    private const string None = "none";

    // What a page may weigh as it is sent, after the first.
    private const int BytesOfAPage = 15_000;

    private static readonly string[] Paths =
    [
        "/Programme", "/Programme/Week/0", "/Programme/Week/12", "/Programme/Check", "/Programme/Dates", "/Programme/Goals", "/Programme/Pacing", "/Programme/Exercises",
        "/Programme/Exercise/exercise-walk", "/Programme/Relax", "/Programme/Relax/practice-muscles", "/Programme/Sleep", "/Programme/Thoughts", "/Programme/Thought",
        "/Programme/Joys", "/Programme/Talk", "/Programme/Flare", "/Programme/FlarePlan",
    ];

    [Fact]
    public async Task Nobody_s_programme_leads_to_the_start()
    {
        using var stranger = new Visitor(factory.CreateClient());
        foreach (string path in Paths)
        {
            await stranger.OpenAsync(path);
            Assert.Equal("/", stranger.At.AbsolutePath);
        }
    }

    [Fact]
    public async Task Every_page_opens_with_one_heading_and_is_small()
    {
        using Visitor visitor = await BegunAsync(None);
        foreach (string path in Paths)
        {
            await visitor.OpenAsync(path);
            Assert.Equal((200, path), (visitor.Status, visitor.At.AbsolutePath));
            Assert.Single(visitor.Page.QuerySelectorAll("h1"));
            Assert.True(Packed(visitor.Page.DocumentElement.OuterHtml) <= BytesOfAPage, $"{path}: {Packed(visitor.Page.DocumentElement.OuterHtml)} bytes");
        }
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
    {
        using Visitor visitor = await BegunAsync(None);
        foreach (string path in (string[])["/Programme/Week/13", "/Programme/Exercise/exercise-flying", "/Programme/Relax/practice-flying"])
        {
            await visitor.OpenAsync(path);
            Assert.Equal(404, visitor.Status);
        }
    }

    [Fact]
    public async Task A_sign_in_the_check_leads_to_what_to_do_and_the_programme_rests_until_a_doctor_has_looked()
    {
        using Visitor visitor = await BegunAsync(None, ("present", "saddle-anaesthesia"), ("group-nerves-and-bladder", "only"));
        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);

        await visitor.OpenAsync("/Programme");
        Assert.Contains("The programme rests", visitor.Page.QuerySelector(".notice.danger:not(.open-warning)")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("#today"));

        await visitor.OpenAsync("/Programme/Dates");
        await visitor.PressAsync("Continue");
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".error-summary"));
        await visitor.PressAsync("Continue", ("seen", "yes"));
        Assert.Equal("/Programme", visitor.At.AbsolutePath);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("#today"));
    }

    [Fact]
    public async Task Signs_left_open_stay_unanswered()
    {
        using Visitor visitor = await BegunAsync("");

        Assert.DoesNotContain("\"absent\"", await FileAsync(visitor), StringComparison.Ordinal);
    }

    // Thoughts of harming oneself are no matter for a sheet of paper: help comes first.
    [Fact]
    public async Task Dark_thoughts_lead_to_help_before_anything_is_asked()
    {
        using Visitor visitor = await BegunAsync(None);
        await visitor.OpenAsync("/Programme/Thought");
        await visitor.PressAsync("Save", ("dark", "yes"));

        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);
        Assert.Contains("crisis line", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync("/Programme");
        Assert.Contains("The programme rests", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Programme/Thought", "thought")]
    [InlineData("/Programme/FlarePlan", "signs")]
    [InlineData("/Programme/Talk", "doctor")]
    public async Task Words_of_self_harm_bring_help_to_the_top_of_the_next_page_once(string path, string field)
    {
        using Visitor visitor = await BegunAsync(None);
        await visitor.OpenAsync(path);
        await visitor.PressAsync("Save", (field, "They would be better off without me"));

        Assert.Contains("crisis line", visitor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("better off without me", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync(visitor.At.AbsolutePath);
        Assert.Empty(visitor.Page.QuerySelectorAll("[role=alert]"));
    }

    [Fact]
    public async Task A_forged_form_writes_nothing_that_is_no_aim()
    {
        using Visitor visitor = await BegunAsync(None);
        await visitor.PressAsync("Done: Goals", ("what", "no-such-aim"));

        Assert.Equal(200, visitor.Status);
        Assert.Contains("0 of 1 this week", visitor.Page.QuerySelector("#today")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_beside_a_tick_and_only_without_one_are_asked_about_and_nothing_is_saved()
    {
        using Visitor visitor = await BegunAsync("", ("group-infection", "none"), ("present", "fever"));
        Assert.Equal("#group-infection-first", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(visitor.Page.QuerySelector("details[open] #f-fever[checked]"));
        await visitor.PressAsync("Save the check", ("group-infection", "only"), ("group-injury", "only"));
        Assert.Equal("#group-injury-first", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));

        Assert.DoesNotContain("\"findings\"", await FileAsync(visitor), StringComparison.Ordinal);
    }

    // A fever that was told stays although its box was emptied, until the group is answered as a whole.
    [Fact]
    public async Task An_emptied_box_takes_no_sign_back_and_none_does()
    {
        using Visitor visitor = await BegunAsync(None, ("present", "bowel-dysfunction"), ("group-nerves-and-bladder", "only"));
        await visitor.OpenAsync("/Programme/Check");
        Assert.NotNull(visitor.Page.QuerySelector("#f-bowel-dysfunction[checked]"));
        Assert.Empty(visitor.Page.QuerySelectorAll("input[name^=group-][checked]"));
        await visitor.PressAsync("Save the check", ("present", ""));
        await visitor.OpenAsync("/Programme/Check");
        Assert.NotNull(visitor.Page.QuerySelector("#f-bowel-dysfunction[checked]"));

        await visitor.PressAsync("Save the check", ("present", ""), ("group-nerves-and-bladder", "none"));
        await visitor.OpenAsync("/Programme/Check");
        Assert.Null(visitor.Page.QuerySelector("#f-bowel-dysfunction[checked]"));
    }

    private static async Task<string> FileAsync(Visitor visitor)
    {
        using HttpResponseMessage response = await visitor.FetchAsync("/Data/Download");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Visitor> BegunAsync(string each, params (string Field, string Value)[] fields)
    {
        var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        await visitor.OpenAsync("/Programme");
        await visitor.PressAsync("Begin");
        Assert.Equal("/Programme/Check", visitor.At.AbsolutePath);
        IEnumerable<string> groups = visitor.Page.QuerySelectorAll("input[name^=group-]").Select(radio => radio.GetAttribute("name")!).Distinct();
        await visitor.PressAsync("Save the check", [.. groups.Where(group => each.Length > 0 && fields.All(field => field.Field != group)).Select(group => (group, each)), .. fields]);
        return visitor;
    }

    private static long Packed(string html)
    {
        using var zipped = new MemoryStream();
        using (var zip = new BrotliStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(System.Text.Encoding.UTF8.GetBytes(html));
        }

        return zipped.Length;
    }
}
