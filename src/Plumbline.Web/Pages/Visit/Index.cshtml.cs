using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Exchange.Documents;
using Plumbline.Journal;
using Plumbline.Web.Components;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Visit;

/// <summary>What to say at the next visit, and the page to take along.</summary>
public sealed class IndexModel(CurrentPerson person, Summaries summaries, PageWords words) : PageModel
{
    /// <summary>What stands in the form.</summary>
    public WishesForm Wishes { get; private set; } = new();

    /// <summary>The summary as it is shown.</summary>
    public VisitSummary Summary { get; private set; } = null!;

    /// <summary>Who it is for.</summary>
    public VisitReader Reader { get; private set; }

    /// <summary>The same as text to paste.</summary>
    public string Text => PastedText.Write(Summary);

    /// <summary>Whether the form was just saved.</summary>
    public bool Saved { get; private set; }

    /// <summary>What is wrong with the form.</summary>
    public ImmutableArray<FieldError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? reader, bool saved = false)
    {
        if (await person.FindAsync() is not { } record)
        {
            return Redirect("/?ended=true");
        }

        Wishes = WishesForm.Of(record.Visit);
        Saved = saved;
        await ShowAsync(record, reader);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(WishesForm form, string? reader)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (wishes, errors) = form.Read(words);
        if (errors.IsEmpty)
        {
            return await person.ChangeAsync(record => record with { Visit = wishes }) is null
                ? Redirect("/?ended=true")
                : RedirectToPage(new { reader = Known(reader) == VisitReader.Person ? reader : null, saved = true });
        }

        if (await person.FindAsync() is not { } known)
        {
            return Redirect("/?ended=true");
        }

        (Wishes, Errors) = (form, errors);
        await ShowAsync(known, reader);
        return Page();
    }

    private static VisitReader Known(string? reader) => reader == "person" ? VisitReader.Person : VisitReader.Clinician;

    private async Task ShowAsync(PersonRecord record, string? reader)
    {
        Reader = Known(reader);
        Summary = summaries.Of(record, await person.DiaryAsync(), Reader);
    }
}
