using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Web.Components;
using Plumbline.Web.Following;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Trials;

/// <summary>What the pages of the diaries have in common: their fields, and what they say after something was saved.</summary>
public abstract class DiaryPage(CurrentPerson person, PersonClock clock, PageWords words) : PageModel
{
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

    /// <summary>Saves, and says so on the next page.</summary>
    private protected async Task<PersonRecord?> SaveAsync(string said, Func<PersonRecord, PersonRecord> change)
    {
        PersonRecord? saved = await person.ChangeAsync(change);
        TempData[Said] = said;
        return saved;
    }

    /// <summary>A moment as a form carries it, hidden; null where it carries none.</summary>
    private protected static DateTimeOffset? Carried(string? moment) =>
        DateTimeOffset.TryParseExact(moment, "o", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) ? at : null;

    private protected RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
