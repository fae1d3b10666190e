using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Plumbline.Journal;
using Plumbline.Reasoning;
using Plumbline.Web.Components.Result;

namespace Plumbline.Web.Tests.Result;

public sealed class ResultPageTests(ResultSite site) : IClassFixture<ResultSite>
{
    [Fact]
    public async Task With_nothing_answered_it_says_so_and_shows_neither_causes_nor_self_care()
    {
        IDocument page = await site.OpenAsync("/Result", Answers.None);

        Assert.Equal("We cannot say yet how soon you should be seen", page.QuerySelector("#urgency-title")!.TextContent);
        Assert.Contains("You have not answered anything yet.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#causes-title"));
        Assert.NotEmpty(page.QuerySelectorAll(".urgency a[href='/Assess/Question/nerves-and-bladder']"));
        Assert.DoesNotContain("Nothing that you answered calls for a visit", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_every_answer_not_sure_each_is_named_and_none_counts_as_no()
    {
        IDocument page = await site.OpenAsync("/Result", TypicalPeople.NotSure(site.Knowledge));

        Assert.Equal("We cannot say yet how soon you should be seen", page.QuerySelector("#urgency-title")!.TextContent);
        IElement panel = page.QuerySelector(".urgency")!;
        Assert.Contains("That does not count as no.", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("Numb saddle area", panel.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#causes-title"));
    }

    [Fact]
    public async Task An_emergency_comes_first_with_what_to_do_and_say_and_the_causes_are_folded()
    {
        IDocument page = await site.OpenAsync("/Result", TypicalPeople.Emergency(site.Knowledge));

        IElement first = page.QuerySelector("h1")!.NextElementSibling!;
        Assert.True(first.ClassList.Contains("urgency-emergency"));
        Assert.Equal("Emergency: now", first.QuerySelector("h2")!.TextContent);
        Assert.Contains("Do not drive yourself.", first.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("cauda equina syndrome and an urgent MRI scan", first.QuerySelector(".urgency-act")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Numb saddle area", first.TextContent, StringComparison.Ordinal);
        Assert.False(page.QuerySelector("#causes-title")!.Closest("details")!.HasAttribute("open"));
    }

    [Theory]
    [InlineData("sciatica")]
    [InlineData("foot drop")]
    [InlineData("emergency")]
    [InlineData("ten years")]
    [InlineData("something else")]
    public async Task How_soon_always_stands_before_any_cause(string who)
    {
        IDocument page = await site.OpenAsync("/Result", Person(who));

        string text = page.QuerySelector("main")!.TextContent;
        int urgency = text.IndexOf("How soon to be seen", StringComparison.Ordinal);
        int causes = text.IndexOf("What may be behind your pain", StringComparison.Ordinal);
        Assert.InRange(urgency, 0, causes - 1);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("If you get worse, or something feels wrong", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ranges_shown_are_those_of_the_reasoner()
    {
        Answers answers = TypicalPeople.Sciatica(site.Knowledge);
        IDocument page = await site.OpenAsync("/Result", answers);

        Differential expected = site.Assessments.Causes(PersonRecord.Empty with { Answers = answers });
        string figures = page.QuerySelector(".figures pre")!.TextContent;
        foreach (CauseBelief cause in expected.Causes)
        {
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\n{cause.Id} {cause.Probability.Value:F3} ({cause.Range.Low.Value:F3} to {cause.Range.High.Value:F3}) "), figures, StringComparison.Ordinal);
        }

        CauseBelief first = CauseSections.Of(site.Knowledge, expected).First[0];
        IElement card = page.QuerySelector(".causes > li")!;
        Assert.Equal(site.Words.Condition(first.Id), card.QuerySelector("h3")!.TextContent);
        Assert.Equal(10 + (200 * first.Range.Low.Value), double.Parse(card.QuerySelector(".range-bar")!.GetAttribute("x")!, CultureInfo.InvariantCulture), 0.06);
        Assert.Contains(site.Words.InPeople(first.Range), card.TextContent, StringComparison.Ordinal);
        Assert.Contains(site.Knowledge.Hash, figures, StringComparison.Ordinal);
    }

    // A textbook picture of each: the nerve root for the man with leg pain past the knee; the narrow canal for the woman of 74.
    [Theory]
    [InlineData("sciatica", "Lumbar radiculopathy (sciatica)")]
    [InlineData("stenosis", "Lumbar spinal stenosis")]
    public async Task A_textbook_picture_has_its_cause_among_the_first_two(string who, string cause)
    {
        IDocument page = await site.OpenAsync("/Result", Person(who));

        Assert.Contains(cause, page.QuerySelectorAll(".causes > li h3").Take(2).Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task Something_else_is_always_explained()
    {
        IDocument page = await site.OpenAsync("/Result", TypicalPeople.SomethingElse(site.Knowledge));

        IElement other = page.QuerySelector("a[href='/Result/Cause/something-else']")!.Closest(".cause")!;
        Assert.Contains("Many illnesses of the kidneys", other.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kidney stone", other.TextContent, StringComparison.Ordinal);
    }

    // Pain everywhere, bad sleep and tiredness for ten years is the picture of fibromyalgia, which is outside the list.
    [Fact]
    public async Task Something_else_comes_before_the_list_where_it_leads()
    {
        IDocument page = await site.OpenAsync("/Result", TypicalPeople.TenYears(site.Knowledge));

        IElement first = page.QuerySelector(".cause")!;
        Assert.Equal("Something else", first.QuerySelector("h3")!.TextContent);
        Assert.Contains("Fibromyalgia", first.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thoughts_of_suicide_are_a_matter_of_urgency_and_no_thing_that_makes_pain_worse()
    {
        IDocument page = await site.OpenAsync("/Result", TypicalPeople.TenYears(site.Knowledge).Yes("suicidal-thoughts"));

        Assert.Contains(site.Words.Of("red-flags", "suicide-thought-of", "reason")!, page.QuerySelector(".urgency")!.TextContent, StringComparison.Ordinal);
        IElement worse = page.QuerySelector("#worse-title")!.ParentElement!;
        Assert.Contains("Poor sleep", worse.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)suicid|ending your life|not wanting to live", worse.TextContent);
        Assert.DoesNotContain(site.Words.AnswerName("suicidal-thoughts"), worse.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_may_make_pain_worse_is_named_only_where_the_person_named_it()
    {
        IDocument page = await site.OpenAsync("/Result", Answers.None.Yes("pain-low-back"));

        Assert.Null(page.QuerySelector("#worse-title"));
    }

    // The skin of the fifth lumbar root: outer shin, top of the foot, toes (any textbook of anatomy).
    [Fact]
    public async Task The_root_that_serves_what_was_marked_is_laid_over_the_body_map()
    {
        ImmutableArray<string> regions = ["shin", "foot-top", "toes"];
        ImmutableArray<BodyMark> marks = [.. regions.Select(region => new BodyMark(region, BodySide.Left, BodyMarkKind.Pain, []))];
        PersonRecord person = PersonRecord.Empty with { Answers = TypicalPeople.Sciatica(site.Knowledge), BodyMap = marks };
        using HttpClient client = await site.BrowserOfAsync(person);
        string map = await client.GetStringAsync(new Uri("/Result/Where", UriKind.Relative), TestContext.Current.CancellationToken);
        IElement roots = (await ResultSite.ReadAsync(map)).QuerySelector(".bm-roots")!;
        string result = await client.GetStringAsync(new Uri("/Result", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(site.Words.Of("body", "l5", "name"), Assert.Single(roots.QuerySelectorAll("dt")).TextContent);
        Assert.Contains("href=\"/Result/Where\"", result, StringComparison.Ordinal);

        // The budget of a page after the first, packed as loosely as a server would.
        Assert.InRange(Packed(map), 1, 15 * 1024);
        Assert.InRange(Packed(result), 1, 15 * 1024);
    }

    [Fact]
    public async Task Without_marks_there_is_no_way_to_an_empty_body_map() =>
        Assert.Null((await site.OpenAsync("/Result", TypicalPeople.Sciatica(site.Knowledge))).QuerySelector("a[href='/Result/Where']"));

    [Fact]
    public async Task A_cause_shows_what_the_reasoner_says_for_and_against_it_and_what_is_missing()
    {
        Answers answers = (Answers.None with { Age = Age.Of(72) }).Yes("pain-leg", "better-sitting").With("diabetes", Answer.Absent);
        IDocument page = await site.OpenAsync("/Result/Cause/lumbar-spinal-stenosis", answers);

        Explanation why = site.Assessments.Explain(PersonRecord.Empty with { Answers = answers }, "lumbar-spinal-stenosis");
        Assert.Equal(
            why.Weights.Where(weight => weight.LogOdds > 0).Select(weight => site.Words.Said(weight, answers)),
            page.QuerySelectorAll(".weights-for .weight-said").Select(said => said.TextContent));
        Assert.Equal(
            why.Weights.Where(weight => weight.LogOdds < 0).Select(weight => site.Words.Said(weight, answers)),
            page.QuerySelectorAll(".weights-against .weight-said").Select(said => said.TextContent));
        Assert.Equal(
            why.Missing.Select(missing => site.Words.AnswerName(missing.Answer)),
            page.QuerySelectorAll(".missing > li > a").Select(link => link.TextContent));
        Assert.All(page.QuerySelectorAll(".missing > li > a"), link => Assert.StartsWith("/Assess/Question/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("Suri", page.QuerySelector(".sources")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_count_as_one_stand_on_one_line_and_each_keeps_its_sources()
    {
        IDocument page = await site.OpenAsync("/Result/Cause/lumbar-radiculopathy", Answers.None.Yes("pain-leg", "pain-calf", "quality-shooting"));

        IElement line = Assert.Single(page.QuerySelectorAll(".weight-said"), said => said.TextContent.Contains("Pain in the leg", StringComparison.Ordinal));
        Assert.Equal("Yes, taken together: Pain in the calf; Pain in the leg", line.TextContent);
        Assert.Contains("Pain in the calf:", page.QuerySelector(".sources")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pain in the leg:", page.QuerySelector(".sources")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_cause_that_must_not_be_missed_shows_no_small_number()
    {
        IDocument page = await site.OpenAsync("/Result/Cause/cauda-equina-syndrome", Answers.None.Yes("pain-low-back").With("saddle-anaesthesia", Answer.Absent));

        Assert.Null(page.QuerySelector(".range-bar"));
        Assert.Contains("That you lack a sign does not rule it out.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("None of these rules it out.", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Result/Cause/no-such-thing")]
    [InlineData("/Result/Cause/depression")]
    [InlineData("/Result/Cause/%3Cscript%3E")]
    public async Task There_is_no_page_for_what_is_no_cause(string path)
    {
        using HttpClient client = await site.BrowserOfAsync(PersonRecord.Empty);
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/Result")]
    [InlineData("/Result/Cause/lumbar-spinal-stenosis")]
    public async Task Without_a_session_it_leads_to_the_start(string path)
    {
        using HttpClient client = site.Stranger();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("/?ended=true", answer.Headers.Location?.ToString());
    }

    private static long Packed(string html)
    {
        using var zipped = new MemoryStream();
        using (var zip = new BrotliStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(System.Text.Encoding.UTF8.GetBytes(html));
        }

        return zipped.Length;
    }

    private Answers Person(string who) => who switch
    {
        "sciatica" => TypicalPeople.Sciatica(site.Knowledge),
        "stenosis" => TypicalPeople.Stenosis(site.Knowledge),
        "foot drop" => TypicalPeople.FootDrop(site.Knowledge),
        "emergency" => TypicalPeople.Emergency(site.Knowledge),
        "ten years" => TypicalPeople.TenYears(site.Knowledge),
        _ => TypicalPeople.SomethingElse(site.Knowledge),
    };
}
