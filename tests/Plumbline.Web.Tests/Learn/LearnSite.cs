using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Knowledge;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Tests.Learn;

/// <summary>One site for all tests of these pages: they only read.</summary>
[CollectionDefinition(nameof(LearnSite))]
public sealed class LearnSiteUse : ICollectionFixture<LearnSite>;

/// <summary>The running site, and the addresses of all pages to learn from, taken from the knowledge and not from the site's own lists.</summary>
public sealed class LearnSite : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory = new();
    private readonly ConcurrentDictionary<string, Task<IHtmlDocument>> _pages = new(StringComparer.Ordinal);

    public LearnSite() => Client = _factory.CreateClient(new() { AllowAutoRedirect = false });

    public HttpClient Client { get; }

    public KnowledgeBase Knowledge => _factory.Services.GetRequiredService<KnowledgeBase>();

    public LearnLibrary Library => _factory.Services.GetRequiredService<LearnLibrary>();

    public LearnSearch Search => _factory.Services.GetRequiredService<LearnSearch>();

    /// <summary>The page of every id of every kind.</summary>
    public ImmutableArray<string> Things =>
    [
        .. Knowledge.Conditions.Keys.Select(id => "/Learn/Condition/" + id),
        .. Knowledge.Findings.Keys.Select(id => "/Learn/Finding/" + id),
        .. Knowledge.Treatments.Keys.Select(id => "/Learn/Treatment/" + id),
        .. Knowledge.Care.Medicines.Keys.Select(id => "/Learn/Medicine/" + id),
        .. Knowledge.Concepts.Keys.Select(id => "/Learn/Concept/" + id),
        .. Knowledge.Conflicts.Keys.Select(id => "/Learn/Conflict/" + id),
        .. Knowledge.Sources.Keys.Select(id => "/Learn/Source/" + id),
    ];

    /// <summary>The pages that are about several things.</summary>
    public static ImmutableArray<string> Lists { get; } =
    [
        "/Learn", "/Learn/Conditions", "/Learn/Symptoms", "/Learn/Tests", "/Learn/Treatments", "/Learn/Medicines", "/Learn/Concepts", "/Learn/Conflicts",
        "/Learn/Programme", "/Learn/Warnings", "/Learn/Warnings/same-day", "/Learn/Warnings/two-weeks", "/Learn/Warnings/planned", "/Learn/Words", "/Learn/Sources", "/Learn/Search",
    ];

    /// <summary>A page; opened once, since all tests only read it.</summary>
    public Task<IHtmlDocument> Open(string path) => _pages.GetOrAdd(path, Load);

    /// <summary>How many bytes go over the wire with the compression that every server has.</summary>
    public static int Compressed(string page)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(System.Text.Encoding.UTF8.GetBytes(page));
        }

        return (int)bytes.Length;
    }

    public void Dispose()
    {
        Client.Dispose();
        _factory.Dispose();
    }

    private async Task<IHtmlDocument> Load(string path)
    {
        using HttpResponseMessage answer = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == 200, $"{path} answered {(int)answer.StatusCode}");
        return new HtmlParser().ParseDocument(page);
    }
}
