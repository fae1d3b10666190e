namespace Plumbline.Journal;

/// <summary>An answer that the body map gave, and what stood there before: taking the mark away brings that back.</summary>
/// <param name="Before">The answer before; <see cref="Answer.Unanswered"/> where there was none.</param>
/// <param name="Said">The answer that the map gave.</param>
public readonly record struct MapAnswer(Answer Before, Answer Said);
