using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.Components.Programme;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>One record of a thought. A thought of harm to oneself is no matter for a sheet: help comes first.</summary>
public sealed class ThoughtModel(CurrentPerson person, Programmes programmes, SelfHarmHints hints, PageWords words) : ProgrammePage(person)
{
    // What triage reads; its rule leads to help today.
    private const string DarkThoughts = "suicidal-thoughts";

    /// <summary>Where the record stands in its list; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    internal ImmutableArray<NoteField> Fields { get; private set; } = [];

    /// <summary>What the record is recognised by, so that a change made in another tab is not overwritten unseen.</summary>
    internal string Was { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        if (Number is { } at && (at < 0 || at >= Programme.Thoughts.Length))
        {
            return RedirectToPage("/Programme/Thoughts");
        }

        ThoughtRecord? known = Number is { } place ? Programme.Thoughts[place] : null;
        Was = known is null ? "" : Mark(known);
        Fields = Filled(known ?? new(programmes.Today, "", ""));
        return Page();
    }

    /// <summary>Saves it; a tick for dark thoughts leads to help at once.</summary>
    public async Task<IActionResult> OnPostAsync(string? situation, string? thought, string? @for, string? against, string? kinder, string? dark, string? was)
    {
        var written = new ThoughtRecord(programmes.Today, Kept(situation), Kept(thought), Kept(@for), Kept(against), Kept(kinder));
        bool isEmpty = written.Situation.Length == 0 && written.Thought.Length == 0;
        if (isEmpty && dark is null)
        {
            ModelState.AddModelError("thought", words["programme-thoughts.wrong-empty"]);
            if (await ReadAsync() is { } elsewhere)
            {
                return elsewhere;
            }

            Was = was ?? "";
            Fields = Filled(written, words["programme-thoughts.wrong-empty"]);
            return Page();
        }

        Heed(hints, situation, thought, @for, against, kinder);
        PersonRecord? saved = await ChangeRecordAsync(record =>
        {
            PersonRecord kept = isEmpty ? record : record with { Programme = record.Programme with { Thoughts = With(record.Programme.Thoughts, written, was) } };
            return dark is null ? kept : programmes.Checked(kept with { Answers = kept.Answers.With(DarkThoughts, Answer.Present) }, isNewOrWorse: true);
        });
        return saved is null ? Ended() : dark is null ? RedirectToPage("/Programme/Thoughts") : RedirectToPage("/Assess/Urgent");
    }

    /// <summary>Takes it away.</summary>
    public Task<IActionResult> OnPostRemoveAsync(string? was) =>
        ChangeAsync(programme => programme with { Thoughts = programme.Thoughts.RemoveAll(thought => Mark(thought) == was) }, RedirectToPage("/Programme/Thoughts"));

    private static string Mark(ThoughtRecord thought) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(thought.ToString())))[..16];

    // A record that is changed keeps its day; a new one over the limit takes the place of the oldest.
    private static ImmutableArray<ThoughtRecord> With(ImmutableArray<ThoughtRecord> known, ThoughtRecord written, string? was)
    {
        for (int at = 0; at < known.Length; at++)
        {
            if (Mark(known[at]) == was)
            {
                return [.. known.SetItem(at, written with { On = known[at].On }).Distinct()];
            }
        }

        return [.. known.Add(written).Distinct().TakeLast(ProgrammeRecord.MostThoughts)];
    }

    private ImmutableArray<NoteField> Filled(ThoughtRecord thought, string? error = null) =>
    [
        new("situation", words["programme-thoughts.situation"], words["programme-thoughts.situation-hint"], thought.Situation),
        new("thought", words["programme-thoughts.thought"], words["programme-thoughts.thought-hint"], thought.Thought, error),
        new("for", words["programme-thoughts.for"], null, thought.For),
        new("against", words["programme-thoughts.against"], words["programme-thoughts.against-hint"], thought.Against),
        new("kinder", words["programme-thoughts.kinder"], words["programme-thoughts.kinder-hint"], thought.Kinder),
    ];
}
