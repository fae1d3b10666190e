using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Exchange.Fhir;
using Plumbline.Journal;
using Plumbline.Web.Components;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>Official questionnaires that somebody who may use them brings: kept, filled in, added up.</summary>
public sealed class InstrumentModel(CurrentPerson person, PageWords words) : PageModel
{
    internal PersonCheckIns Told { get; private set; } = PersonCheckIns.None;

    internal ImmutableArray<FieldError> Errors { get; private set; } = [];

    internal ImmutableArray<InstrumentFault> Faults { get; private set; } = [];

    /// <summary>What was just done, as a phrase; null for nothing.</summary>
    internal string? Done { get; private set; }

    /// <summary>How many lines of the questionnaire that was just added were left out.</summary>
    internal int LeftOut { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? done, int left = 0)
    {
        if (!await LookAsync())
        {
            return Ended();
        }

        Done = done is "added" or "taken" or "gone" ? done : null;
        LeftOut = Math.Clamp(left, 0, Instrument.MostItems);
        return Page();
    }

    /// <summary>Takes over a file.</summary>
    public async Task<IActionResult> OnPostBringAsync(IFormFile? file)
    {
        if (!await LookAsync())
        {
            return Ended();
        }

        if (file is null || file.Length == 0 || file.Length > InstrumentReader.MostBytes)
        {
            return Wrong(file?.Length > 0 ? "official.too-big" : "official.no-file");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        InstrumentReading read = InstrumentReader.Read(bytes.ToArray());
        if (read.Instrument is not { } instrument)
        {
            Faults = read.Faults;
            return Page();
        }

        bool full = false;
        PersonRecord? saved = await person.ChangeAsync(record =>
        {
            PersonCheckIns with = record.CheckIns.With(instrument);
            full = with.Instruments.Length > PersonCheckIns.MostInstruments;
            return full ? record : record with { CheckIns = with };
        });
        return saved is null ? Ended() : full ? Wrong("official.full") : RedirectToPage(new { done = "added", left = read.LeftOut });
    }

    /// <summary>Takes a questionnaire away; what was filled in stays.</summary>
    public async Task<IActionResult> OnPostAwayAsync(string? which)
    {
        PersonRecord? saved = await person.ChangeAsync(record => record with { CheckIns = record.CheckIns.Without(which ?? "") });
        return saved is null ? Ended() : RedirectToPage(new { done = "taken" });
    }

    /// <summary>The rounds of a questionnaire with their scores, the last one first.</summary>
    internal IEnumerable<(InstrumentRound Round, InstrumentScore Score)> Rounds(Instrument instrument) =>
        Told.Rounds.Where(round => round.Instrument == instrument.Id).OrderByDescending(round => round.On).Select(round => (round, InstrumentScore.Of(instrument, round)));

    private PageResult Wrong(string phrase)
    {
        Errors = [new("file", words[phrase])];
        return Page();
    }

    private async Task<bool> LookAsync()
    {
        PersonRecord? record = await person.FindAsync();
        Told = record?.CheckIns ?? PersonCheckIns.None;
        return record is not null;
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
