using System.Text;
using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Data;

public class DataPageTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    private const string Open = "Open the file", Delete = "Yes, delete everything now", RestNo = "Continue: no to the rest";

    [Fact]
    public async Task What_was_downloaded_opens_elsewhere_and_is_downloaded_again_as_the_same_bytes()
    {
        using Visitor here = await ToldAsync();
        byte[] file = await DownloadAsync(here);
        Assert.Contains("\"foot-drop\": \"present\"", Encoding.UTF8.GetString(file), StringComparison.Ordinal);

        using var there = new Visitor(factory.CreateClient());
        await there.OpenAsync("/Data");
        await there.UploadAsync(Open, "file", file);

        Assert.Contains("Your file is open.", there.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(file, await DownloadAsync(there));
    }

    [Fact]
    public async Task The_download_is_named_without_the_person_and_not_cached()
    {
        using Visitor visitor = await ToldAsync();
        using HttpResponseMessage response = await visitor.FetchAsync("/Data/Download");

        // The clock of the tests stands at 2 March 2026.
        Assert.Equal("plumbline-2026-03-02.json", response.Content.Headers.ContentDisposition!.FileName);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n\"answers\": { \"age\": \"zzq\" } }", "Line 2, answers.age: Something of the wrong kind")]
    [InlineData("{ \"zzq\": 1 }", "This is not a file from Plumbline.")]
    [InlineData("zzq", "From here on the file is damaged.")]
    public async Task A_bad_file_is_refused_in_words_with_its_place_and_nothing_is_changed(string file, string says)
    {
        using Visitor visitor = await ToldAsync();
        byte[] before = await DownloadAsync(visitor);
        await visitor.OpenAsync("/Data");
        await visitor.UploadAsync(Open, "file", Encoding.UTF8.GetBytes(file));

        IElement summary = visitor.Page.QuerySelector(".error-summary")!;
        Assert.Equal(200, visitor.Status);
        Assert.Contains(says, summary.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", summary.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("zzq", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await DownloadAsync(visitor));
    }

    [Fact]
    public async Task No_file_and_a_file_that_is_too_big_get_an_error_at_the_field()
    {
        using var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync("/Data");
        await visitor.UploadAsync(Open, "file", []);
        Assert.Equal("#file", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));

        // The format allows eight million bytes, diary and all.
        await visitor.UploadAsync(Open, "file", new byte[8_000_001]);
        Assert.Contains("too big", visitor.Page.QuerySelector(".error-summary a")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_takes_the_place_of_what_was_told_only_after_a_yes()
    {
        using Visitor visitor = await ToldAsync();
        byte[] before = await DownloadAsync(visitor);
        byte[] other = Encoding.UTF8.GetBytes("{ \"plumbline\": { \"format\": 1 }, \"answers\": { \"age\": 71, \"findings\": { \"of-another-version\": \"present\" } } }");
        await visitor.OpenAsync("/Data");
        await visitor.UploadAsync(Open, "file", other);

        Assert.Equal("Put this file in the place of what is here?", visitor.Heading);
        Assert.Contains("of another version", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await DownloadAsync(visitor));

        await visitor.PressAsync("Yes, open the file");
        Assert.Contains("\"age\": 71", Encoding.UTF8.GetString(await DownloadAsync(visitor)), StringComparison.Ordinal);
        Assert.Contains("of-another-version", Encoding.UTF8.GetString(await DownloadAsync(visitor)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("enp6")]
    [InlineData("a")]
    public async Task A_confirmation_that_was_tampered_with_changes_nothing(string waiting)
    {
        using Visitor visitor = await ToldAsync();
        byte[] before = await DownloadAsync(visitor);
        await visitor.OpenAsync("/Data");
        await visitor.UploadAsync(Open, "file", Encoding.UTF8.GetBytes("{ \"plumbline\": { \"format\": 1 }, \"asked\": [\"x\"] }"));
        await visitor.PressAsync("Yes, open the file", ("waiting", waiting));

        Assert.NotNull(visitor.Page.QuerySelector(".error-summary"));
        Assert.Equal(before, await DownloadAsync(visitor));
    }

    [Fact]
    public async Task After_deletion_nothing_is_there_any_more()
    {
        using Visitor visitor = await ToldAsync();
        await visitor.OpenAsync("/Data/Delete");
        await visitor.PressAsync(Delete);
        Assert.Equal("All of it is deleted", visitor.Heading);

        await visitor.OpenAsync("/Data");
        Assert.Contains("nothing of yours here", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        using HttpResponseMessage response = await visitor.FetchAsync("/Data/Download");
        Assert.NotEqual("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_address_of_the_last_page_claims_no_deletion_that_did_not_happen()
    {
        using Visitor visitor = await ToldAsync();
        await visitor.OpenAsync("/Data/Delete?done=true");

        Assert.Equal("Delete all of it?", visitor.Heading);
    }

    [Fact]
    public async Task Keeping_is_agreed_to_and_taken_back()
    {
        using Visitor visitor = await ToldAsync();
        await visitor.OpenAsync("/Data");
        await visitor.PressAsync("Keep it after I close the browser");
        Assert.Contains("You agreed that it is kept", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.PressAsync("Stop keeping it");
        Assert.Contains("It is not kept.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Visitor> ToldAsync()
    {
        var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        await visitor.PressAsync(RestNo, ("present", "foot-drop"));
        return visitor;
    }

    private static async Task<byte[]> DownloadAsync(Visitor visitor)
    {
        using HttpResponseMessage response = await visitor.FetchAsync("/Data/Download");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
