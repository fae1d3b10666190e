using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.Components.Programme;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Programme;

/// <summary>What a person wants to say: to somebody close, at work, to a doctor.</summary>
public sealed class TalkModel(CurrentPerson person, SelfHarmHints hints, PageWords words) : ProgrammePage(person)
{
    internal ImmutableArray<NoteField> Fields =>
    [
        new("partner", words["programme-talk.partner"], null, Programme.Talk.Partner),
        new("work", words["programme-talk.work"], null, Programme.Talk.Work),
        new("doctor", words["programme-talk.doctor"], null, Programme.Talk.Doctor),
    ];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Saves all three.</summary>
    public Task<IActionResult> OnPostAsync(string? partner, string? work, string? doctor)
    {
        Heed(hints, partner, work, doctor);
        return ChangeAsync(programme => programme with { Talk = new(Kept(partner), Kept(work), Kept(doctor)) }, RedirectToPage());
    }
}
