using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Learn;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>A short sleep diary, and how long to stay in bed: never below the bound of the knowledge.</summary>
public sealed class SleepModel(CurrentPerson person, Programmes programmes, KnowledgeBase knowledge, PageWords words) : ProgrammePage(person)
{
    /// <summary>How many nights the table shows.</summary>
    internal const int Shown = 14;

    private const int MinutesAnHour = 60;

    internal SleepWindow? Window => programmes.Sleep(Record);

    internal Footnotes Notes { get; } = new();

    internal ImmutableArray<Ground> Grounds => [.. ((ProgrammeLimits)knowledge.Programme[SleepWindow.LimitsId]).Limits.Select(limit => Notes.Of(limit.Amount!.Provenance))];

    /// <summary>Minutes as hours and minutes.</summary>
    internal static string Hours(double minutes) => string.Create(CultureInfo.InvariantCulture, $"{(int)minutes / MinutesAnHour}:{(int)minutes % MinutesAnHour:00}");

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Chooses the time of getting up; an empty one takes it back.</summary>
    public Task<IActionResult> OnPostRiseAsync(string? rise) => ChangeAsync(programme => programme with { RiseAt = Time(rise) }, RedirectToPage());

    /// <summary>Takes a night away.</summary>
    public Task<IActionResult> OnPostRemoveAsync(string? morning) => ChangeAsync(programme => programme with { Nights = programme.Nights.RemoveAll(night => night.Morning == Day(morning)) }, RedirectToPage());

    /// <summary>Notes a night.</summary>
    public async Task<IActionResult> OnPostNightAsync(string? morning, string? bed, string? up, string? hours)
    {
        if (Day(morning) is not { } day || day > programmes.Today)
        {
            ModelState.AddModelError("morning", words["programme-sleep.wrong-day"]);
        }

        if (Time(bed) is null)
        {
            ModelState.AddModelError("bed", words["programme-sleep.wrong-bed"]);
        }

        if (Time(up) is null)
        {
            ModelState.AddModelError("up", words["programme-sleep.wrong-up"]);
        }

        int? asleep = Asleep(hours);
        if (asleep is null || (Time(bed) is { } lay && Time(up) is { } rose && asleep > Plumbline.Journal.Night.InBed(lay, rose)))
        {
            ModelState.AddModelError("hours", words["programme-sleep.wrong-hours"]);
        }

        return ModelState.IsValid
            ? await ChangeAsync(programme => programme.WithNight(new(Day(morning)!.Value, Time(bed)!.Value, Time(up)!.Value, asleep!.Value)), RedirectToPage())
            : await ShowAsync();
    }

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static TimeOnly? Time(string? typed) => TimeOnly.TryParseExact(typed ?? "", "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;

    // People write 6.5, 6,5 and 6:30; all mean the same here.
    private static int? Asleep(string? typed)
    {
        string text = (typed ?? "").Trim().Replace(',', '.');
        return TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly clock) ? (clock.Hour * MinutesAnHour) + clock.Minute
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double hours) && hours is >= 0 and < 24 ? (int)Math.Round(hours * MinutesAnHour)
            : null;
    }
}
