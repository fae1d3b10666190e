using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>The exercise library, fitted to the person: what suits first, what is left out last and with its reason.</summary>
public sealed class ExercisesModel(CurrentPerson person, Programmes programmes) : ProgrammePage(person)
{
    internal ImmutableArray<CautionHeld> Held { get; private set; } = [];

    internal ImmutableArray<ExerciseStand> Stands { get; private set; } = [];

    internal IEnumerable<(string Id, ImmutableArray<ExerciseStand> Stands)> Groups => new (string, ImmutableArray<ExerciseStand>)[]
    {
        ("suits", [.. Stands.Where(stand => stand.LeftOutFor.IsEmpty && stand.Suits)]),
        ("open", [.. Stands.Where(stand => stand.LeftOutFor.IsEmpty && !stand.Suits)]),
        ("left-out", [.. Stands.Where(stand => !stand.LeftOutFor.IsEmpty)]),
    }.Where(group => !group.Item2.IsEmpty);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        Held = programmes.Cautions(Record);
        Stands = programmes.Exercises(Record);
        return Page();
    }
}
