using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>What a person's check-ins hold beside the care history, and the official instruments that the person brought along.</summary>
public sealed record PersonCheckIns
{
    /// <summary>The most check-ins that are kept: one a day for many years.</summary>
    public const int MostWeeks = 4000;

    /// <summary>The most instruments that are kept.</summary>
    public const int MostInstruments = 8;

    /// <summary>The most rounds of instruments that are kept.</summary>
    public const int MostRounds = 1000;

    /// <summary>Nothing told yet.</summary>
    public static PersonCheckIns None { get; } = new();

    /// <summary>The check-ins; one a day. Their order means nothing.</summary>
    public ImmutableArray<CheckInAnswers> Weeks { get; init; } = [];

    /// <summary>The instruments, one of each id.</summary>
    public ImmutableArray<Instrument> Instruments { get; init; } = [];

    /// <summary>The filled-in instruments; one of each id a day.</summary>
    public ImmutableArray<InstrumentRound> Rounds { get; init; } = [];

    /// <summary>The same with a check-in in the place of the one of its day, or added.</summary>
    public PersonCheckIns With(CheckInAnswers week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return this with { Weeks = [.. Weeks.Where(known => known.On != week.On), week] };
    }

    /// <summary>The same with an instrument in the place of the one of its id, or added.</summary>
    public PersonCheckIns With(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return this with { Instruments = [.. Instruments.Where(known => known.Id != instrument.Id), instrument] };
    }

    /// <summary>The same without an instrument; what was filled in stays.</summary>
    public PersonCheckIns Without(string instrument) => this with { Instruments = [.. Instruments.Where(known => known.Id != instrument)] };

    /// <summary>The same with a round in the place of the one of its instrument and day, or added.</summary>
    public PersonCheckIns With(InstrumentRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return this with { Rounds = [.. Rounds.Where(known => known.Instrument != round.Instrument || known.On != round.On), round] };
    }

    /// <inheritdoc/>
    public bool Equals(PersonCheckIns? other) =>
        other is not null && Weeks.SequenceEqual(other.Weeks) && Instruments.SequenceEqual(other.Instruments) && Rounds.SequenceEqual(other.Rounds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Weeks.Length, Instruments.Length, Rounds.Length);
}
