using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.Learn;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>One exercise: how, how much, easier, harder, when to stop, and for whom it is not.</summary>
public sealed class ExerciseModel(CurrentPerson person, Programmes programmes) : ProgrammePage(person)
{
    // The aim that an exercise counts for as well.
    private const string Aim = "strength-exercises";

    /// <summary>The exercise.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    internal ExerciseStand Stand { get; private set; } = null!;

    internal Footnotes Notes { get; } = new();

    internal int Today => Programme.TimesDone(programmes.Today, Id);

    /// <summary>On how many days it was done.</summary>
    internal int Days => Programme.Done.Count(done => done.What == Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        if (programmes.Exercises(Record).FirstOrDefault(stand => stand.Exercise.Id == Id) is not { } found)
        {
            return NotFound();
        }

        Stand = found;
        return Page();
    }

    /// <summary>It was done.</summary>
    public Task<IActionResult> OnPostDoneAsync() => CountAsync(programme => programme.WithDone(programmes.Today, Id).WithDone(programmes.Today, Aim));

    /// <summary>It was not done after all.</summary>
    public Task<IActionResult> OnPostUndoAsync() => CountAsync(programme => programme.TimesDone(programmes.Today, Id) == 0 ? programme : programme.WithoutDone(programmes.Today, Id).WithoutDone(programmes.Today, Aim));

    private async Task<IActionResult> CountAsync(Func<ProgrammeRecord, ProgrammeRecord> change)
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        return programmes.Exercises(Record).Any(stand => stand.Exercise.Id == Id && stand.LeftOutFor.IsEmpty)
            ? await ChangeAsync(change, RedirectToPage(new { id = Id }))
            : NotFound();
    }
}
