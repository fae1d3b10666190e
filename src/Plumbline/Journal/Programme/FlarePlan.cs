namespace Plumbline.Journal;

/// <summary>A person's own plan for a flare. Every part may be empty.</summary>
/// <param name="Signs">By what a flare announces itself.</param>
/// <param name="CutDown">What they do less of.</param>
/// <param name="KeepUp">What they keep up all the same.</param>
/// <param name="Soothes">What soothes.</param>
/// <param name="Calls">Whom they call.</param>
/// <param name="Sentence">A sentence that they want to read then.</param>
public sealed record FlarePlan(string Signs, string CutDown, string KeepUp, string Soothes, string Calls, string Sentence)
{
    /// <summary>Nothing written.</summary>
    public static FlarePlan None { get; } = new("", "", "", "", "", "");

    /// <summary>Whether nothing is written.</summary>
    public bool IsEmpty => this == None;
}
