using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Assess;

public class AssessFlowTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    private const string RestNo = "Continue: no to the rest", RestOpen = "Continue: leave the rest open", SkipPage = "Skip this page";

    private async Task<Visitor> BegunAsync()
    {
        var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        return visitor;
    }

    [Fact]
    public async Task Danger_is_asked_first()
    {
        using Visitor visitor = await BegunAsync();
        Assert.Equal("/Assess/Question/nerves-and-bladder", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task An_emergency_interrupts_at_once_and_the_person_can_come_back()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.PressAsync(RestOpen, ("present", "saddle-anaesthesia"));

        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);
        Assert.Equal("Please get help now", visitor.Heading);
        Assert.Contains("cauda equina", visitor.Page.QuerySelector(".say")!.TextContent, StringComparison.Ordinal);

        await visitor.PressAsync("I have read this and go on with the questions");
        Assert.Equal("/Assess/Question/ill-now", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task A_warning_that_was_read_does_not_interrupt_again_but_a_new_one_does()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.PressAsync(RestOpen, ("present", "saddle-anaesthesia"));
        await visitor.PressAsync("I have read this and go on with the questions");
        await visitor.PressAsync(RestNo);
        Assert.Equal("/Assess/Question/skin-and-swelling", visitor.At.AbsolutePath);
        await visitor.OpenAsync("/Assess/Question/nights-mornings-mood");
        await visitor.PressAsync(RestOpen, ("present", "suicidal-plan"));
        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task A_skipped_page_leaves_everything_open_and_is_not_asked_again()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.PressAsync(SkipPage);
        Assert.Equal("/Assess/Question/ill-now", visitor.At.AbsolutePath);
        await visitor.OpenAsync("/Assess/Review");
        IElement first = visitor.Page.QuerySelectorAll("dl.summary-list > div")[0];
        Assert.Contains("11 without an answer", first.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("No:", first.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_from_the_list_of_answers_leads_back_to_it()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.PressAsync(RestNo);
        await visitor.OpenAsync("/Assess/Question/nerves-and-bladder?review=true");
        await visitor.PressAsync(RestNo, ("present", "sexual-dysfunction"));
        Assert.Equal("/Assess/Review", visitor.At.AbsolutePath);
        Assert.Contains("Yes: New change in sexual function", visitor.Page.QuerySelector("dl.summary-list > div")!.TextContent.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_age_is_shown_again_beside_what_to_do_and_nothing_is_saved()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Assess/Question/about-you");
        await visitor.PressAsync(RestNo, ("age", "12 years"), ("sex", "female"));
        Assert.Equal("/Assess/Question/about-you", visitor.At.AbsolutePath);
        Assert.Equal("12 years", visitor.Page.QuerySelector("#age")!.GetAttribute("value"));
        Assert.Equal("#age", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        await visitor.OpenAsync("/Assess/Review");
        Assert.DoesNotContain("Female", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_answer_two_pages_and_both_are_kept()
    {
        using Visitor one = await BegunAsync();
        string second = "/Assess/Question/ill-now";
        await one.OpenAsync("/Assess/Question/nerves-and-bladder");
        var tab = one.Page;
        await one.OpenAsync(second);
        await one.PressAsync(RestNo, ("present", "fever"));
        await one.OpenAsync("/Assess/Question/nerves-and-bladder");
        Assert.Equal(tab.QuerySelector("h1")!.TextContent, one.Heading);
        await one.PressAsync(RestNo, ("present", "leg-weakness"));
        await one.OpenAsync("/Assess/Review");
        string all = one.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Fever", all, StringComparison.Ordinal);
        Assert.Contains("Leg weakness", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_twice_answers_once()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.PressAsync(RestNo);
        await visitor.OpenAsync("/Assess/Question/nerves-and-bladder");
        await visitor.PressAsync(RestNo);
        await visitor.OpenAsync("/Assess/Question/nerves-and-bladder");
        await visitor.PressAsync(RestNo);
        Assert.Equal("/Assess/Question/ill-now", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task Without_a_session_every_page_leads_to_the_start()
    {
        foreach (string path in (string[])["/Assess", "/Assess/Question/ill-now", "/Assess/Urgent", "/Assess/Review"])
        {
            using var visitor = new Visitor(factory.CreateClient());
            await visitor.OpenAsync(path);
            Assert.Equal("/", visitor.At.AbsolutePath);
        }
    }

    [Fact]
    public async Task A_question_that_there_is_not_is_not_found()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Assess/Question/no-such-question");
        Assert.Equal(404, visitor.Status);
    }
}
