using System.Buffers.Text;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.Hosting;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Data;

/// <summary>Everything a person told: keep it, take it along, bring it back, delete it.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = RequestLimits.MostBytesOfFile, BufferBodyLengthLimit = RequestLimits.MostBytesOfFile, ValueLengthLimit = RequestLimits.MostBytesOfFile)]
public sealed class IndexModel(KnowledgeBase knowledge, CurrentPerson person, PageWords words) : PageModel
{
    private const int MostFaults = 20;

    /// <summary>Whether there is a record.</summary>
    public bool HasRecord { get; private set; }

    /// <summary>Whether it is kept.</summary>
    public bool Kept => person.Kept;

    /// <summary>What was just done, as a phrase; null for nothing.</summary>
    public string? Done { get; private set; }

    /// <summary>What is wrong with the form.</summary>
    public ImmutableArray<FieldError> Errors { get; private set; } = [];

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<HistoryFault> Faults { get; private set; } = [];

    /// <summary>The faults that are shown.</summary>
    public IEnumerable<HistoryFault> ShownFaults => Faults.Take(MostFaults);

    /// <summary>The file that waits for a yes, to be sent back with it; null where none does.</summary>
    public string? Waiting { get; private set; }

    /// <summary>What was read from the file that waits.</summary>
    public PersonFileReading? Read { get; private set; }

    /// <summary>The record that is here now.</summary>
    public PersonRecord Here { get; private set; } = PersonRecord.Empty;

    /// <summary>The diary that is here now.</summary>
    public Diary HereDiary { get; private set; } = Diary.Empty;

    public async Task OnGetAsync(string? done)
    {
        await LookAsync();
        Done = done is "keep" or "open" ? done : null;
    }

    public async Task<IActionResult> OnPostKeepAsync(bool keep) =>
        await person.KeepAsync(keep) ? RedirectToPage(new { done = "keep" }) : Redirect("/?ended=true");

    /// <summary>Opens a file. Where something was told already, it asks first.</summary>
    public async Task<IActionResult> OnPostOpenAsync(IFormFile? file)
    {
        await LookAsync();
        if (file is null || file.Length == 0)
        {
            return Wrong(words["data.no-file"]);
        }

        if (file.Length > PersonFile.MostBytesWithDiary)
        {
            return Wrong(words["data.too-big"]);
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        return await TakeAsync(bytes.ToArray(), confirmed: false);
    }

    /// <summary>Opens a file after the person said yes. It comes from the browser again, and is read as strictly as the first time.</summary>
    public async Task<IActionResult> OnPostReplaceAsync(string? waiting)
    {
        await LookAsync();
        return string.IsNullOrEmpty(waiting) || !Base64Url.IsValid(waiting)
            ? Wrong(words["data.no-file"])
            : await TakeAsync(Base64Url.DecodeFromChars(waiting), confirmed: true);
    }

    private async Task<IActionResult> TakeAsync(byte[] bytes, bool confirmed)
    {
        PersonFileReading reading = PersonFile.Read(bytes, knowledge);
        if (reading.Person is not { } read)
        {
            Faults = reading.Faults;
            return Page();
        }

        if (!confirmed && !RecordSize.Of(Here, HereDiary).IsEmpty && (Here != read || !HereDiary.Equals(reading.Diary)))
        {
            // The biggest file takes eleven million letters of this alphabet, and so fits into what this form may send.
            (Waiting, Read) = (Base64Url.EncodeToString(bytes), reading);
            return Page();
        }

        // A record that is begun for the file is not kept before the person has agreed to it here.
        await person.BeginAsync(keep: false);
        return await person.RestoreAsync(read, reading.Diary) is null ? Redirect("/?ended=true") : RedirectToPage(new { done = "open" });
    }

    private PageResult Wrong(string message)
    {
        Errors = [new("file", message)];
        return Page();
    }

    private async Task LookAsync()
    {
        PersonRecord? record = await person.FindAsync();
        (HasRecord, Here, HereDiary) = (record is not null, record ?? PersonRecord.Empty, await person.DiaryAsync());
    }
}
