using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Journaling;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>The diary on a very bad day: one question, large buttons, then what to do now.</summary>
public sealed class FlareModel(CurrentPerson person, PersonClock clock, DiaryWriting writing, DiaryAlarms alarms, PageWords words) : PageModel
{
    internal SavedEntry? Saved { get; private set; }

    internal string Mark { get; } = DiaryWriting.NewMark();

    public async Task<IActionResult> OnGetAsync(string? saved)
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        Saved = SavedEntry.Find(saved, null, await person.DiaryAsync(), record, alarms, clock);
        return Page();
    }

    /// <summary>A number was pressed.</summary>
    public async Task<IActionResult> OnPostAsync(string? pain, string? mark)
    {
        if (await person.FindAsync() is null)
        {
            return Ended();
        }

        if (!int.TryParse(pain, NumberStyles.None, CultureInfo.InvariantCulture, out int points) || !PainScore.IsPossible(points))
        {
            return Wrong("journal.wrong-pain");
        }

        if (await writing.WriteAsync(new() { Id = Guid.Empty, At = clock.Now, Written = clock.Now, Pain = PainScore.Of(points), Flare = true }, mark) is { } written)
        {
            return RedirectToPage(new { saved = written.Id });
        }

        return await person.FindAsync() is null || (await person.DiaryAsync()).HasRoom ? Ended() : Wrong("journal.full");
    }

    private PageResult Wrong(string phrase)
    {
        ModelState.AddModelError("pain-first", words[phrase]);
        return Page();
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
