namespace Plumbline.Web.Components;

/// <summary>One thing to choose.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What it says.</param>
/// <param name="Hint">A sentence beneath; null for none.</param>
/// <param name="Apart">Whether it stands apart from the others, as "not sure" does.</param>
public sealed record Choice(string Value, string Label, string? Hint = null, bool Apart = false);
