namespace Plumbline.Knowledge;

/// <summary>What can be wrong with a treatment or a conflict.</summary>
public static class TreatmentFaults
{
    /// <summary>Neither effects nor a word about what is untested.</summary>
    public static FaultKind NothingKnown { get; } = new("KB300",
        "there are neither 'effects' nor 'untested'; say what studies found, or that there are none.",
        "A treatment would be shown as if its effect went without saying.");

    /// <summary>Neither positions nor a reason why there are none, or both.</summary>
    public static FaultKind PositionOrNone { get; } = new("KB301",
        "there must be either 'positions' or 'no-position' with 'because'; give one of the two.",
        "Nobody could tell whether the guidelines were looked at.");

    /// <summary>A medicine without its class, or something else with one.</summary>
    public static FaultKind MedicineClass { get; } = new("KB302",
        "'medicine-class' belongs to treatments of class medicine, to all of them and to no other; add or remove it.",
        "The checks for medicines would pass it by.");

    /// <summary>Something reversible that is said to come last for being irreversible.</summary>
    public static FaultKind LastButReversible { get; } = new("KB303",
        "'irreversible-last' needs 'reversible: no'; correct one of the two.",
        "What can be taken back would be withheld as if it could not.");

    /// <summary>A condition that a treatment is for and not for.</summary>
    public static FaultKind ForAndNotFor { get; } = new("KB304",
        "'{condition}' stands in 'for' and in 'not-for'; keep one.",
        "A person would be offered what is not for them.");

    /// <summary>A contra-indication that names both or nothing.</summary>
    public static FaultKind FactOrFinding { get; } = new("KB305",
        "a contra-indication names either a 'fact' or a 'finding'; give one of the two.",
        "It could never be checked.");

    /// <summary>A time to benefit that pretends to be printed.</summary>
    public static FaultKind TimeIsJudged { get; } = new("KB306",
        "a time to benefit is a judgement; add 'judged: true'.",
        "A judgement would be taken for a printed number.");

    /// <summary>No position with force.</summary>
    public static FaultKind StrongNeither { get; } = new("KB307",
        "'{body}' takes no side, and strongly; give 'strength: none' or the side that it takes.",
        "One of the two words was mistaken.");

    /// <summary>No time of follow-up or several.</summary>
    public static FaultKind OneTime { get; } = new("KB308",
        "an effect has one time: 'at-weeks', 'at-months', or 'at-time: not-reported'; give exactly one.",
        "An effect of two weeks would be taken for one of two years.");

    /// <summary>A judged grade that does not say so.</summary>
    public static FaultKind GradeIsJudged { get; } = new("KB309",
        "a grade with a reason is a judgement; add 'judged: true', or write the source's own grade as one word.",
        "Our judgement would be taken for that of the source.");

    /// <summary>Two conflicts with one number.</summary>
    public static FaultKind SameNumber { get; } = new("KB310",
        "the conflict '{other}' has number {number} too; numbers are given once.",
        "A reader could not tell which of the two is meant.");

    /// <summary>An element that does not exist.</summary>
    public static FaultKind NoElement { get; } = new("KB311",
        "there is no '{element}'{nearest}; write folder/id of a file that exists.",
        "The conflict would be shown beside nothing.");
}
