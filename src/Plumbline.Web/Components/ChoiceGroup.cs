using System.Collections.Immutable;

namespace Plumbline.Web.Components;

/// <summary>A question of a form with one answer out of several.</summary>
/// <param name="Name">The name that the form sends, and the id of the group.</param>
/// <param name="Legend">The question.</param>
/// <param name="Hint">A sentence beneath; null for none.</param>
/// <param name="Choices">The answers.</param>
/// <param name="Chosen">The value that is chosen now.</param>
public sealed record ChoiceGroup(string Name, string Legend, string? Hint, ImmutableArray<Choice> Choices, ImmutableArray<string> Chosen)
{
    /// <summary>Whether a value is one of the answers.</summary>
    public bool Has(string? value) => Choices.Any(choice => choice.Value == value);
}
