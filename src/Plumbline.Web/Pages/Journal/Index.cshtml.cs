using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Web.Journaling;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>The diary today: one press writes how the pain is now, or that it is as before.</summary>
public sealed class IndexModel(CurrentPerson person, PersonClock clock, DiaryWriting writing, DiaryAlarms alarms, DiaryWords diaryWords, PageWords words) : PageModel
{
    private const int RecentEntries = 7;

    internal SavedEntry? Saved { get; private set; }

    /// <summary>The entry that "same as before" repeats; null where there is none.</summary>
    internal DiaryEntry? Last { get; private set; }

    /// <summary>What "same as before" would write down.</summary>
    internal string? Same => diaryWords.Same(Last);

    internal ImmutableArray<DiaryEntry> Recent { get; private set; } = [];

    /// <summary>Whether no more entries find room.</summary>
    internal bool Full { get; private set; }

    internal DateOnly Today => clock.Today;

    internal string Zone => clock.Zone.Id;

    internal string Mark { get; } = DiaryWriting.NewMark();

    public async Task<IActionResult> OnGetAsync(string? saved, string? reading)
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        await LookAsync();
        Saved = SavedEntry.Find(saved, reading, await person.DiaryAsync(), record, alarms, clock);
        return Page();
    }

    /// <summary>A number was pressed.</summary>
    public async Task<IActionResult> OnPostPainAsync(string? pain, string? mark)
    {
        if (await person.FindAsync() is null)
        {
            return Ended();
        }

        return int.TryParse(pain, NumberStyles.None, CultureInfo.InvariantCulture, out int points) && PainScore.IsPossible(points)
            ? await WriteAsync(Now() with { Pain = PainScore.Of(points) }, mark)
            : await WrongAsync("journal.wrong-pain");
    }

    /// <summary>It is as it was in an entry that the page named.</summary>
    public async Task<IActionResult> OnPostSameAsync(string? of, string? mark)
    {
        if (await person.FindAsync() is null)
        {
            return Ended();
        }

        // The entry that the person saw, in its newest version: not one that another tab wrote meanwhile.
        Diary diary = await person.DiaryAsync();
        return Guid.TryParseExact(of, "D", out Guid id) && diary.ThreadOf(id)?.Last is { Withdrawn: false } last
            ? await WriteAsync(Now() with { Pain = last.Pain, Regions = last.Regions, Qualities = last.Qualities }, mark)
            : await WrongAsync("journal.wrong-same");
    }

    private DiaryEntry Now() => new() { Id = Guid.Empty, At = clock.Now, Written = clock.Now };

    private async Task<IActionResult> WriteAsync(DiaryEntry entry, string? mark)
    {
        if (await writing.WriteAsync(entry, mark) is { } written)
        {
            return RedirectToPage(new { saved = written.Id });
        }

        return await person.FindAsync() is null || (await person.DiaryAsync()).HasRoom ? Ended() : await WrongAsync("journal.full");
    }

    private async Task<IActionResult> WrongAsync(string phrase)
    {
        ModelState.AddModelError("pain-first", words[phrase]);
        await LookAsync();
        return Page();
    }

    private async Task LookAsync()
    {
        Diary diary = await person.DiaryAsync();
        Recent = [.. diary.Current.Reverse().Take(RecentEntries)];

        // What is told of pain; an entry of sleep alone has nothing to repeat.
        Last = diary.Current.LastOrDefault(entry => diaryWords.Pains(entry).Any());
        Full = !diary.HasRoom;
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
