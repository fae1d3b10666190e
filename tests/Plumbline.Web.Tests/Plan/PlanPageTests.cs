using AngleSharp.Dom;
using Plumbline.Pathway;
using Plumbline.Web.Tests.Result;

namespace Plumbline.Web.Tests.Plan;

[Collection(PlanSite.Collection)]
public class PlanPageTests(PlanSite site)
{
    private Answers Sciatica => TypicalPeople.Sciatica(site.Knowledge);

    private Task<Visitor> WithAsync(Answers answers, CareHistory? history = null) =>
        site.VisitorAsync(new() { Answers = answers, History = history ?? CareHistory.Empty });

    [Fact]
    public async Task Nobody_s_plan_leads_to_the_start()
    {
        using var stranger = new Visitor(site.Browser());
        foreach (string path in (string[])["/Plan", "/Plan/Tried", "/Plan/Entry/treatment", "/Plan/Option/tens", "/Plan/Profile", "/Plan/Medicines", "/Plan/Wishes", "/Plan/About"])
        {
            await stranger.OpenAsync(path);
            Assert.Equal("/", stranger.At.AbsolutePath);
        }
    }

    [Fact]
    public async Task An_emergency_stands_alone_on_the_plan()
    {
        using Visitor visitor = await WithAsync(TypicalPeople.Emergency(site.Knowledge));
        await visitor.OpenAsync("/Plan");

        Assert.Contains("Get help first", visitor.Page.QuerySelector(".notice.danger")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll(".option, .ladder, .glance"));
    }

    [Fact]
    public async Task One_open_safety_question_keeps_medicines_back_and_says_so()
    {
        using Visitor visitor = await WithAsync(Sciatica.With("fever", Answer.Unanswered));
        await visitor.OpenAsync("/Plan");

        Assert.Equal("Safety questions", visitor.Page.QuerySelector(".glance-main")!.TextContent);
        Assert.Contains("Medicines are shown once all safety questions have a yes or a no.", visitor.Page.QuerySelector("#options")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("oral-anti-inflammatory", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector(".glance a[href^='/Assess/Question/']"));
    }

    [Fact]
    public async Task A_person_sees_where_they_are_what_to_do_and_what_comes_next_before_anything_else()
    {
        using Visitor visitor = await WithAsync(Sciatica, new() { Medicines = [] });
        await visitor.OpenAsync("/Plan");

        Assert.Equal(["Where you are", "What you can do now", "What comes next"], visitor.Page.QuerySelectorAll(".glance h2").Select(heading => heading.TextContent));
        Assert.Equal("New pain", visitor.Page.QuerySelector(".glance-main")!.TextContent);
        Assert.Equal("Caring for yourself, with support", visitor.Page.QuerySelector(".ladder-list [aria-current='step'] b")!.TextContent);

        // The list under the stairs says the same as the list on narrow screens, and both have every rung.
        Assert.Equal(visitor.Page.QuerySelector(".ladder-list")!.TextContent, visitor.Page.QuerySelector(".ladder-text ol")!.TextContent);
        Assert.Equal(13, visitor.Page.QuerySelectorAll(".ladder-list li").Length);
    }

    [Fact]
    public async Task Every_effect_is_told_with_what_it_was_compared_with_and_how_sure_it_is()
    {
        using Visitor visitor = await WithAsync(Sciatica, new() { Medicines = [] });
        await visitor.OpenAsync("/Plan");
        IElement[] effects = [.. visitor.Page.QuerySelectorAll(".option-effect")];

        Assert.NotEmpty(effects);
        Assert.All(effects, effect => Assert.Matches("(, against .+\\. .+\\.|nobody to compare with\\. .+\\.|No study of its effect was found\\.)$", effect.TextContent.Trim()));
    }

    [Fact]
    public async Task What_was_not_asked_is_said_to_be_unknown_and_never_taken_for_a_no()
    {
        using Visitor visitor = await WithAsync(Sciatica);
        await visitor.OpenAsync("/Plan/Option/exercise-therapy");

        Assert.Contains("We do not know yet about: heart disease", visitor.Page.QuerySelector(".stand")!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Plan/About");
        await visitor.PressAsync("Save: all others are no");
        await visitor.OpenAsync("/Plan/Option/exercise-therapy");

        Assert.Equal("Worth starting", visitor.Page.QuerySelector(".stand .glance-main")!.TextContent);
    }

    [Fact]
    public async Task An_answer_that_is_left_open_stays_open()
    {
        using Visitor visitor = await WithAsync(Sciatica);
        await visitor.OpenAsync("/Plan/About");
        await visitor.PressAsync("Save: leave the others open", ("present", "uncontrolled-heart-disease"));
        await visitor.OpenAsync("/Plan/Option/exercise-therapy");

        Assert.Equal("Not for you", visitor.Page.QuerySelector(".stand .glance-main")!.TextContent);
        await visitor.OpenAsync("/Plan/About");
        Assert.Single(visitor.Page.QuerySelectorAll("input[name='present'][checked]"));
    }

    [Fact]
    public async Task Another_view_of_care_changes_options_and_says_which()
    {
        using Visitor visitor = await WithAsync(TypicalPeople.Stenosis(site.Knowledge), new() { Medicines = [] });
        await visitor.OpenAsync("/Plan/Profile");
        Assert.Contains("It would change", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await visitor.PressAsync("Use this view: The order of clinics and device makers");
        Assert.Equal("/Plan", visitor.At.AbsolutePath);
        Assert.Contains("The order of clinics and device makers", visitor.Page.QuerySelector("#options")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_does_not_exist_changes_nothing()
    {
        using Visitor visitor = await WithAsync(Sciatica);
        await visitor.OpenAsync("/Plan/Profile");
        await visitor.PressAsync("Use this view: Guidelines of today, with strict test blocks", ("profile", "../../etc/passwd"));

        Assert.Equal("/Plan/Profile", visitor.At.AbsolutePath);
        Assert.Equal("Guidelines of today", visitor.Page.QuerySelector(".card:has(.tag.ok) h2")!.FirstChild!.TextContent.Trim());
    }

    [Fact]
    public async Task The_address_of_a_treatment_that_does_not_exist_is_not_found()
    {
        using Visitor visitor = await WithAsync(Sciatica);
        await visitor.OpenAsync("/Plan/Option/no-such-thing");
        Assert.Equal(404, visitor.Status);
    }
}
