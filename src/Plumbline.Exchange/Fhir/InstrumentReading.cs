using System.Collections.Immutable;
using Plumbline.Journal;

namespace Plumbline.Exchange.Fhir;

/// <summary>What was read from a questionnaire.</summary>
/// <param name="Instrument">The instrument; null where anything is wrong.</param>
/// <param name="LeftOut">How many lines cannot be filled in here (such as totals that the file works out, or free text) and were left out.</param>
/// <param name="Faults">Everything that is wrong; empty when all is well.</param>
public sealed record InstrumentReading(Instrument? Instrument, int LeftOut, ImmutableArray<InstrumentFault> Faults)
{
    /// <inheritdoc/>
    public bool Equals(InstrumentReading? other) => other is not null && Instrument == other.Instrument && LeftOut == other.LeftOut && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Instrument, LeftOut, Faults.Length);
}

/// <summary>Something that is wrong with a questionnaire. It repeats nothing of what the file holds, but for an operator that is not understood.</summary>
/// <param name="Code">A fixed code, such as <c>FQ003</c>; listed in <c>docs/instruments.md</c>.</param>
/// <param name="Place">Where, such as <c>item[2].answerOption[0]</c>; <c>file</c> for the whole of it.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record InstrumentFault(string Code, string Place, string Message);
