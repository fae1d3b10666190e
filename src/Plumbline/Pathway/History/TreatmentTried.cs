namespace Plumbline.Pathway;

/// <summary>One treatment that a person has had, or is having.</summary>
/// <param name="Treatment">The id of a file in <c>knowledge/treatments/</c>.</param>
/// <param name="Started">The first day.</param>
/// <param name="Stopped">The last day; null while it goes on.</param>
/// <param name="Adherence">How much of what was agreed was done; null when nobody has said.</param>
/// <param name="Sessions">Sessions attended; null when not counted.</param>
/// <param name="PainChange">Pain at the end minus pain at the start, in points of 10; negative is better. Null when not known.</param>
/// <param name="FunctionImproved">Whether daily life became easier to a degree that matters; null when not known.</param>
/// <param name="StoppedBecause">Why it ended.</param>
public sealed record TreatmentTried(
    string Treatment,
    DateOnly Started,
    DateOnly? Stopped = null,
    Share? Adherence = null,
    int? Sessions = null,
    double? PainChange = null,
    bool? FunctionImproved = null,
    StopReason StoppedBecause = StopReason.NotSaid);
