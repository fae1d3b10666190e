using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Hosting;

/// <summary>Which pages this application has, so that nothing links to one that is not there.</summary>
public sealed class SitePages
{
    private static readonly ImmutableArray<MenuItem> Wanted =
    [
        new("/Assess", "layout.nav-assess"),
        new("/Result", "layout.nav-result"),
        new("/Plan", "layout.nav-plan"),
        new("/Journal", "layout.nav-journal"),
        new("/Programme", "layout.nav-programme"),
        new("/Find", "layout.nav-find"),
        new("/Learn", "layout.nav-learn"),
        new("/Visit", "layout.nav-visit"),
        new("/Data", "layout.nav-data"),
        new("/Settings", "layout.nav-settings"),
        new("/Account", "account.title"),
    ];

    // Find says so itself.
    private static readonly ImmutableArray<string> Followed = ["/Journal", "/Programme", "/Trials"];

    private readonly FrozenSet<string> _paths;

    /// <summary>Collects the paths of all pages.</summary>
    public SitePages(IActionDescriptorCollectionProvider actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        _paths = actions.ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Select(page => "/" + page.AttributeRouteInfo?.Template?.TrimStart('/'))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Menu = [.. Wanted.Where(item => Exists(item.Path))];
    }

    /// <summary>The main menu, in order.</summary>
    public ImmutableArray<MenuItem> Menu { get; }

    /// <summary>The route templates of all pages, in order.</summary>
    public IEnumerable<string> Paths => _paths.Order(StringComparer.Ordinal);

    /// <summary>Whether a page is one that a person comes back to between visits, past the result and what it says first.</summary>
    public static bool IsFollowed(PathString path) => Followed.Any(area => path.StartsWithSegments(area, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether there is a page at a path.</summary>
    public bool Exists(string path) => _paths.Contains(path);
}

/// <summary>One entry of the main menu.</summary>
/// <param name="Path">Where it leads.</param>
/// <param name="Phrase">The key of its words.</param>
public sealed record MenuItem(string Path, string Phrase)
{
    /// <summary>Whether a path is this page or beneath it.</summary>
    public bool Holds(PathString path) => path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
