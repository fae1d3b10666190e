using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>All that was written, newest first, with what each entry said before and what was taken back.</summary>
public sealed class EntriesModel(CurrentPerson person, PersonClock clock) : PageModel
{
    private const int EntriesAPage = 40;

    /// <summary>Which page of the list; the first is the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>Whether the entry that was to be changed is there no more.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    internal int Pages { get; private set; } = 1;

    internal ImmutableArray<(DateOnly Day, ImmutableArray<DiaryThread> Threads)> Days { get; private set; } = [];

    internal DateOnly Today => clock.Today;

    internal DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.Zone);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is null)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        ImmutableArray<DiaryThread> threads = [.. (await person.DiaryAsync()).Threads.OrderByDescending(thread => thread.Last.At).ThenBy(thread => thread.Last.Id)];
        Pages = Math.Max(1, (threads.Length + EntriesAPage - 1) / EntriesAPage);
        Number = Math.Clamp(Number, 1, Pages);
        Days = [.. threads.Skip((Number - 1) * EntriesAPage).Take(EntriesAPage).GroupBy(thread => DateOnly.FromDateTime(thread.Last.At.DateTime)).Select(day => (day.Key, day.ToImmutableArray()))];
        return Page();
    }
}
