using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>Takes over a diary that somebody kept in a table elsewhere.</summary>
public sealed class ImportModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words) : PageModel
{
    private const int MostFaults = 20;

    /// <summary>What is wrong with the form.</summary>
    internal ImmutableArray<FieldError> Errors { get; private set; } = [];

    /// <summary>What is wrong with the table.</summary>
    internal ImmutableArray<HistoryFault> Faults { get; private set; } = [];

    internal IEnumerable<HistoryFault> ShownFaults => Faults.Take(MostFaults);

    internal int MoreFaults => Math.Max(0, Faults.Length - MostFaults);

    /// <summary>How many entries were added, were known, and stood there twice; null before anything was done.</summary>
    internal (int Added, int Known, int Doubles)? Done { get; private set; }

    internal ImmutableArray<string> UnknownPlaces { get; private set; } = [];

    internal string Order { get; private set; } = "none";

    public async Task<IActionResult> OnGetAsync() => await person.FindAsync() is null ? RedirectToPage("/Index", new { ended = true }) : Page();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? order)
    {
        if (await person.FindAsync() is null)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Order = order is "day" or "month" ? order : "none";
        if (file is null || file.Length == 0)
        {
            return Wrong("table-import.no-file");
        }

        if (file.Length > DiaryTable.MostBytes)
        {
            return Wrong("table-import.too-big");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        DateTimeOffset now = clock.Now;
        DiaryTableReading read = DiaryTable.Read(bytes.ToArray(), now, clock.Zone.GetUtcOffset, Order switch
        {
            "day" => DayOrder.DayFirst,
            "month" => DayOrder.MonthFirst,
            _ => null,
        });
        if (read.IsOrderUnknown)
        {
            Errors = [new("order-first", words["table-import.ambiguous"])];
            return Page();
        }

        if (!read.Faults.IsEmpty)
        {
            Faults = read.Faults;
            return Page();
        }

        return await TakeAsync(read, now);
    }

    private async Task<IActionResult> TakeAsync(DiaryTableReading read, DateTimeOffset now)
    {
        Diary diary = await person.DiaryAsync();
        ImmutableArray<DiaryEntry> entries = DiaryTableEntries.Of(read.Rows, now, PlaceOf, MedicineOf);
        ImmutableArray<DiaryEntry> added = [.. entries.Where(entry => diary.Find(entry.Id) is null)];
        if (!await person.WriteAllAsync(added))
        {
            return Wrong(await person.FindAsync() is null ? "table-import.gone" : "table-import.full");
        }

        Done = (added.Length, entries.Length - added.Length, read.Doubles);
        UnknownPlaces = [.. read.Rows.Select(row => row.Place).OfType<string>().Where(place => PlaceOf(place) is null).Distinct(StringComparer.Ordinal).Take(MostFaults)];
        return Page();
    }

    // "Left calf", "calf, left" and "calf:left" are one place.
    private string? PlaceOf(string written)
    {
        if (DiaryPlace.Read(written) is { } place && knowledge.BodyMap!.Regions.ContainsKey(place.Region))
        {
            return place.ToString();
        }

        string[] parts = written.ToLowerInvariant().Split([' ', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        BodySide side = parts.Contains("left") ? BodySide.Left : parts.Contains("right") ? BodySide.Right : BodySide.Middle;
        string rest = string.Join(' ', parts.Except(["left", "right"]));
        string? region = knowledge.BodyMap!.Regions.Keys.FirstOrDefault(id => id.Replace('-', ' ') == rest || string.Equals(words.Of("body", id, "name")?.Replace('-', ' '), rest, StringComparison.OrdinalIgnoreCase));
        return region is null ? null : new DiaryPlace(region, side).ToString();
    }

    private string? MedicineOf(string written) =>
        knowledge.Care.Medicines.Keys.FirstOrDefault(id => string.Equals(id, written, StringComparison.OrdinalIgnoreCase) || string.Equals(words.Of("medicines", id, "name"), written, StringComparison.OrdinalIgnoreCase));

    private PageResult Wrong(string phrase)
    {
        Errors = [new("file", words[phrase])];
        return Page();
    }
}
