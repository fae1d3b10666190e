namespace Plumbline.Knowledge;

/// <summary>What can be wrong with safety rules.</summary>
public static class TriageFaults
{
    /// <summary>A rule that does not do what its own example says.</summary>
    public static FaultKind ExampleDisagrees { get; } = new("KB200",
        "the example expects '{expected}', but the rule comes to '{found}'; correct the rule or the example.",
        "A rule that its own author misread would decide about an emergency.");

    /// <summary>A kind of example that a rule lacks.</summary>
    public static FaultKind ExampleMissing { get; } = new("KB201",
        "no example expects '{expected}'; give at least one that fires, one that does not and one that is unknown.",
        "Nobody would see what the rule does when an answer is missing.");

    /// <summary>A rule for self-care.</summary>
    public static FaultKind SelfCareNeedsNoRule { get; } = new("KB202",
        "'self-care' is what remains when no rule holds; give planned, two-weeks, same-day or emergency, or delete the rule.",
        "It could never change anything.");

    /// <summary>A row of evidence that neither leads to a rule nor says why it does not alarm.</summary>
    public static FaultKind EvidenceWithoutAnswer { get; } = new("KB203",
        "'{flag}' names neither 'rules' nor 'no-alarm'; name the rules that follow from it, or say why it does not alarm.",
        "A published warning sign would be forgotten silently.");
}
