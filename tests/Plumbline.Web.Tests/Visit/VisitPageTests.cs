using System.Text;
using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Visit;

public class VisitPageTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    private const string Save = "Save and show the page";

    [Fact]
    public async Task What_the_person_wants_to_say_stands_on_the_page_in_their_words()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.PressAsync(Save, ("reason", "  My <b>leg</b> &\r\nmy sleep "), ("goals", "Walk to the shop\r\n\r\nWalk to the shop\r\nSleep"), ("fears", "A wheelchair"), ("questions", "Is it a disc?"));

        Assert.Equal("/Visit?saved=True", visitor.At.PathAndQuery, ignoreCase: true);
        IElement page = visitor.Page.QuerySelector("article.visit-page")!;
        Assert.Equal("My <b>leg</b> &\nmy sleep", page.QuerySelector("section .visit-words")!.TextContent);
        Assert.Equal(["Walk to the shop", "Sleep"], page.QuerySelectorAll("section:last-of-type li").Select(item => item.TextContent));
        Assert.Contains("A wheelchair", page.TextContent, StringComparison.Ordinal);
        Assert.Equal("My <b>leg</b> &\nmy sleep", visitor.Page.QuerySelector("textarea#reason")!.TextContent.Trim());
        Assert.Contains("Is it a disc?", visitor.Page.QuerySelector("textarea#text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_not_cut_but_said_at_its_field_and_kept_in_it()
    {
        using Visitor visitor = await BegunAsync();
        string words = string.Concat(Enumerable.Repeat("pain ", 2_000));
        await visitor.PressAsync(Save, ("reason", words), ("goals", string.Join('\n', Enumerable.Range(1, 11))));

        Assert.Equal(["#reason", "#goals"], visitor.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!));
        Assert.Equal(words, visitor.Page.QuerySelector("textarea#reason")!.TextContent.TrimStart('\n'));
        Assert.Equal("true", visitor.Page.QuerySelector("textarea#reason")!.GetAttribute("aria-invalid"));
        await visitor.OpenAsync("/Visit");
        Assert.DoesNotContain("pain pain", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_signs_that_were_not_asked_are_named_as_such_and_nobody_is_called_well()
    {
        using Visitor visitor = await BegunAsync();

        IElement flags = visitor.Page.QuerySelector("section[aria-labelledby=visit-flags]")!;
        Assert.Contains("NOT ASKED:", flags.TextContent, StringComparison.Ordinal);
        Assert.Contains("Numb saddle area", flags.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Self-care", visitor.Page.QuerySelector("section[aria-labelledby=visit-urgency]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_can_see_the_same_in_everyday_words()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Visit?reader=person");

        Assert.Contains("Danger signs", visitor.Page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", visitor.Page.QuerySelectorAll("nav.cluster a")[1].GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_PDF_is_not_cached_and_its_name_says_nothing_about_the_person()
    {
        using Visitor visitor = await BegunAsync();
        using HttpResponseMessage response = await visitor.FetchAsync("/Visit/Pdf");
        byte[] file = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("visit-summary-2026-03-02.pdf", response.Content.Headers.ContentDisposition!.FileName);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.StartsWith("%PDF-1.7", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Visit")]
    [InlineData("/Visit/Pdf")]
    public async Task Without_a_record_the_first_page_is_shown(string path)
    {
        using var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync(path);

        Assert.Equal("/", visitor.At.AbsolutePath);
    }

    // Ids of another version stand in the record; nothing that shows it may trip over them.
    [Theory]
    [InlineData("/Visit")]
    [InlineData("/Visit?reader=person")]
    [InlineData("/Visit/Pdf")]
    [InlineData("/Assess/Review")]
    [InlineData("/Assess")]
    [InlineData("/Result")]
    [InlineData("/Data")]
    public async Task A_file_of_another_version_breaks_no_page(string path)
    {
        using var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync("/Data");
        await visitor.UploadAsync("Open the file", "file", Encoding.UTF8.GetBytes("""
            { "plumbline": { "format": 1, "knowledge": { "version": "2031.1.1" } },
              "answers": { "age": 50, "findings": { "zz-finding": "present", "pain-leg": "present" } }, "asked": ["zz-question"], "warnings-seen": ["zz-rule"],
              "body-map": [{ "region": "zz-region", "side": "left", "kind": "pain", "qualities": ["zz-quality"] }, { "region": "calf", "side": "left" }],
              "history": { "treatments": [{ "treatment": "zz-treatment", "started": "2030-01-01" }, { "treatment": "zz-treatment", "started": "2025-01-01" }],
                "diagnoses": [{ "on": "2025-01-01", "condition": "zz-condition" }], "conditions": { "zz-fact": "present" }, "preferences": ["zz-wish"],
                "blocks": [{ "on": "2025-01-01", "target": "zz-target" }], "device-trials": [{ "kind": "zz-device", "started": "2025-01-01" }], "medicines": [{ "name": "zz" }] },
              "choices": { "setting": "zz-setting", "profile": "zz-profile" } }
            """));
        Assert.Contains("Your file is open.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        using HttpResponseMessage response = await visitor.FetchAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<Visitor> BegunAsync()
    {
        var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        await visitor.OpenAsync("/Visit");
        return visitor;
    }
}
