using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Exchange.Documents;

/// <summary>What a summary is made from, all of it by the same answers and the same knowledge.</summary>
/// <param name="Person">Everything that the person told.</param>
/// <param name="Triage">How soon the person should be seen.</param>
/// <param name="Today">The day of the summary.</param>
public sealed record VisitFacts(PersonRecord Person, TriageResult Triage, DateOnly Today)
{
    /// <summary>The possible causes; null where too little was answered to tell them apart.</summary>
    public Differential? Causes { get; init; }

    /// <summary>Why a cause has its range; null where nobody asked.</summary>
    public Func<string, Explanation>? Explain { get; init; }

    /// <summary>How a range is said in a word, as the other pages say it.</summary>
    public Func<ProbabilityRange, RangeInWords>? InWords { get; init; }

    /// <summary>How the pain went by the diary; empty where none is kept.</summary>
    public PainCourse Course { get; init; } = PainCourse.Empty;

    /// <summary>The plan; null where none was made.</summary>
    public CarePlan? Plan { get; init; }
}

/// <summary>A range in words.</summary>
/// <param name="Word">Such as "possible".</param>
/// <param name="MayReassure">Whether the word could be taken for "unlikely": never said of a dangerous cause.</param>
public sealed record RangeInWords(string Word, bool MayReassure);
