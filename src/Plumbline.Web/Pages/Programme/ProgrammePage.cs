using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Programme;

/// <summary>What the pages of the programme share: they are one person's, and every change is applied to the newest record.</summary>
public abstract class ProgrammePage(CurrentPerson person) : PageModel
{
    private const string Dark = "programme-dark";

    /// <summary>Whether what was just written calls for help first.</summary>
    public bool HelpNow { get; private set; }

    /// <summary>The record that the page shows.</summary>
    public PersonRecord Record { get; private set; } = PersonRecord.Empty;

    /// <summary>The programme of the record.</summary>
    public ProgrammeRecord Programme => Record.Programme;

    /// <summary>The record as it is, or the way to the start where there is none.</summary>
    protected async Task<IActionResult?> ReadAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        Record = record;
        HelpNow = TempData[Dark] is not null;
        return null;
    }

    /// <summary>Shows the page, or leads to the start.</summary>
    protected async Task<IActionResult> ShowAsync() => await ReadAsync() ?? Page();

    /// <summary>Changes the programme and leads on.</summary>
    /// <param name="change">Makes the new programme of the newest one; may be called again.</param>
    /// <param name="next">Where to go then.</param>
    protected async Task<IActionResult> ChangeAsync(Func<ProgrammeRecord, ProgrammeRecord> change, IActionResult next) =>
        await person.ChangeAsync(record => record with { Programme = change(record.Programme) }) is null ? Ended() : next;

    /// <summary>Changes the whole record.</summary>
    /// <param name="change">Makes the new record of the newest one; may be called again.</param>
    /// <returns>The record as saved; null where there is none any more.</returns>
    protected Task<PersonRecord?> ChangeRecordAsync(Func<PersonRecord, PersonRecord> change) => person.ChangeAsync(change);

    /// <summary>Remembers for the next page that words of self-harm were written. Nothing of them is remembered.</summary>
    /// <param name="hints">The words.</param>
    /// <param name="texts">What was written.</param>
    protected void Heed(SelfHarmHints hints, params string?[] texts)
    {
        ArgumentNullException.ThrowIfNull(hints);
        if (texts.Any(text => text is not null && hints.IsIn(text)))
        {
            TempData[Dark] = true;
        }
    }

    /// <summary>The way to the start, where a person is told that the record is gone.</summary>
    protected RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });

    /// <summary>A text as it is kept: trimmed, and not longer than any note.</summary>
    protected static string Kept(string? typed)
    {
        string text = (typed ?? "").Trim().ReplaceLineEndings("\n");
        return text.Length <= ProgrammeRecord.LongestText ? text : text[..ProgrammeRecord.LongestText];
    }
}
