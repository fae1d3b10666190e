using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The search. It is a plain link with the words in it, so that back, bookmarks and a second tab work; see the decision on it.</summary>
/// <remarks>What somebody looks for may be private all the same: the page is never stored, and no log holds the part of an address after "?".</remarks>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SearchModel(LearnSearch search) : PageModel
{
    // More than these nobody reads.
    private const int Most = 20;

    /// <summary>What was typed, as much of it as counts.</summary>
    public string? Query { get; private set; }

    /// <summary>What was found.</summary>
    public ImmutableArray<SearchHit> Hits { get; private set; } = [];

    public void OnGet(string? q)
    {
        Query = q is { Length: > SearchWords.LongestQuery } ? q[..SearchWords.LongestQuery] : q;
        Hits = search.Index.Find(Query, Most);
    }
}
