namespace Plumbline.Reasoning;

/// <summary>What a step of a plan does to the table of open dimensions.</summary>
internal enum StepKind
{
    /// <summary>Adds a dimension above all others, with a weight for each of its two states.</summary>
    Open,

    /// <summary>Multiplies by a table over some open dimensions.</summary>
    Multiply,

    /// <summary>Where a cause is present, lets it raise the bit of a finding.</summary>
    Link,

    /// <summary>Adds a cause with all its links and sums it out at once.</summary>
    Absorb,

    /// <summary>Sums a cause or a risk out.</summary>
    Sum,

    /// <summary>Keeps the half where the bit of a present finding is raised.</summary>
    Keep,

    /// <summary>Ends an absent finding that can be inhibited: not raised, or raised and blocked.</summary>
    Release,
}

/// <summary>One step of a plan. All positions are those of the moment; lower dimensions have lower strides.</summary>
/// <param name="Kind">What the step does.</param>
/// <param name="Size">The entries of the table before the step.</param>
/// <param name="Position">The dimension that is opened, multiplied, summed or kept; the cause's in a link.</param>
/// <param name="Other">The finding's dimension in a link, the "blocked" dimension in a release.</param>
/// <param name="Slot">Where the step's numbers start.</param>
/// <param name="Part">The risk or cause whose marginal is read here, or −1.</param>
/// <param name="Saved">Where the step saves what the backward pass needs.</param>
/// <param name="Mask">The dimensions of a multiplied table.</param>
/// <param name="Links">The links of an absorbed cause: dimension and slot.</param>
internal sealed record PlanStep(
    StepKind Kind, int Size, int Position, int Other, int Slot, int Part, int Saved, int Mask, (int Position, int Slot)[] Links);
