using Microsoft.AspNetCore.Mvc;
using Plumbline.Web.Components.Programme;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>The records of thoughts, and an empty sheet to print.</summary>
public sealed class ThoughtsModel(CurrentPerson person, Programmes programmes) : ProgrammePage(person)
{
    internal bool IsLow { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        IsLow = programmes.Cautions(Record).Any(held => held.Caution.Id == HelpFirst.MoodCaution);
        return Page();
    }
}
