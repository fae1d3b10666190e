using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components;
using Plumbline.Web.Journaling;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>One entry with all that can be said; a new one, or one that takes the place of another. The old value is kept and shown.</summary>
public sealed class EntryModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, DiaryWriting writing, DiaryWords diaryWords, NewSigns signs, PageWords words) : PageModel
{
    /// <summary>The entry whose place the new one takes; null for a new one. Any version of it will do.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    internal TypedEntry Typed { get; private set; } = TypedEntry.Empty;

    internal ImmutableArray<FieldError> Faults { get; private set; } = [];

    /// <summary>What stands there now.</summary>
    internal DiaryEntry? Was { get; private set; }

    internal ImmutableArray<DiaryEntry> Earlier { get; private set; } = [];

    /// <summary>Whether another tab changed the entry since this form was opened.</summary>
    internal bool ChangedElsewhere { get; private set; }

    internal DateOnly Today => clock.Today;

    internal DateTimeOffset Now => clock.Now;

    internal string Mark { get; } = DiaryWriting.NewMark();

    /// <summary>Places with a field of their own: those of this entry, of the one before, and those marked on the body map.</summary>
    internal ImmutableArray<string> Places { get; private set; } = [];

    internal IEnumerable<string> OtherPlaces => Map.InOrder.SelectMany(region => region.Sides.Select(side => new DiaryPlace(region.Id, side).ToString())).Except(Places);

    internal IReadOnlyList<Choice> NewChoices => [.. signs.All.Select(sign => new Choice(sign.Finding, words[sign.Phrase]))];

    internal IReadOnlyList<Choice> QualityChoices =>
        [.. Map.Qualities.Concat(Was?.Qualities ?? []).Distinct().Except(signs.All.Select(sign => sign.Finding)).Select(finding => new Choice(finding, diaryWords.Quality(finding)))];

    internal IReadOnlyList<Choice> MedicineChoices { get; private set; } = [];

    private BodyMap Map => knowledge.BodyMap!;

    internal string? Error(string field) => Faults.FirstOrDefault(fault => fault.FieldId == field)?.Message;

