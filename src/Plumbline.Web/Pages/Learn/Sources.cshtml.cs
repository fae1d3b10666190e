using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Knowledge;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>All sources, by how they were read and what they are, some on each page.</summary>
public sealed class SourcesModel(LearnLibrary library) : PageModel
{
    // So many lines stay below the weight that a page may have.
    private const int Each = 40;

    /// <summary>The sources of this page.</summary>
    public ImmutableArray<SourceCard> Shown { get; private set; } = [];

    /// <summary>How many there are that fit the filter.</summary>
    public int All { get; private set; }

    /// <summary>How they were read; null for all.</summary>
    public ReadStatus? Read { get; private set; }

    /// <summary>What they are; null for all.</summary>
    public SourceKind? Kind { get; private set; }

    /// <summary>The number of this page, from 1.</summary>
    public int At { get; private set; }

    /// <summary>How many pages there are.</summary>
    public int Pages { get; private set; }

    // What cannot be read as a filter or a page is no filter and the first page.
    public void OnGet(string? read, string? kind, string? at)
    {
        Read = Enum.GetValues<ReadStatus>().Cast<ReadStatus?>().FirstOrDefault(one => Figures.Key(one!) == read);
        Kind = Enum.GetValues<SourceKind>().Cast<SourceKind?>().FirstOrDefault(one => Figures.Key(one!) == kind);
        List<SourceCard> fitting = [.. library.Sources.Values.Where(source => (Read is null || source.Source.Read == Read) && (Kind is null || source.Kind == Kind)).OrderBy(source => source.Source.Citation, StringComparer.CurrentCultureIgnoreCase)];
        All = fitting.Count;
        Pages = Math.Max(1, (All + Each - 1) / Each);
        At = int.TryParse(at, out int page) ? Math.Clamp(page, 1, Pages) : 1;
        Shown = [.. fitting.Skip((At - 1) * Each).Take(Each)];
    }
}
