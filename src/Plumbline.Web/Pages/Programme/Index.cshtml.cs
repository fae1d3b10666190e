using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Programme;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>The programme at a glance: where the person is, what today holds, and the tools.</summary>
public sealed class IndexModel(CurrentPerson person, Programmes programmes, KnowledgeBase knowledge, PageWords words) : ProgrammePage(person)
{
    // So far back that a paper diary may be brought along, so far on that a start can be planned.
    private const int MostDaysBack = 400, MostDaysAhead = 60;

    internal static ImmutableArray<string> Tools { get; } = ["Goals", "Pacing", "Exercises", "Relax", "Sleep", "Thoughts", "Joys", "Talk", "Flare"];

    internal ProgrammePlace Place { get; private set; }

    internal ImmutableArray<ProgrammeLine> List { get; private set; } = [];

    internal ImmutableArray<CautionHeld> Cautions { get; private set; } = [];

    internal ProgrammeWeek Week => programmes.Weeks[Place.Week];

    internal bool IsCheckDue => programmes.IsCheckDue(Record);

    /// <summary>Whether low mood or worry is in view, so that help stands at the top.</summary>
    internal bool IsLow => Cautions.Any(held => held.Caution.Id == HelpFirst.MoodCaution);

    internal int ReadAll => knowledge.Programme.Values.OfType<ProgrammeReading>().Count(reading => reading.Week <= Place.Week);

    internal int ReadCount => knowledge.Programme.Values.OfType<ProgrammeReading>().Count(reading => reading.Week <= Place.Week && Programme.Read.Contains(reading.Id));

    /// <summary>On how many days something was done.</summary>
    internal int ActiveDays => Programme.Done.Select(done => done.On).Distinct().Count();

    internal ImmutableArray<WeekStep> Steps =>
    [
        .. programmes.Weeks.Select(week => new WeekStep(
            week.Week,
            words.Of("programme", week.Id, "name") ?? week.Id,
            ProgrammeCalendar.StartOf(Programme, week.Week),
            Place.State == ProgrammeState.Over || week.Week < Place.Week ? WeekStanding.Behind : week.Week == Place.Week ? WeekStanding.Here : WeekStanding.Ahead)),
    ];

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Spoken(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        Prepare();
        return Page();
    }

    /// <summary>Begins the programme. The check of the warning signs comes first.</summary>
    public async Task<IActionResult> OnPostBeginAsync(string? begun)
    {
        DateOnly today = programmes.Today;
        if (!DateOnly.TryParseExact(begun ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || day < today.AddDays(-MostDaysBack) || day > today.AddDays(MostDaysAhead))
        {
            ModelState.AddModelError("begun", words["programme.begin-wrong"]);
            if (await ReadAsync() is { } elsewhere)
            {
                return elsewhere;
            }

            Prepare();
            return Page();
        }

        return await ChangeAsync(programme => programme.Begun is null ? programme with { Begun = day } : programme, RedirectToPage("/Programme/Check"));
    }

    /// <summary>Something of today's list was done.</summary>
    public Task<IActionResult> OnPostDoneAsync(string? what) => ChangeAsync(programme => IsAim(what) ? programme.WithDone(programmes.Today, what!) : programme, RedirectToPage());

    /// <summary>It was not done after all.</summary>
    public Task<IActionResult> OnPostUndoAsync(string? what) => ChangeAsync(programme => IsAim(what) ? programme.WithoutDone(programmes.Today, what!) : programme, RedirectToPage());

    private void Prepare()
    {
        Place = programmes.Place(Record);
        Cautions = programmes.Cautions(Record);
        List = programmes.List(Record);
    }

    // A form may be forged: what is no aim is not written down.
    private bool IsAim(string? what) => programmes.Weeks.Any(week => week.Aims.Any(aim => aim.Aim == what));
}
