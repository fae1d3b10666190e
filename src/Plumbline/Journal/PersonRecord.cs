using System.Collections.Immutable;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Everything that one person has told Plumbline. Immutable. It is what is stored, exported and imported.</summary>
/// <remarks>What is not in here is not known; it is never taken for "no".</remarks>
public sealed record PersonRecord
{
    /// <summary>Nothing told yet.</summary>
    public static PersonRecord Empty { get; } = new();

    /// <summary>The answers to the assessment.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>The ids of the question pages that were answered or skipped, in the order of asking: none is asked twice.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>The ids of the safety rules whose warning the person has seen and come back from.</summary>
    public ImmutableSortedSet<string> WarningsSeen { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What was marked on the body map, in the order of marking.</summary>
    public ImmutableArray<BodyMark> BodyMap { get; init; } = [];

    /// <summary>The answers that the body map gave, by finding, with what stood there before; see <see cref="BodyMapAnswers"/>.</summary>
    public ImmutableSortedDictionary<string, MapAnswer> FromBodyMap { get; init; } = ImmutableSortedDictionary.Create<string, MapAnswer>(StringComparer.Ordinal);

    /// <summary>What happened in the person's care.</summary>
    public CareHistory History { get; init; } = CareHistory.Empty;

    /// <summary>What the person wants from the next visit.</summary>
    public VisitWishes Visit { get; init; } = VisitWishes.None;

    /// <summary>The diaries of trials of a device and of test blocks.</summary>
    public PersonTrials Trials { get; init; } = PersonTrials.None;

    /// <summary>What check-ins hold beside the care history, and official instruments that the person brought along.</summary>
    public PersonCheckIns CheckIns { get; init; } = PersonCheckIns.None;

    /// <summary>The same record after a question page was answered or skipped.</summary>
    /// <param name="question">The id of a file in <c>knowledge/questions/</c>.</param>
    /// <param name="answers">The answers with those of the page.</param>
    public PersonRecord WithPage(string question, Answers answers) =>
        this with { Answers = answers, Asked = Asked.Contains(question, StringComparer.Ordinal) ? Asked : Asked.Add(question) };

    /// <summary>What the person has begun, read, done and planned in the twelve-week programme.</summary>
    public ProgrammeRecord Programme { get; init; } = ProgrammeRecord.None;

    /// <summary>How the person wants results worked out and shown.</summary>
    public PersonChoices Choices { get; init; } = PersonChoices.Usual;

    /// <summary>Whether both hold the same, lists in the same order.</summary>
    public bool Equals(PersonRecord? other) =>
        other is not null
        && Answers == other.Answers
        && Asked.SequenceEqual(other.Asked)
        && WarningsSeen.SequenceEqual(other.WarningsSeen)
        && BodyMap.SequenceEqual(other.BodyMap)
        && History == other.History
        && Visit == other.Visit
        && Trials == other.Trials
        && CheckIns == other.CheckIns
        && Programme == other.Programme
        && Choices == other.Choices;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Answers, Asked.Length, WarningsSeen.Count, BodyMap.Length, History, Visit, Choices, HashCode.Combine(Trials, CheckIns, Programme));
}
