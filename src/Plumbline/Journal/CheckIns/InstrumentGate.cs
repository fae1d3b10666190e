using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>Conditions that decide whether a line of an instrument is asked (FHIR: <c>enableWhen</c> with its <c>enableBehavior</c>).</summary>
/// <param name="Any">Whether one of them is enough; else all must hold.</param>
/// <param name="Conditions">The conditions; never empty.</param>
public sealed record InstrumentGate(bool Any, ImmutableArray<InstrumentCondition> Conditions)
{
    /// <summary>The most conditions of one gate.</summary>
    public const int MostConditions = 40;

    /// <inheritdoc/>
    public bool Equals(InstrumentGate? other) => other is not null && Any == other.Any && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Any, Conditions.Length);
}

/// <summary>One condition.</summary>
/// <param name="Line">The name of the line whose answer counts.</param>
/// <param name="Test">How it is compared.</param>
/// <param name="Answer">What it is compared with: the code of an option, or a number; empty where only it counts whether there is an answer.</param>
public sealed record InstrumentCondition(string Line, InstrumentTest Test, string Answer);

/// <summary>How an answer is compared, as the FHIR value set <c>questionnaire-enable-operator</c> defines it.</summary>
public enum InstrumentTest
{
    /// <summary>There is an answer.</summary>
    Answered,

    /// <summary>There is none.</summary>
    NotAnswered,

    /// <summary>The answer is this one.</summary>
    Same,

    /// <summary>No answer is this one: also where there is none at all.</summary>
    NotSame,

    /// <summary>The answer is a number above this one.</summary>
    Above,

    /// <summary>The answer is a number below this one.</summary>
    Below,

    /// <summary>The answer is this number or above it.</summary>
    AtLeast,

    /// <summary>The answer is this number or below it.</summary>
    AtMost,
}
