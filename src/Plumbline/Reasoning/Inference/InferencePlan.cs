namespace Plumbline.Reasoning;

/// <summary>The steps that answer every question with the same unknown risks and the same positive findings.</summary>
/// <remarks>It holds no numbers: a further negative answer, another parameter set or another person reuses it.</remarks>
public sealed class InferencePlan
{
    internal InferencePlan(CausalNetwork network) => Network = network;

    /// <summary>The network that the plan is for.</summary>
    public CausalNetwork Network { get; }

    /// <summary>An estimate of the work of one evaluation, in multiplications.</summary>
    public double Cost { get; internal init; }

    /// <summary>By which plans for the same question are compared.</summary>
    internal double Score { get; init; }

    /// <summary>The largest table, in entries.</summary>
    public long LargestTable { get; internal init; }

    /// <summary>The bytes that one evaluation works in.</summary>
    public long Bytes => 8L * (Numbers + (2 * TableEntries) + (3 * LargestTable) + (56 * JoinRoom));

    internal PlanStep[] Steps { get; init; } = [];

    /// <summary>Numbers that belong to single steps.</summary>
    internal int[] Lists { get; init; } = [];

    /// <summary>How many numbers the steps take; the two of each link come first.</summary>
    internal int Numbers { get; init; }

    /// <summary>The entries of the largest table that is joined to a larger one.</summary>
    internal long JoinRoom { get; init; }

    /// <summary>How many entries all tables take together.</summary>
    internal long TableEntries { get; init; }

    /// <summary>Causes that touch nothing: their marginal needs no table.</summary>
    internal int[] FreeCauses { get; init; } = [];

    /// <summary>Unknown risks that touch nothing.</summary>
    internal int[] FreeRisks { get; init; } = [];

    /// <summary>Where each link's numbers come from: a finding and the position of the link in it, or −1 and an inhibition.</summary>
    internal (int Finding, int Link)[] LinkSources { get; init; } = [];

    /// <summary>Where the leaks of findings go.</summary>
    internal (int Finding, int Slot)[] LeakSlots { get; init; } = [];

    /// <summary>Whether a leak's numbers are those of an absent finding that can be inhibited.</summary>
    internal bool IsTwoBit(int leakSlot)
    {
        foreach (ref readonly PlanStep step in Steps.AsSpan())
        {
            if (step.Kind == StepKind.Release && step.Slot == leakSlot)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the two weights of each cause without unknown parents go.</summary>
    internal (int Cause, int Slot)[] CauseSlots { get; init; } = [];

    /// <summary>Where the two weights of each unknown risk go.</summary>
    internal (int Risk, int Slot)[] RiskSlots { get; init; } = [];

    /// <summary>Where the reduced tables of causes go; the entries are in <see cref="Lists"/>: a row of the table, doubled, plus the cause's own state.</summary>
    internal (int Cause, int Slot, int List, int Count)[] FamilySlots { get; init; } = [];
}
