namespace Plumbline.Reasoning;

/// <summary>What a step of a plan does.</summary>
internal enum StepKind
{
    /// <summary>Starts a table with the single entry 1.</summary>
    Unit,

    /// <summary>Adds a dimension above all others whose states are both as before: a cause or a risk, weighed when it ends.</summary>
    OpenAlike,

    /// <summary>Adds a dimension above all others that nothing has raised yet: the bit of a finding.</summary>
    OpenLowered,

    /// <summary>Multiplies by the table of a cause over open dimensions.</summary>
    Multiply,

    /// <summary>Where a cause is present, lets it raise a bit.</summary>
    Link,

    /// <summary>Adds a cause with all its links and sums it out at once.</summary>
    Absorb,

    /// <summary>Sums a cause or a risk out, weighing its states.</summary>
    Sum,

    /// <summary>Ends a present finding: raised by a cause, or else by its leak.</summary>
    Keep,

    /// <summary>Ends an absent finding that can be inhibited: not raised, or raised and blocked.</summary>
    Release,

    /// <summary>Puts two tables together.</summary>
    Join,

    /// <summary>Ends a connected part: its table has one entry, the probability of its evidence.</summary>
    Finish,
}

/// <summary>One step of a plan. Positions are those of the moment; the run of a dimension is 2^position.</summary>
internal struct PlanStep
{
    internal StepKind Kind;

    /// <summary>The dimensions of the table before the step.</summary>
    internal int Dimensions;

    /// <summary>Where the table lies; first the table's number while a plan is made.</summary>
    internal int Table;

    /// <summary>Where the result or what is kept for the way back lies.</summary>
    internal int Target;

    /// <summary>The dimension that is ended; the cause's in a link.</summary>
    internal int Position;

    /// <summary>The bit's dimension in a link, the "blocked" one in a release; the second table of a join.</summary>
    internal int Other;

    /// <summary>Where the numbers start.</summary>
    internal int Slot;

    /// <summary>The risk or cause whose marginal is read here.</summary>
    internal int Part;

    /// <summary>Where the step's list starts in <see cref="InferencePlan.Lists"/>.</summary>
    internal int List;

    /// <summary>How many links of the list act on open dimensions (absorb) or how many leaf causes there are (keep).</summary>
    internal int Count;

    /// <summary>How many links of the list open their dimension; the dimensions of a family or of a join's second table.</summary>
    internal int Opening;
}