    /// <summary>Whether a part is shown open: because something stands in it, or something is wrong in it.</summary>
    internal bool IsOpen(params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields)
        {
            if (Faults.Any(fault => fault.FieldId.StartsWith(field, StringComparison.Ordinal)) || field switch
            {
                "time" => Was is null && Typed.Time.Length > 0,
                "places" => Typed.Places.Values.Any(pain => pain.Length > 0),
                "sleep" => Typed.Sleep.Length > 0,
                "mood" => Typed.Mood.Length > 0,
                "activity" => Typed.Activity.Length > 0,
                "side-effect" => Typed.SideEffect.Length > 0,
                "other-medicines" => Typed.OtherMedicines.Length > 0,
                "note" => Typed.Note.Length > 0,
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        if (!Take(await person.DiaryAsync()))
        {
            return RedirectToPage("/Journal/Entries", new { gone = true });
        }

        Typed = Was is null ? TypedEntry.Empty : TypedEntry.Of(Was);
        await OfferAsync(record);
        return Page();
    }

    /// <summary>Saves the form.</summary>
    public Task<IActionResult> OnPostSaveAsync(string? was, string? mark) => ChangeAsync(was, mark, Read);

    /// <summary>Takes the entry back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string? was, string? mark) => ChangeAsync(was, mark, _ => Was is { } entry
        ? (new DiaryEntry { Id = Guid.Empty, At = entry.At, Written = clock.Now, Corrects = entry.Id, Withdrawn = true }, WallClock.Plain)
        : null);

    private async Task<IActionResult> ChangeAsync(string? was, string? mark, Func<TypedEntry, (DiaryEntry Entry, WallClock Reading)?> make)
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        Diary diary = await person.DiaryAsync();
        Guid? seen = Guid.TryParseExact(was, "D", out Guid id) ? id : null;
        if (!Take(diary))
        {
            // The same form sent twice finds its own change there already.
            return seen is { } taken && diary.ThreadOf(taken)?.Last is { Withdrawn: true, Corrects: { } corrected } last && corrected == taken
                ? Saved(last, WallClock.Plain)
                : RedirectToPage("/Journal/Entries", new { gone = true });
        }

        Typed = TypedEntry.Of(Request.Form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
        if (Was is not null && Was.Id != seen)
        {
            if (Was.Corrects == seen && make(Typed) is { } twice && twice.Entry.SaysTheSameAs(Was))
            {
                return Saved(Was, twice.Reading);
            }

            // What was typed stays in the form; saving it again takes the place of what the other tab wrote.
            ChangedElsewhere = true;
            Faults = [];
            await OfferAsync(record);
            return Page();
        }

        if (make(Typed) is not { } made)
        {
            await OfferAsync(record);
            return Page();
        }

        if (Was is not null && made.Entry.SaysTheSameAs(Was) && !made.Entry.Withdrawn && made.Entry.At.EqualsExact(Was.At))
        {
            return Saved(Was, WallClock.Plain);
        }

        if (await writing.WriteAsync(made.Entry, mark) is { } written)
        {
            return Saved(written, made.Reading);
        }

        if (await person.FindAsync() is null || (await person.DiaryAsync()).HasRoom)
        {
            return Ended();
        }

        Faults = [new("pain-first", words["journal.full"])];
        await OfferAsync(record);
        return Page();
    }

    private (DiaryEntry Entry, WallClock Reading)? Read(TypedEntry typed)
    {
        var reading = new EntryReading(knowledge, words);
        DiaryEntry? entry = reading.Read(typed, Was, clock.Now, clock.Zone);
        Faults = reading.Faults;
        return entry is null ? null : (entry, reading.Reading);
    }

    /// <summary>Finds the newest version of the entry that the address names.</summary>
    /// <returns>False where it names none of this person, or one that was taken back.</returns>
    private bool Take(Diary diary)
    {
        if (Id is not { } id)
        {
            return true;
        }

        if (diary.ThreadOf(id) is not { Last.Withdrawn: false } thread)
        {
            return false;
        }

        (Was, Earlier) = (thread.Last, thread.Earlier);
        return true;
    }

    private async Task OfferAsync(PersonRecord record)
    {
        Diary diary = await person.DiaryAsync();
        DiaryEntry? last = diary.Current.LastOrDefault(entry => !entry.Regions.IsEmpty);
        Places =
        [
            .. (Was?.Regions.Keys ?? []).Concat(Typed.Places.Keys.Where(place => DiaryPlace.Read(place) is { } known && Map.Regions.GetValueOrDefault(known.Region)?.Sides.Contains(known.Side) == true))
                .Concat(record.BodyMap.Where(mark => mark.Kind == BodyMarkKind.Pain).Select(mark => new DiaryPlace(mark.Region, mark.Side).ToString()))
                .Concat(last?.Regions.Keys ?? []).Distinct(StringComparer.Ordinal),
        ];
        MedicineChoices =
        [
            .. (record.History.Medicines ?? []).Where(taken => taken.Name.Length <= DiaryMedicine.Longest).Select(taken => DiaryMedicine.Of(knowledge.Care, taken.Name))
                .Concat(Was?.Medicines ?? []).Concat(diary.Current.LastOrDefault(entry => !entry.Medicines.IsEmpty)?.Medicines ?? [])
                .Concat(Typed.Medicines.Where(DiaryMedicine.IsPossible)).Distinct(StringComparer.Ordinal)
                .Select(medicine => new Choice(medicine, diaryWords.Medicine(medicine))),
        ];
    }

    private RedirectToPageResult Saved(DiaryEntry entry, WallClock reading) =>
        RedirectToPage("/Journal/Index", new { saved = entry.Id, reading = reading == WallClock.Plain ? null : reading.ToString().ToLowerInvariant() });

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
