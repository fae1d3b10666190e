using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Pages.Gallery;

/// <summary>Every component in every state. For those who build it: elsewhere it is not found.</summary>
public sealed class IndexModel : PageModel
{
    public static ImmutableSortedDictionary<string, ImmutableArray<ComponentState>> Groups => ComponentState.Groups;
}
