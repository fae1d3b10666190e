namespace Plumbline.Knowledge;

/// <summary>What can be wrong with a number of medicine: its source, its interval, its limits.</summary>
public static class ValueFaults
{
    /// <summary>A number without the source that it was taken from.</summary>
    public static FaultKind UncitedValue { get; } = new("KB001",
        "'{key}' has no 'from'; name its source and the place in it ('from', 'at'), or mark it 'judged: true' and say 'because'.",
        "Nobody could check it.");

    /// <summary>The estimate lies outside its own interval, so one of the three numbers was mistyped.</summary>
    public static FaultKind EstimateOutsideInterval { get; } = new("KB003",
        "{estimate} is not within [{low}, {high}]; check all three against the source.",
        "One of the three numbers was mistyped.");

    /// <summary>No uncertainty at all.</summary>
    public static FaultKind NoInterval { get; } = new("KB050",
        "'{key}' has no interval; give 'ci95', 'counts', for a judgement 'range', or 'interval: not-reported'.",
        "An uncertain number would look like a certain one.");

    /// <summary>More than one uncertainty.</summary>
    public static FaultKind SeveralIntervals { get; } = new("KB051",
        "'{key}' has {found}; keep the one that the source prints.",
        "It would be unclear which of them counts.");

    /// <summary>A lower end above an upper end.</summary>
    public static FaultKind IntervalReversed { get; } = new("KB052",
        "[{low}, {high}] runs backwards or has no width; write the lower end first and check both.",
        "The uncertainty would be nothing or negative.");

    /// <summary>Counts that cannot be.</summary>
    public static FaultKind ImpossibleCounts { get; } = new("KB053",
        "counts [{with}, {all}] cannot be; write how many have it, then how many were looked at, in whole numbers.",
        "The proportion would be wrong.");

    /// <summary>Counts and a proportion that do not agree.</summary>
    public static FaultKind CountsDisagree { get; } = new("KB054",
        "{with} of {all} is not {value}; check all three against the source.",
        "One of the three numbers was mistyped.");

    /// <summary>A judgement that does not say why.</summary>
    public static FaultKind JudgedWithoutReason { get; } = new("KB055",
        "'{key}' is judged but does not say why; add 'because' in your own words.",
        "A judgement without a reason cannot be improved.");

    /// <summary>Both a judgement and a citation.</summary>
    public static FaultKind JudgedAndCited { get; } = new("KB056",
        "'{key}' is both judged and cited; a value as printed has 'from', a judged one 'because' (which may name a source in words).",
        "A judged number would be taken for a printed one.");

    /// <summary>A probability outside [0, 1].</summary>
    public static FaultKind NotAProportion { get; } = new("KB057",
        "'{key}' is {found}; a proportion is a fraction of 1, so 37 % is 0.37.",
        "A percentage would be taken for a fraction.");

    /// <summary>A ratio that is 0 or negative.</summary>
    public static FaultKind NotARatio { get; } = new("KB058",
        "'{key}' is {found}; a ratio is greater than 0.",
        "One answer would make something impossible for good.");

    /// <summary>Certainty without definition.</summary>
    public static FaultKind TooCertain { get; } = new("KB059",
        "'{key}' is {found}; nothing is 0 or 1 but by definition: give the interval's inner end as a judgement, or say 'definition: true'.",
        "No later answer could ever change such a belief.");

    /// <summary>A likelihood ratio that is too good to be true.</summary>
    public static FaultKind TooStrong { get; } = new("KB060",
        "a likelihood ratio of {found} is stronger than {most} (or its inverse); check it, give a judged value within, or say 'definition: true'.",
        "Ratios this strong come from small or circular studies, and one answer would decide everything.");

    /// <summary>No default width in the knowledge.</summary>
    public static FaultKind NoDefaultWidth { get; } = new("KB061",
        "the interval is not reported, and uncertainty.yaml does not say how wide to take it; add that file.",
        "An uncertain number would be used as a certain one.");

    /// <summary>Bands that overlap.</summary>
    public static FaultKind BandsOverlap { get; } = new("KB062",
        "the band {found} overlaps with {other}; 'from' belongs to a band and 'below' no longer does.",
        "One person would be in two bands.");

    /// <summary>Bands with a gap.</summary>
    public static FaultKind BandsLeaveGap { get; } = new("KB063",
        "no band covers {found}; let the one end where the next begins.",
        "A person in the gap would have no value.");

    /// <summary>A band that is empty or has no end.</summary>
    public static FaultKind EmptyBand { get; } = new("KB064",
        "the band {found} holds nothing or everything; give 'from', 'below' or both, 'from' being less.",
        "It would never apply, or always.");

    /// <summary>Shares that do not add up to 1.</summary>
    public static FaultKind SharesDoNotAddUp { get; } = new("KB065",
        "the shares in '{key}' add up to {found}; they are parts of a whole, so make them add up to 1.",
        "Something would be left over or counted twice.");
}
