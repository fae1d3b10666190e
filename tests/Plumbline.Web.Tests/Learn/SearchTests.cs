using System.Collections.Concurrent;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Tests.Learn;

[Collection(nameof(LearnSite))]
public class SearchTests(LearnSite site)
{
    private const int Page = 20;

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261120, 7).WithMaxTest(500);

    private SearchIndex Index => site.Search.Index;

    [Fact]
    public void Everything_is_found_first_by_its_own_name()
    {
        // Two things may share a name, such as a medicine and the treatment with it: then each is among as many first.
        var byName = Index.Entries.GroupBy(entry => SearchWords.Normal(entry.Name)).ToDictionary(group => group.Key, group => group.Count());
        var lost = from entry in Index.Entries
                   let first = Index.Find(entry.Name, byName[SearchWords.Normal(entry.Name)])
                   where !first.Any(hit => hit.Entry == entry)
                   select $"{entry.Folder}/{entry.Id}: {entry.Name}";
        Assert.InRange(Index.Entries.Length, 500, 5000);
        Assert.Empty(lost);
    }

    [Fact]
    public void Everything_is_found_on_the_first_page_by_each_of_its_other_names()
    {
        var lost = from entry in Index.Entries
                   from name in entry.OtherNames
                   where !Index.Find(name, Page).Any(hit => hit.Entry == entry)
                   select $"{entry.Folder}/{entry.Id}: {name}";
        Assert.Empty(lost);
    }

    [Fact]
    public void One_slip_of_the_finger_in_a_long_word_still_finds_a_cause_or_a_treatment()
    {
        SearchEntry[] entries = [.. Index.Entries.Where(entry => entry.Folder is "conditions" or "treatments" && entry.Name.Split(' ').Any(word => word.Length >= 6))];
        Gen<(SearchEntry, string)> slips =
            from entry in Gen.Elements(entries)
            from word in Gen.Elements(entry.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 6 && word.All(char.IsLetter)).DefaultIfEmpty("").ToArray())
            from at in Gen.Choose(1, Math.Max(1, word.Length - 2))
            from kind in Gen.Choose(0, 3)
            from letter in Gen.Choose('a', 'z')
            let slipped = word.Length > 0 ? Slip(word, at, kind, (char)letter) : ""
            // "Singles" is a slip for "shingles", but a word of its own: nobody can know.
            where word.Length > 0 && !Index.Knows(SearchWords.Of(slipped).First())
            select (entry, entry.Name.Replace(word, slipped, StringComparison.Ordinal));

        Prop.ForAll(slips.ToArbitrary(), slip => Index.Find(slip.Item2, Page).Any(hit => hit.Entry == slip.Item1)).Check(Fixed);
    }

    [Fact]
    public void A_plural_finds_what_the_singular_finds()
    {
        foreach (string word in new[] { "nerve", "joint", "tablet", "scan", "disc", "injection", "stimulator", "biopsy" })
        {
            string plural = word.EndsWith('y') ? word[..^1] + "ies" : word + "s";
            Assert.Equal(Index.Find(word, Page).Select(hit => hit.Entry.Id), Index.Find(plural, Page).Select(hit => hit.Entry.Id));
        }
    }

    // What people call things, from ordinary English; none of these words is the name of the page that is meant.
    [Theory]
    [InlineData("slipped disc", "conditions", "lumbar-disc-herniation")]
    [InlineData("slipped disk", "conditions", "lumbar-disc-herniation")]
    [InlineData("sciatica", "conditions", "lumbar-radiculopathy")]
    [InlineData("blood clot in leg", "conditions", "deep-vein-thrombosis")]
    [InlineData("shingles", "conditions", "herpes-zoster")]
    [InlineData("crps", "conditions", "complex-regional-pain-syndrome")]
    [InlineData("gout", "conditions", "crystal-arthritis")]
    [InlineData("worn hip", "conditions", "hip-osteoarthritis")]
    [InlineData("numb between the legs", "findings", "saddle-anaesthesia")]
    [InlineData("MRI", "concepts", "mri-scan")]
    [InlineData("xray", "concepts", "x-ray")]
    [InlineData("nurofen", "medicines", "ibuprofen")]
    [InlineData("SCS", "treatments", "spinal-cord-stimulation")]
    [InlineData("pain pump", "treatments", "intrathecal-drug-pump")]
    [InlineData("RFA", "treatments", "medial-branch-radiofrequency-ablation")]
    [InlineData("CBT", "treatments", "cognitive-behavioural-therapy")]
    [InlineData("vertigo stenosis spinal", "conditions", "lumbar-spinal-stenosis")]
    public void Everyday_words_find_what_is_meant_among_the_first_three(string query, string folder, string id) =>
        Assert.Contains((folder, id), Index.Find(query, 3).Select(hit => (hit.Entry.Folder, hit.Entry.Id)));

    [Fact]
    public void Other_names_are_of_things_that_exist()
    {
        var known = Index.Entries.Select(entry => (entry.Folder, entry.Id)).ToHashSet();
        Assert.Empty(site.Knowledge.Texts.All.Where(text => text.Key.Kind == "also-called" && !known.Contains((text.Key.Field, text.Key.Id))).Select(text => text.Key));
    }

    [Fact]
    public void Whatever_is_typed_does_no_harm()
    {
        Prop.ForAll<string?>(text => Index.Find(text, Page).Length <= Page).Check(Fixed);
        string[] hostile = ["", " ", "\0", "\ud800", "\udfff\ud800", "%", "' or 1=1 --", "<script>", "../../etc/passwd", "((((((a+)+)+)+)+)$", new('a', 1_000_000), string.Concat(Enumerable.Repeat("pain ", 100_000)), "\u0301\u0301\u0301", "ﷺ"];
        foreach (string text in hostile)
        {
            Assert.InRange(Index.Find(text, Page).Length, 0, Page);
        }
    }

    [Fact]
    public void A_huge_query_is_cut_and_costs_no_more_than_a_long_one()
    {
        Assert.InRange(SearchWords.OfQuery(string.Join(' ', Enumerable.Range(0, 100_000))).Count, 1, SearchWords.MostWords);
        Assert.Equal(
            Index.Find(new string('x', SearchWords.LongestQuery) + " stenosis", Page).Length,
            Index.Find(new string('x', SearchWords.LongestQuery), Page).Length);
    }

    [Theory]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%22%20onfocus=alert(1)%20autofocus=%22")]
    public async Task The_page_shows_what_was_typed_as_text_alone(string typed)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(new Uri("/Learn/Search?q=" + typed, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.False(page.QuerySelector("#q")!.HasAttribute("onfocus"));
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try()
    {
        var page = await site.Open("/Learn/Search?q=qqqqzzzz");
        Assert.NotEmpty(page.QuerySelectorAll("#try ~ ul a"));
    }

    // Worked by hand: each pair is one letter put in, left out, changed or swapped apart, or is not.
    [Theory]
    [InlineData("stenosis", "stenosis", false)]
    [InlineData("stenosi", "stenosis", true)]
    [InlineData("stenossis", "stenosis", true)]
    [InlineData("stemosis", "stenosis", true)]
    [InlineData("setnosis", "stenosis", true)]
    [InlineData("tsenosis", "stenosis", true)]
    [InlineData("stenosiss", "stenosi", false)]
    [InlineData("sentosis", "stenosis", false)]
    [InlineData("", "a", true)]
    public void One_slip_is_one_letter(string typed, string word, bool isOne) => Assert.Equal(isOne, Spelling.IsOneSlip(typed, word));

    // What somebody looks for is theirs: docs/decisions/031.
    [Fact]
    public async Task No_log_line_holds_what_was_searched()
    {
        var lines = new ConcurrentQueue<string>();
        await using var factory = new WebApplicationFactory<Program>();
        await using WebApplicationFactory<Program> watched = factory.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(new Listener(lines))));
        using HttpClient client = watched.CreateClient();
        await client.GetStringAsync(new Uri("/Learn/Search?q=xylophonist", UriKind.Relative), TestContext.Current.CancellationToken);
        await client.GetAsync(new Uri("/Learn/Condition/nope?q=xylophonist", UriKind.Relative), TestContext.Current.CancellationToken);
        watched.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Plumbline.Test").Log(LogLevel.Warning, default, "the listener hears", null, (text, _) => text);
        Assert.Contains(lines, line => line.Contains("the listener hears", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("xylophonist", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Listener(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }

    private static string Slip(string word, int at, int kind, char letter) => kind switch
    {
        0 => word.Insert(at, letter.ToString()),
        1 => word.Remove(at, 1),
        2 => word[..at] + letter + word[(at + 1)..],
        _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
    };
}
