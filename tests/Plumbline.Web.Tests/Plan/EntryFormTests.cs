using AngleSharp.Dom;
using Plumbline.Pathway;
using Plumbline.Web.Tests.Result;

namespace Plumbline.Web.Tests.Plan;

[Collection(PlanSite.Collection)]
public class EntryFormTests(PlanSite site)
{
    private Task<Visitor> SomebodyAsync(CareHistory? history = null)
    {
        Answers answers = TypicalPeople.TenYears(site.Knowledge);
        return site.VisitorAsync(new() { Answers = answers, History = history ?? new() { Medicines = [] } });
    }

    private static (string, string)[] Exercise(string started = "1 March 2026", string adherence = "8") =>
        [("treatment", "exercise-therapy"), ("started", started), ("adherence", adherence), ("before", "6"), ("after", "6"), ("function", "no"), ("change", "4")];

    // 1 March to 15 June are 15 weeks; two kinds at 8 and 7 of 10, pain 6 before and after, no easier days: knowledge/pathway asks for 12 weeks, 2 kinds, 6 of 10, and less than 30 % gain.
    [Fact]
    public async Task Twelve_weeks_of_care_without_enough_gain_open_the_talk_with_a_pain_specialist()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/treatment");
        await visitor.PressAsync("Save", Exercise());
        Assert.DoesNotContain("Step 3", visitor.Page.QuerySelector(".glance-main")!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Plan/Entry/treatment");
        await visitor.PressAsync("Save", ("treatment", "cognitive-behavioural-therapy"), ("started", "1 March 2026"), ("adherence", "7"), ("function", "no"));

        Assert.Equal("/Plan", visitor.At.AbsolutePath);
        Assert.Equal("Step 3, talk with a pain specialist", visitor.Page.QuerySelector(".glance-main")!.TextContent);
        Assert.Contains("Now you are at: Step 3", visitor.Page.QuerySelector(".notice.ok")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kinds of care tried well: 2. Needed: 2.", visitor.Page.QuerySelector("#enough")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_entered_is_listed_with_the_newest_day_first()
    {
        CareHistory history = new()
        {
            Medicines = [],
            CheckIns = [new(new(2026, 3, 1)) { Pain = PainScore.Of(6) }, new(new(2026, 5, 1)) { Pain = PainScore.Of(5) }, new(new(2026, 1, 1)) { Pain = PainScore.Of(7) }],
        };
        using Visitor visitor = await SomebodyAsync(history);
        await visitor.OpenAsync("/Plan/Tried");

        string[] links = [.. visitor.Page.QuerySelectorAll("a[href^='/Plan/Entry/today/']").Select(link => link.GetAttribute("href")!)];
        Assert.Equal(["/Plan/Entry/today/1", "/Plan/Entry/today/0", "/Plan/Entry/today/2"], links);
    }

    // The same two kinds, but one followed only 5 of 10 times: below the line of 6.
    [Fact]
    public async Task Care_that_was_not_followed_enough_is_not_counted()
    {
        using Visitor visitor = await SomebodyAsync();
        foreach (var (treatment, adherence) in new[] { ("exercise-therapy", "8"), ("cognitive-behavioural-therapy", "5") })
        {
            await visitor.OpenAsync("/Plan/Entry/treatment");
            await visitor.PressAsync("Save", ("treatment", treatment), ("started", "1 March 2026"), ("adherence", adherence), ("before", "6"), ("after", "6"), ("function", "no"));
        }

        Assert.Contains("Kinds of care tried well: 1. Needed: 2.", visitor.Page.QuerySelector("#enough")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Step 3", visitor.Page.QuerySelector(".glance-main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_change_is_told_once()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/treatment");
        await visitor.PressAsync("Save", Exercise());
        Assert.Contains("Because you entered this: A treatment", visitor.Page.QuerySelector(".notice.ok")!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Plan");
        Assert.Null(visitor.Page.QuerySelector(".notice.ok"));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_adds_nothing_twice()
    {
        using Visitor visitor = await SomebodyAsync();
        for (int time = 0; time < 2; time++)
        {
            await visitor.OpenAsync("/Plan/Entry/treatment");
            await visitor.PressAsync("Save", Exercise());
        }

        await visitor.OpenAsync("/Plan/Tried");
        Assert.Single(visitor.Page.QuerySelectorAll("a[href^='/Plan/Entry/treatment/']"));
        Assert.Equal(2, visitor.Page.QuerySelectorAll("a[href^='/Plan/Entry/today/']").Length);
    }

    [Fact]
    public async Task An_entry_can_be_changed_and_taken_away()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/treatment");
        await visitor.PressAsync("Save", Exercise());
        await visitor.OpenAsync("/Plan/Entry/treatment/0");
        Assert.Equal("1 March 2026", visitor.Page.QuerySelector("#started")!.GetAttribute("value"));

        await visitor.PressAsync("Save", ("stopped", "1 May 2026"), ("because", "too-little-effect"));
        await visitor.OpenAsync("/Plan/Tried");
        Assert.Contains("from 1 March 2026 to 1 May 2026", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Plan/Entry/treatment/0");
        await visitor.PressAsync("Take it away");
        await visitor.OpenAsync("/Plan/Tried");
        Assert.Empty(visitor.Page.QuerySelectorAll("a[href^='/Plan/Entry/treatment/']"));
    }

    [Fact]
    public async Task An_entry_that_another_window_took_away_is_not_mistaken_for_its_neighbour()
    {
        using Visitor visitor = await SomebodyAsync(new() { Treatments = [new("tens", PlanSite.Today.AddDays(-90)), new("massage", PlanSite.Today.AddDays(-60))] });
        await visitor.OpenAsync("/Plan/Entry/treatment/0");
        IDocument open = visitor.Page;
        await visitor.PressAsync("Take it away");

        // The other window still shows the form of the first entry, where the second one stands now.
        string was = open.QuerySelector("input[name='was']")!.GetAttribute("value")!;
        await visitor.OpenAsync("/Plan/Entry/treatment/0");
        await visitor.PressAsync("Take it away", ("was", was));

        Assert.Equal("/Plan/Tried", visitor.At.AbsolutePath);
        Assert.NotNull(visitor.Page.QuerySelector(".notice.warn"));
        Assert.Single(visitor.Page.QuerySelectorAll("a[href^='/Plan/Entry/treatment/']"));
    }

    [Fact]
    public async Task Two_windows_that_add_different_things_keep_both()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/treatment");
        await visitor.PressAsync("Save", ("treatment", "tens"), ("started", "March 2026"));
        await visitor.OpenAsync("/Plan/Entry/treatment");
        await visitor.PressAsync("Save", ("treatment", "massage"), ("started", "March 2026"));
        await visitor.OpenAsync("/Plan/Tried");

        Assert.Equal(2, visitor.Page.QuerySelectorAll("a[href^='/Plan/Entry/treatment/']").Length);
    }

    [Theory]
    [InlineData("treatment", "")]
    [InlineData("treatment", "no-such-treatment")]
    [InlineData("started", "")]
    [InlineData("started", "16 June 2026")]
    [InlineData("started", "<script>alert(1)</script>")]
    [InlineData("stopped", "1 February 2026")]
    [InlineData("sessions", "-1")]
    [InlineData("sessions", "2001")]
    [InlineData("sessions", "12.5")]
    [InlineData("before", "11")]
    [InlineData("before", "NaN")]
    [InlineData("adherence", "1e3")]
    [InlineData("because", "because of you")]
    [InlineData("change", "8")]
    public async Task A_wrong_field_is_named_at_the_top_and_at_the_field_and_nothing_is_saved(string field, string typed)
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/treatment");
        await visitor.PressAsync("Save", [.. Exercise().Where(each => each.Item1 != field), (field, typed)]);

        Assert.Equal("/Plan/Entry/treatment", visitor.At.AbsolutePath);
        IElement link = visitor.Page.QuerySelector($".error-summary a[href='#{field}']")!;
        Assert.NotNull(link);
        Assert.Equal("true", visitor.Page.QuerySelector($"#{field}")!.GetAttribute("aria-invalid"));
        Assert.DoesNotContain("<script>alert", visitor.Page.DocumentElement.OuterHtml.Replace("&lt;", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await visitor.OpenAsync("/Plan/Tried");
        Assert.Empty(visitor.Page.QuerySelectorAll("a[href^='/Plan/Entry/treatment/']"));
    }

    [Fact]
    public async Task A_huge_field_is_refused_and_not_shown_again()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/block");
        await visitor.PressAsync("Save", ("target", "medial-branch"), ("on", "1 March 2026"), ("site", new string('x', 100_000)));

        Assert.NotNull(visitor.Page.QuerySelector(".error-summary a[href='#site']"));
        Assert.True(visitor.Page.DocumentElement.OuterHtml.Length < 20_000);
    }

    // What the pages take must go out as a file and come in again: a name with signs that no keyboard has would not.
    [Fact]
    public async Task Signs_that_no_keyboard_has_are_left_out_of_names()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/block");
        await visitor.PressAsync("Save", ("target", "medial-branch"), ("on", "1 March 2026"), ("site", "L4\u0007 left"));
        await visitor.OpenAsync("/Plan/Entry/block/0");

        Assert.Equal("L4 left", visitor.Page.QuerySelector("#site")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_reason_for_stopping_needs_a_day_of_stopping()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/treatment");
        await visitor.PressAsync("Save", [.. Exercise(), ("because", "finished")]);
        Assert.NotNull(visitor.Page.QuerySelector(".error-summary a[href='#stopped']"));
    }

    // A block that took away 8 of 10, an injection, a trial, a device, an operation, a scan, a talk, a diagnosis, a review, a day.
    [Theory]
    [InlineData("block", "target=medial-branch;on=1 March 2026;site=L4 left;relief=8;hours=6")]
    [InlineData("injection", "treatment=epidural-steroid-for-sciatica;on=March 2026;relief=5;weeks=3")]
    [InlineData("trial", "device=spinal-cord-stimulator;started=1 March 2026;ended=9 March 2026;relief=6;goal=yes;trouble=no")]
    [InlineData("implant", "device=drug-pump;implanted=1 March 2026;removed=1 May 2026")]
    [InlineData("operation", "what=discectomy;on=1 March 2020")]
    [InlineData("scan", "what=concordant;on=1 March 2026")]
    [InlineData("visit", "what=pain-consultation;on=1 March 2026")]
    [InlineData("diagnosis", "what=lumbar-spinal-stenosis;on=1 March 2026")]
    [InlineData("review", "what=week-6-review;on=1 March 2026")]
    [InlineData("today", "on=1 March 2026;pain=7;limited=yes;change=6;goals=no")]
    public async Task Every_kind_of_entry_comes_back_as_it_was_entered(string kind, string fields)
    {
        using Visitor visitor = await SomebodyAsync();
        (string Field, string Value)[] typed = [.. fields.Split(';').Select(field => field.Split('=')).Select(parts => (parts[0], parts[1]))];
        await visitor.OpenAsync($"/Plan/Entry/{kind}");
        await visitor.PressAsync("Save", typed);
        Assert.Equal("/Plan", visitor.At.AbsolutePath);
        await visitor.OpenAsync($"/Plan/Entry/{kind}/0");

        foreach (var (field, value) in typed)
        {
            string expected = value == "March 2026" ? "15 March 2026" : value;
            Assert.NotNull(visitor.Page.QuerySelector($"input[name='{field}'][value='{expected}']:not([type='radio']), input[name='{field}'][value='{expected}'][checked], select[name='{field}'] option[value='{expected}'][selected]"));
        }
    }

    [Fact]
    public async Task No_medicine_at_all_is_an_answer_and_an_empty_list_is_not()
    {
        using Visitor visitor = await SomebodyAsync(CareHistory.Empty);
        await visitor.OpenAsync("/Plan/Medicines");
        await visitor.PressAsync("Save");
        await visitor.OpenAsync("/Plan/Tried");
        Assert.Contains("Not said yet.", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Plan/Medicines");
        await visitor.PressAsync("Save", ("none", "true"));
        await visitor.OpenAsync("/Plan/Tried");
        Assert.Contains("You take none.", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_medicine_that_nobody_knows_is_said_to_be_unknown()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Medicines");
        await visitor.PressAsync("Save", ("name", "Wonderdrug <b>"), ("none", "false"));

        Assert.Contains("We do not know this medicine", visitor.Page.QuerySelector("#medicines")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Do not stop or change a medicine on your own", visitor.Page.QuerySelector("#medicines")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("#medicines li > b:contains('Wonderdrug')"));
    }

    [Theory]
    [InlineData("name", "ibuprofen", "dose", "-5")]
    [InlineData("name", "ibuprofen", "dose", "20001")]
    [InlineData("name", "", "dose", "20")]
    [InlineData("name", "ibuprofen", "none", "true")]
    public async Task A_medicine_that_cannot_be_is_refused(string first, string firstValue, string second, string secondValue)
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Medicines");
        await visitor.PressAsync("Save", second == "none" ? [(first, firstValue), (second, secondValue)] : [(first, firstValue), (second, secondValue), ("none", "false")]);
        Assert.NotNull(visitor.Page.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task A_wish_closes_what_it_rules_out_and_can_be_taken_back()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Wishes");
        await visitor.PressAsync("Save", ("wish", "no-talking-therapy"));
        await visitor.OpenAsync("/Plan/Option/cognitive-behavioural-therapy");
        Assert.Equal("Not for you", visitor.Page.QuerySelector(".stand .glance-main")!.TextContent);

        await visitor.OpenAsync("/Plan/Wishes");
        await visitor.PressAsync("Save", ("wish", "no-such-wish"));
        await visitor.OpenAsync("/Plan/Option/cognitive-behavioural-therapy");
        Assert.NotEqual("Not for you", visitor.Page.QuerySelector(".stand .glance-main")!.TextContent);
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_is_not_found()
    {
        using Visitor visitor = await SomebodyAsync();
        await visitor.OpenAsync("/Plan/Entry/everything");
        Assert.Equal(404, visitor.Status);
    }
}
