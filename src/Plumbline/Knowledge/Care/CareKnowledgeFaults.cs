namespace Plumbline.Knowledge;

/// <summary>What can be wrong with the files of the pathway, of medicines and of measures.</summary>
public static class CareKnowledgeFaults
{
    /// <summary>A name that no fact has.</summary>
    public static FaultKind UnknownFact { get; } = new("KB400",
        "there is no fact or finding '{name}'{nearest}; add it to pathway/facts.yaml or correct the name.",
        "The guard would never hold, or always hang.");

    /// <summary>A name that no number has.</summary>
    public static FaultKind UnknownNumber { get; } = new("KB401",
        "there is no number '{name}'{nearest}; add it to pathway/facts.yaml or correct the name.",
        "The guard would never hold.");

    /// <summary>A threshold that does not exist.</summary>
    public static FaultKind UnknownThreshold { get; } = new("KB402",
        "there is no threshold '{threshold}'{nearest}; name it as measure/name or group/name of pathway/thresholds.yaml.",
        "A decision would rest on no number.");

    /// <summary>A combined fact that names itself, directly or through others.</summary>
    public static FaultKind FactCircle { get; } = new("KB403",
        "the fact '{name}' hangs on itself; break the circle.",
        "It could never be worked out.");

    /// <summary>A fact that is listed twice.</summary>
    public static FaultKind FactTwice { get; } = new("KB404",
        "the fact '{name}' is there twice; keep one.",
        "Two meanings of one name.");

    /// <summary>A guard on a number with no comparison, or with two.</summary>
    public static FaultKind OneComparison { get; } = new("KB405",
        "the number '{name}' needs either at-least or below; write one of them.",
        "What is compared would be unclear.");

    /// <summary>A rule without an example for one of the three outcomes.</summary>
    public static FaultKind ExampleMissing { get; } = new("KB406",
        "no example has 'expect: {outcome}'; add one.",
        "Nobody could see when the rule speaks, when it is silent and when it waits.");

    /// <summary>An example whose outcome is not what the guard comes to.</summary>
    public static FaultKind ExampleWrong { get; } = new("KB407",
        "in the example of '{name}' the guard comes to {found}; correct the example or the guard.",
        "The rule does not do what its author thought.");

    /// <summary>A state that does not exist.</summary>
    public static FaultKind UnknownState { get; } = new("KB408",
        "there is no state '{state}'{nearest}; add it to pathway/states.yaml or correct the name.",
        "A person would be nowhere.");

    /// <summary>A timer with weeks and days, or with neither.</summary>
    public static FaultKind WeeksOrDays { get; } = new("KB409",
        "the timer '{timer}' needs either weeks or days; write one of them.",
        "When it falls due would be unclear.");

    /// <summary>A caution with a condition and <c>always</c>, or with neither.</summary>
    public static FaultKind AlwaysOrWhen { get; } = new("KB410",
        "the caution '{caution}' needs either when or 'always: true'; write one of them.",
        "For whom it holds would be unclear.");

    /// <summary>Two bands with a gap or an overlap between them.</summary>
    public static FaultKind BandsDoNotMeet { get; } = new("KB411",
        "the bands '{band}' and '{next}' do not meet; the second begins where the first ends.",
        "A number would have no band, or two.");

    /// <summary>A medicine or class that no medicine has.</summary>
    public static FaultKind UnknownMedicine { get; } = new("KB412",
        "there is no medicine or class '{name}'{nearest}; add it to medicines/ or correct the name.",
        "The rule would never hold.");

    /// <summary>No profile, or several, is the default.</summary>
    public static FaultKind OneDefault { get; } = new("KB413",
        "{count} of the files in {folder} say 'default: true'; exactly one must.",
        "What holds where nobody chose would be unclear.");

    /// <summary>An opioid without a factor and without a note that it has none.</summary>
    public static FaultKind OpioidForgotten { get; } = new("KB414",
        "the opioid '{medicine}' has neither a factor nor an entry under without-factor; add one of them.",
        "It would be left out of the total in silence.");
}
