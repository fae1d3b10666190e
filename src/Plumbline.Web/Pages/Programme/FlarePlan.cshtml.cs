using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.Components.Programme;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Programme;

/// <summary>Writes the plan for a flare.</summary>
public sealed class FlarePlanModel(CurrentPerson person, SelfHarmHints hints, PageWords words) : ProgrammePage(person)
{
    internal ImmutableArray<NoteField> Fields => Of(Programme.Flare, words);

    /// <summary>The parts of a plan, in the order in which they are needed.</summary>
    internal static ImmutableArray<NoteField> Of(FlarePlan plan, PageWords words)
    {
        NoteField Field(string name, string value) => new(name, words[$"programme-flare.{name}"], words[$"programme-flare.{name}-hint"], value);
        return
        [
            Field("signs", plan.Signs), Field("cut-down", plan.CutDown), Field("keep-up", plan.KeepUp), Field("soothes", plan.Soothes), Field("calls", plan.Calls), Field("sentence", plan.Sentence),
        ];
    }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Saves it.</summary>
    public Task<IActionResult> OnPostAsync(
        string? signs, [FromForm(Name = "cut-down")] string? cutDown, [FromForm(Name = "keep-up")] string? keepUp, string? soothes, string? calls, string? sentence)
    {
        Heed(hints, signs, cutDown, keepUp, soothes, calls, sentence);
        return ChangeAsync(
            programme => programme with { Flare = new(Kept(signs), Kept(cutDown), Kept(keepUp), Kept(soothes), Kept(calls), Kept(sentence)) },
            RedirectToPage("/Programme/Flare"));
    }
}
