using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Web.Components.Programme;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Programme;

/// <summary>The person's own plan for a flare, in large letters; without one, what helps most people to get through a first day.</summary>
public sealed class FlareModel(CurrentPerson person, PageWords words) : ProgrammePage(person)
{
    internal ImmutableArray<NoteField> Fields => FlarePlanModel.Of(Programme.Flare, words);

    public Task<IActionResult> OnGetAsync() => ShowAsync();
}
