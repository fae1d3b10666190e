namespace Plumbline.Web.Components.Programme;

/// <summary>A text that a person writes.</summary>
/// <param name="Name">The name that the form sends, and the id.</param>
/// <param name="Label">What it is.</param>
/// <param name="Hint">A sentence beneath; null for none.</param>
/// <param name="Value">What is written now.</param>
/// <param name="Error">What is wrong with it; null for nothing.</param>
public sealed record NoteField(string Name, string Label, string? Hint, string Value, string? Error = null);
