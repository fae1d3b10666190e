using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.People;
using Plumbline.Web.Planning;
using Plumbline.Web.Planning.Entries;

namespace Plumbline.Web.Pages.Plan;

/// <summary>The form of one entry: adds, changes or takes away something that happened in a person's care.</summary>
/// <remarks>The address says what kind of entry it is and where it stands in the list, never what it says.</remarks>
public sealed class EntryModel(CurrentPerson person, Plans plans, PageWords words, KnowledgeBase knowledge) : PageModel
{
    // More entries of one kind than anybody's care has; a form that is sent by a machine stops here.
    private const int Most = 400;

    /// <summary>The kind of entry.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>Where it stands in its list; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    internal IEntryKind Form { get; private set; } = null!;

    /// <summary>What the fields show.</summary>
    internal ImmutableSortedDictionary<string, string> Values { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    internal ImmutableArray<EntryFault> Faults { get; private set; } = [];

    /// <summary>What the entry can be recognised by, so that a change made in another tab is not overwritten unseen.</summary>
    internal string Was { get; private set; } = "";

    internal IReadOnlyCollection<FieldError> Errors => [.. Faults.Select(fault => new FieldError(fault.Field, $"{Text(fault.Field)} {words[fault.Phrase]}"))];

    internal string Text(string field) => words[$"entry-{Kind}.{field}"];

    internal string? Hint(string field) => words.Find($"entry-{Kind}.{field}-hint");

    internal string? Error(string field) => Faults.FirstOrDefault(fault => fault.Field == field) is { } fault ? words[fault.Phrase] : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Missing() is { } missing)
        {
            return missing;
        }

        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        if (Number is { } at)
        {
            if (at < 0 || at >= Form.Count(record.History))
            {
                return RedirectToPage("/Plan/Tried");
            }

            Values = Form.Filled(record.History, at);
            Was = Mark(Values);
        }
        else if (Form.Fields.Any(field => field.Name == "on") && Form.Id == "today")
        {
            Values = Values.SetItem("on", PlanSentences.Day(plans.TodayOf(record)));
        }

        return Page();
    }

    /// <summary>Saves the form.</summary>
    public async Task<IActionResult> OnPostAsync(string? was)
    {
        if (Missing() is { } missing)
        {
            return missing;
        }

        if (await person.FindAsync() is not { } before)
        {
            return Ended();
        }

        var reader = new EntryReader(Request.Form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), plans.TodayOf(before));
        Func<CareHistory, int?, CareHistory>? change = Form.Read(reader);
        if (change is null)
        {
            Values = Form.Fields.ToImmutableSortedDictionary(field => field.Name, field => Shown(reader.Typed(field.Name)), StringComparer.Ordinal);
            Faults = reader.Faults;
            Was = was ?? "";
            return Page();
        }

        return await ChangeAsync(before, was, (history, at) =>
            at is null && Form.Count(history) >= Most ? history : change(history, at));
    }

    /// <summary>Takes the entry away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? was)
    {
        if (Missing() is { } missing)
        {
            return missing;
        }

        return await person.FindAsync() is { } before
            ? await ChangeAsync(before, was, (history, at) => at is { } number ? Form.Without(history, number) : history)
            : Ended();
    }

    private async Task<IActionResult> ChangeAsync(PersonRecord before, string? was, Func<CareHistory, int?, CareHistory> change)
    {
        bool gone = false;
        PersonRecord? saved = await person.ChangeAsync(record =>
        {
            int? at = Number is null ? null : Find(record.History, was);
            gone = Number is not null && at is null;
            return gone ? record : record with { History = change(record.History, at) };
        });
        if (saved is null)
        {
            return Ended();
        }

        if (gone)
        {
            return RedirectToPage("/Plan/Tried", new { gone = true });
        }

        PlanMove.Between(Kind, plans.Of(before), plans.Of(saved)).Leave(TempData);
        return RedirectToPage("/Plan/Index");
    }

    // The list may have moved since the form was opened: the entry is found by what it was, not by where it stood.
    private int? Find(CareHistory history, string? was)
    {
        int count = Form.Count(history);
        IEnumerable<int> places = Enumerable.Range(0, count).OrderByDescending(at => at == Number);
        foreach (int at in places)
        {
            if (Mark(Form.Filled(history, at)) == was)
            {
                return at;
            }
        }

        return null;
    }

    private NotFoundResult? Missing()
    {
        if (new EntryKinds(knowledge, words).Find(Kind) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        return null;
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });

    // What is far longer than any answer is not shown again.
    private static string Shown(string typed) => typed.Length > 300 ? "" : typed;

    private static string Mark(ImmutableSortedDictionary<string, string> values) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', values.Select(pair => $"{pair.Key}={pair.Value}")))))[..24];

    /// <summary>The name of a kind of group, of treatments for instance.</summary>
    internal string? Group(string? phrase) => phrase is null ? null : words[phrase];

    /// <summary>What the page is called.</summary>
    internal string Title => Number is null ? Text("add") : Text("change-title");
}
