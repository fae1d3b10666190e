namespace Plumbline.Knowledge;

/// <summary>What can be wrong in <c>knowledge/mechanism/</c> beyond the shape.</summary>
public static class MechanismFaults
{
    /// <summary>A number that lies outside its limits.</summary>
    public static FaultKind OutOfLimits { get; } = new("KB600",
        "'{key}' is {found}; it lies within {limits}.",
        "The model would give beliefs that mean nothing.");

    /// <summary>One criterion twice.</summary>
    public static FaultKind RepeatedCriterion { get; } = new("KB601",
        "the criterion '{criterion}' stands twice, by its id or its number; keep one.",
        "It would count twice.");

    /// <summary>A stand-in for a criterion that there is not.</summary>
    public static FaultKind UnknownCriterion { get; } = new("KB602",
        "there is no criterion '{criterion}' in this file; add it or correct the name.",
        "Answers would be lost in silence.");

    /// <summary>More patients judged than there are.</summary>
    public static FaultKind MoreJudgedThanPatients { get; } = new("KB603",
        "{judged} were judged, but this mechanism has {patients} patients; check both against the data.",
        "One of the two numbers was mistyped.");

    /// <summary>Settings that were not compared.</summary>
    public static FaultKind NoCandidate { get; } = new("KB604",
        "'{key}' is {found}, outside the candidates {low} to {high}; fit again or correct it.",
        "The settings would not be those that the patients speak for.");
}
