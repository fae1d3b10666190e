using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Programme;
using Plumbline.Web.Learn;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>One week: what to do, why, how small to start, what in a flare, and what to read. A page that can be printed.</summary>
public sealed class WeekModel(CurrentPerson person, Programmes programmes, PageWords words) : ProgrammePage(person)
{
    private const int DaysAWeek = 7;

    /// <summary>The week, 0 to 12.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    internal ProgrammeWeek Week => programmes.Weeks[Number];

    internal ImmutableArray<ProgrammeReading> Readings => programmes.Readings(Number);

    internal ImmutableArray<CautionHeld> Held { get; private set; } = [];

    internal Footnotes Notes { get; } = new();

    /// <summary>Whether the check of the warning signs has to come first.</summary>
    internal bool IsCheckDue => programmes.IsCheckDue(Record) && programmes.Place(Record).Week == Number;

    internal bool IsLow => Held.Any(held => held.Caution.Id == HelpFirst.MoodCaution);

    /// <summary>From when to when; null where the programme is not begun.</summary>
    internal string? Dates => ProgrammeCalendar.StartOf(Programme, Number) is { } start && start <= DateOnly.MaxValue.AddDays(-DaysAWeek)
        ? words.Say("programme-week.dates", Spoken(start), Spoken(start.AddDays(DaysAWeek - 1)))
        : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!IsWeek)
        {
            return NotFound();
        }

        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        Held = programmes.Cautions(Record);
        return Page();
    }

    /// <summary>A piece was read.</summary>
    public async Task<IActionResult> OnPostReadAsync(string? reading) =>
        !IsWeek || !Readings.Any(each => each.Id == reading)
            ? NotFound()
            : await ChangeAsync(programme => programme.Read.Count < ProgrammeRecord.MostRead ? programme with { Read = programme.Read.Add(reading!) } : programme, Redirect($"/Programme/Week/{Number.ToString(CultureInfo.InvariantCulture)}#{reading}"));

    /// <summary>How much of an aim, in words.</summary>
    internal string Amount(ProgrammeAim aim) => aim is { Unit: { } unit, Amount: { } amount }
        ? words.Say($"programme-unit.{Unit(unit)}", unit is AimUnit.ShareOfOwnBaseline or AimUnit.ShareOfOwnLimit or AimUnit.ShareAWeek ? amount.Value.ToString("0 %", CultureInfo.CurrentCulture) : amount.Value)
        : words.Of("programme", $"aim-{aim.Aim}", "today") ?? "";

    private bool IsWeek => Number is >= 0 and <= ProgrammeCalendar.LastWeek;

    private static string Unit(AimUnit unit) => string.Concat(unit.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    private static string Spoken(DateOnly day) => day.ToString("d MMMM", CultureInfo.CurrentCulture);
}
