using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>One asking of the warning signs within the programme.</summary>
/// <param name="On">The day.</param>
/// <param name="Week">The week of the programme that it was for, 0 to 12.</param>
/// <param name="Complete">Whether every sign was answered with yes or no. Open signs are never taken for "no".</param>
/// <param name="Alarms">The ids of the rules that asked for help today or at once; empty where none did.</param>
/// <param name="ClearedOn">The day on which a doctor or nurse had looked at the alarm and said that the programme may go on; null where none had.</param>
public sealed record SafetyCheck(DateOnly On, int Week, bool Complete, ImmutableSortedSet<string> Alarms, DateOnly? ClearedOn = null)
{
    /// <summary>Whether it stops the programme until somebody has looked at it.</summary>
    public bool Stops => !Alarms.IsEmpty && ClearedOn is null;

    /// <summary>Whether both say the same.</summary>
    public bool Equals(SafetyCheck? other) =>
        other is not null && On == other.On && Week == other.Week && Complete == other.Complete && ClearedOn == other.ClearedOn && Alarms.SequenceEqual(other.Alarms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Week, Complete, Alarms.Count, ClearedOn);
}
