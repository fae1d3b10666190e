using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Pages.Gallery;

/// <summary>One component in one state, alone on its page so that no two states share an id.</summary>
public sealed class StateModel : PageModel
{
    public ComponentState State { get; private set; } = null!;

    public IDictionary<string, object?> Parameters => State.Parameters.ToDictionary();

    public IActionResult OnGet(string component, int number)
    {
        if (!ComponentState.Groups.TryGetValue(component, out var states) || number < 0 || number >= states.Length)
        {
            return NotFound();
        }

        State = states[number];
        return Page();
    }
}
