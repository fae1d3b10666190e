using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Triage;
using Plumbline.Web.Components;
using Plumbline.Web.Following;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Trials;

/// <summary>What the pages of the diaries have in common: their fields, and what they say after something was saved.</summary>
public abstract class DiaryPage(CurrentPerson person, PersonClock clock, PageWords words, AssessSteps steps) : PageModel
{
    /// <summary>The hidden field of each form that says which diary it is written into.</summary>
    internal const string WhichField = "diary";

    private const string Said = "trials-said";

    internal PersonRecord Person { get; private set; } = PersonRecord.Empty;

    internal ImmutableArray<FieldError> Errors { get; private protected set; } = [];

    /// <summary>The form as it was sent; null where none was.</summary>
    private protected TrialForm? Sent { get; private set; }

    internal PageWords Phrases => words;

    internal DateTimeOffset Now => clock.Now;

    internal DateOnly Today => clock.Today;

    /// <summary>The phrase of what was just done; null for nothing.</summary>
    internal string? Done => TempData[Said] as string;

    /// <summary>The signs that were told and still count, to be asked about.</summary>
    internal ImmutableArray<SignTold> Told => ToldSigns.Counting(Person);

    /// <summary>All signs that were told beside a diary, also those that are gone.</summary>
    /// <param name="number">The number of the diary; 0 for implants.</param>
    internal IEnumerable<SignTold> ToldBeside(int number) => Person.Trials.Signs.Where(sign => !sign.Implied && sign.Diary == number);

    /// <summary>Whether the diary that the form was about is not here any more: then what was typed is shown, and nothing of it was written down but danger signs.</summary>
    internal bool Lost { get; private set; }

    /// <summary>The safety rules of the most urgent level that hold, where a form ticked danger signs for a diary that is not here any more.</summary>
    internal ImmutableArray<FiredRule> LostRules { get; private set; } = [];

    /// <summary>What the form said, as words.</summary>
    internal IEnumerable<(string Label, string Said)> TypedLines => Sent is null ? [] : Sent.Lines();

    /// <summary>None to ten out of ten.</summary>
    internal IReadOnlyList<Choice> OutOfTen =>
        [.. Enumerable.Range(0, 11).Select(points => points.ToString(CultureInfo.InvariantCulture)).Select(points => new Choice(points, words.Say("entry.out-of-ten", points)))];

    /// <summary>Yes, no and not sure.</summary>
    internal IReadOnlyList<Choice> YesNo => [new("yes", words["entry.yes"]), new("no", words["entry.no"]), new("unsure", words["entry.unsure"], Apart: true)];

    /// <summary>A line to type into. Its words are <c>trials.ID</c> and <c>trials.ID-hint</c>.</summary>
    internal FieldView Line(string id, string value = "") => new(id, words[$"trials.{id}"], words.Find($"trials.{id}-hint"), Sent?.Typed(id) ?? value, Errors);

    /// <summary>A list to choose from.</summary>
    internal FieldView Select(string id, IReadOnlyList<Choice> choices, string empty, string value = "") => Line(id, value) with { Choices = choices, Empty = words[empty] };

    /// <summary>What was chosen of tiles.</summary>
    internal IReadOnlyCollection<string> Chosen(string id, string value = "") => [Sent?.Typed(id) ?? value];

    /// <summary>Whether there is somebody; reads the form that was sent.</summary>
    private protected async Task<bool> KnowsAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return false;
        }

        Person = record;
        if (HttpMethods.IsPost(Request.Method))
        {
            Sent = new(await Request.ReadFormAsync(), words, clock.Now, clock.Zone);
        }

        return true;
    }

    /// <summary>Whether the form was about something else than what has this identity now.</summary>
    private protected bool IsAboutAnother(string? identity) => Sent is not null && Sent.Which != identity;

    /// <summary>Saves, and says so on the next page.</summary>
    /// <param name="said">The phrase of what was done.</param>
    /// <param name="change">Makes the new record of the newest one; null where what is to be changed is not in it any more.</param>
    /// <returns>The record as saved; null where there is none any more; and whether what was to be changed was there.</returns>
    private protected async Task<(PersonRecord? Saved, bool There)> SaveAsync(string said, Func<PersonRecord, PersonRecord?> change)
    {
        bool there = true;
        PersonRecord? saved = await person.ChangeAsync(record =>
        {
            PersonRecord? changed = change(record);
            there = changed is not null;
            return ToldSigns.WithoutImplied(changed ?? record, clock.Now);
        });
        if (there)
        {
            TempData[Said] = said;
        }

        return (saved, there);
    }

    /// <summary>Says that the diary of the form is not here any more, with all that was typed. Danger signs count all the same, and what they call for stands first.</summary>
    /// <param name="signs">The signs that the form may hold.</param>
    /// <param name="tell">Takes the signs into a record.</param>
    private protected async Task<IActionResult> LoseAsync(IEnumerable<string> signs, Func<PersonRecord, IReadOnlyCollection<string>, PersonRecord> tell)
    {
        Lost = true;
        if (Sent?.Ticked("signs", signs) is { IsEmpty: false } ticked)
        {
            if (await person.ChangeAsync(record => tell(record, ticked)) is not { } saved)
            {
                return Ended();
            }

            Person = saved;
            ImmutableArray<FiredRule> fired = [.. steps.Warnings(saved)];
            LostRules = [.. fired.Where(rule => rule.Urgency == fired[0].Urgency)];
        }

        return Page();
    }

    /// <summary>To the list, which says that the diary is not here any more.</summary>
    private protected RedirectToPageResult NotThere()
    {
        TempData[Said] = "trials.said-not-there";
        return RedirectToPage("/Trials/Index");
    }

    /// <summary>To what to do now, where signs call for help; else to a page.</summary>
    private protected IActionResult AfterSigns(PersonRecord saved, IActionResult next) => steps.Warnings(saved).Any() ? RedirectToPage("/Assess/Urgent") : next;

    /// <summary>A moment as a form carries it, hidden; null where it carries none.</summary>
    private protected static DateTimeOffset? Carried(string? moment) =>
        DateTimeOffset.TryParseExact(moment, "o", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) ? at : null;

    private protected RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
