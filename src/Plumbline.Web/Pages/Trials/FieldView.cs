using Plumbline.Web.Components;

namespace Plumbline.Web.Pages.Trials;

/// <summary>A field of a form of the diaries.</summary>
/// <param name="Id">The id, and the name that is sent.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Hint">A sentence beneath; null for none.</param>
/// <param name="Value">What it shows.</param>
/// <param name="Errors">What is wrong with the form.</param>
internal sealed record FieldView(string Id, string Label, string? Hint, string Value, IReadOnlyCollection<FieldError> Errors)
{
    /// <summary>What can be chosen; null for a line to type into.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>What an empty choice says.</summary>
    public string Empty { get; init; } = "";

    /// <summary>What is wrong with this field; null for nothing.</summary>
    public string? Error => Errors.FirstOrDefault(error => error.FieldId == Id)?.Message;

    /// <summary>What describes the field to a screen reader.</summary>
    public string? Described => (Hint, Error) switch { (null, null) => null, (_, null) => Id + "-hint", (null, _) => Id + "-error", _ => $"{Id}-hint {Id}-error" };
}
