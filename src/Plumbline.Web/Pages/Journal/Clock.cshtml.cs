using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.People;
using Plumbline.Web.Planning;
using Plumbline.Web.Planning.Entries;

namespace Plumbline.Web.Pages.Journal;

/// <summary>How long each kind of care was tried, whether that is enough, and what is due. What is noted here stands in the history that the plan reads.</summary>
public sealed class ClockModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock time, Plans plans, PageWords words) : PageModel
{
    private const string Said = "clock-said";

    internal CarePlan Plan { get; private set; } = null!;

    internal CareClock Clock { get; private set; } = null!;

    internal CareRule? Earlier => knowledge.Care.Rules.GetValueOrDefault("earlier-specialist");

    internal ImmutableArray<FieldError> Errors { get; private set; } = [];

    internal DateOnly Today => time.Today;

    /// <summary>Reviews that were held, the last one first.</summary>
    internal ImmutableArray<ReviewHeld> Held { get; private set; } = [];

    /// <summary>Reviews that fall due and can be held; the others come round by themselves.</summary>
    internal bool CanBeHeld(string timer) => knowledge.Care.Timers.Any(known => known.Id == timer && known.DoneBy is not null);

    /// <summary>The phrase of what was just done; null for nothing.</summary>
    internal string? Done => TempData[Said] as string;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        Show(record);
        return Page();
    }

    /// <summary>It was done today.</summary>
    public Task<IActionResult> OnPostSessionAsync(int place, string? was) => NoteAsync(place, was, "clock.said-session", tried => tried.WithSession(Today));

    /// <summary>It was not done today after all.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(int place, string? was) => NoteAsync(place, was, "clock.said-back", tried => tried.WithoutSession(Today));

    /// <summary>It rests from today.</summary>
    public Task<IActionResult> OnPostPauseAsync(int place, string? was) => NoteAsync(place, was, "clock.said-pause", tried => tried.Paused(Today));

    /// <summary>It goes on from today.</summary>
    public Task<IActionResult> OnPostResumeAsync(int place, string? was) => NoteAsync(place, was, "clock.said-resume", tried => tried.Resumed(Today));

    /// <summary>It has ended.</summary>
    public async Task<IActionResult> OnPostStopAsync(int place, string? was, string? on, string? because)
    {
        var (day, wrong) = string.IsNullOrWhiteSpace(on) ? (Today, null) : TypedDay.Read(on, Today);
        if (wrong is not null || day is not { } last)
        {
            return await WrongAsync($"stop-{place}", wrong ?? "entry.wrong-day");
        }

        StopReason reason = Enum.GetValues<StopReason>().FirstOrDefault(known => PlanSentences.Id(known) == because);
        return await NoteAsync(place, was, "clock.said-stop", tried => tried.Ended(last, reason));
    }

    /// <summary>How much and how often was agreed, and which earlier days it was done on.</summary>
    public async Task<IActionResult> OnPostDetailsAsync(int place, string? was, string? dose, string? perWeek, string? day)
    {
        int? times = null;
        if (!string.IsNullOrWhiteSpace(perWeek))
        {
            if (!int.TryParse(perWeek.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int count) || count is < 1 or > TreatmentTried.MostPerWeek)
            {
                return await WrongAsync($"week-{place}", "clock.wrong-week");
            }

            times = count;
        }

        var (session, wrong) = TypedDay.Read((day ?? "").Trim(), Today);
        if (wrong is not null)
        {
            return await WrongAsync($"day-{place}", wrong);
        }

        string said = string.Concat((dose ?? "").Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign))).Trim();
        return said.Length > TreatmentTried.LongestDose
            ? await WrongAsync($"dose-{place}", "entry.wrong-long")
            : await NoteAsync(place, was, "clock.said-details", tried => (session is { } done ? tried.WithSession(done) : tried) with { Dose = said, PerWeek = times });
    }

    /// <summary>A review was held.</summary>
    public async Task<IActionResult> OnPostHeldAsync(string? kind, string? on)
    {
        var (day, wrong) = string.IsNullOrWhiteSpace(on) ? (Today, null) : TypedDay.Read(on, Today);
        if (wrong is not null || day is not { } held)
        {
            return await WrongAsync($"held-{kind}", wrong ?? "entry.wrong-day");
        }

        string? done = knowledge.Care.Timers.FirstOrDefault(timer => timer.Id == kind)?.DoneBy;
        return await SaveAsync("clock.said-held", "reviews", record => done is null || record.History.Reviews.Contains(new(held, done)) || record.History.Reviews.Length >= Most
            ? record
            : record with { History = record.History with { Reviews = record.History.Reviews.Add(new(held, done)) } });
    }

    // More than anybody's care has; a form that is sent by a machine stops here.
    private const int Most = 400;

    /// <summary>What a treatment is recognised by, so that a list that changed in another tab does not lead to the wrong one.</summary>
    internal static string Mark(TreatmentTried tried) => $"{tried.Treatment} {tried.Started.DayNumber}";

    private Task<IActionResult> NoteAsync(int place, string? was, string said, Func<TreatmentTried, TreatmentTried> change) =>
        SaveAsync(said, $"t-{place}", record =>
        {
            var all = record.History.Treatments;
            int at = Enumerable.Range(0, all.Length).OrderByDescending(each => each == place).FirstOrDefault(each => Mark(all[each]) == was, -1);
            return at < 0 || all.Contains(change(all[at])) ? record : record with { History = record.History with { Treatments = all.SetItem(at, change(all[at])) } };
        });

    private async Task<IActionResult> SaveAsync(string said, string part, Func<PersonRecord, PersonRecord> change)
    {
        if (await person.ChangeAsync(change) is null)
        {
            return Ended();
        }

        TempData[Said] = said;
        return RedirectToPage("/Journal/Clock", null, null, part);
    }

    private async Task<IActionResult> WrongAsync(string field, string phrase)
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        Errors = [new(field, words[phrase])];
        Show(record);
        return Page();
    }

    private void Show(PersonRecord record)
    {
        Plan = plans.Of(record, time.Today);
        Clock = CareClock.Of(knowledge.Care, PersonPlan.HistoryOn(record, Plan.Today), Plan);
        Held = [.. record.History.Reviews.OrderByDescending(review => review.On).ThenBy(review => review.Kind, StringComparer.Ordinal)];
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
