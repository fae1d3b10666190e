namespace Plumbline.Reasoning;

/// <summary>The steps that answer every question with the same unknown risks and the same positive findings.</summary>
/// <remarks>It holds no numbers: a further negative answer, another parameter set or another patient reuses it.</remarks>
public sealed class InferencePlan
{
    internal InferencePlan(CausalNetwork network) => Network = network;

    /// <summary>The network that the plan is for.</summary>
    public CausalNetwork Network { get; }

    /// <summary>An estimate of the work of one evaluation, in multiplications.</summary>
    public double Cost { get; internal init; }

    /// <summary>The largest table, in entries.</summary>
    public int LargestTable { get; internal init; }

    /// <summary>The bytes that one evaluation works in.</summary>
    public long Bytes => 8L * (Slots + Saved + (3L * LargestTable));

    internal PlanStep[] Steps { get; init; } = [];

    /// <summary>How many numbers the steps take.</summary>
    internal int Slots { get; init; }

    /// <summary>How many entries are kept for the backward pass.</summary>
    internal int Saved { get; init; }

    /// <summary>Causes that touch nothing: their marginal needs no table.</summary>
    internal int[] FreeCauses { get; init; } = [];

    /// <summary>Unknown risks that touch nothing.</summary>
    internal int[] FreeRisks { get; init; } = [];

    /// <summary>Where the two weights of each opened risk go.</summary>
    internal (int Risk, int Slot)[] RiskSlots { get; init; } = [];

    /// <summary>Where the two weights of each cause without a table go.</summary>
    internal (int Cause, int Slot)[] CauseSlots { get; init; } = [];

    /// <summary>Where causes open with both states alike, because their table follows.</summary>
    internal int[] EvenSlots { get; init; } = [];

    /// <summary>Where the reduced tables of causes go; each entry is a position in the cause's table, doubled, plus its own state.</summary>
    internal (int Cause, int Slot, int[] Entries)[] FamilySlots { get; init; } = [];

    /// <summary>Where links go: an index into the links of the network.</summary>
    internal (int Finding, int Link, int Slot)[] LinkSlots { get; init; } = [];

    /// <summary>Where inhibitions of absent findings go.</summary>
    internal (int Inhibition, int Slot)[] InhibitionSlots { get; init; } = [];

    /// <summary>Where leaks go.</summary>
    internal (int Finding, int Slot)[] LeakSlots { get; init; } = [];
}
