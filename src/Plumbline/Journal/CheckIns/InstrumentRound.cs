using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>An instrument as it was filled in on one day.</summary>
/// <param name="Instrument">The id of the instrument.</param>
/// <param name="On">The day.</param>
/// <param name="Chosen">The code of the option that was chosen, by the name of the line. What is not in here was not answered.</param>
public sealed record InstrumentRound(string Instrument, DateOnly On, ImmutableSortedDictionary<string, string> Chosen)
{
    /// <inheritdoc/>
    public bool Equals(InstrumentRound? other) => other is not null && Instrument == other.Instrument && On == other.On && Chosen.SequenceEqual(other.Chosen);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Instrument, On, Chosen.Count);
}

/// <summary>What a filled-in instrument comes to: the sum of the ordinal values of what was chosen.</summary>
/// <param name="Answered">How many of the questions that count were answered.</param>
/// <param name="Counted">How many questions count: those that have values and were asked with these answers. What was not asked is neither missing nor 0.</param>
/// <param name="Sum">The sum; null unless all of them were answered: a sum of some would look like a better state.</param>
/// <param name="Lowest">The lowest sum that there can be.</param>
/// <param name="Highest">The highest sum that there can be.</param>
public sealed record InstrumentScore(int Answered, int Counted, double? Sum, double Lowest, double Highest)
{
    /// <summary>The mean of the questions, as scores such as that of PEG are given; null where there is no sum.</summary>
    public double? Mean => Sum / Counted;

    /// <summary>Scores a round.</summary>
    public static InstrumentScore Of(Instrument instrument, InstrumentRound round)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(round);
        IReadOnlySet<string> asked = instrument.Asked(round.Chosen);
        ImmutableArray<InstrumentItem> scored = [.. instrument.Items.Where(item => item.IsScored && asked.Contains(item.LinkId))];
        ImmutableArray<double> values = [.. scored.Select(item => Value(item, round)).OfType<double>()];
        return new(
            values.Length,
            scored.Length,
            scored.Length > 0 && values.Length == scored.Length ? values.Sum() : null,
            scored.Sum(item => item.Options.Min(option => option.Value!.Value)),
            scored.Sum(item => item.Options.Max(option => option.Value!.Value)));
    }

    /// <summary>Whether an answer to a question with one of these codes is above the lowest there is: such as the question for thoughts of death.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="round">What was chosen.</param>
    /// <param name="loinc">The codes of the questions.</param>
    public static bool IsAboveLowest(Instrument instrument, InstrumentRound round, IReadOnlySet<string> loinc)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(loinc);
        return instrument.Items.Where(item => item.IsScored && loinc.Contains(item.Loinc)).Any(item => Value(item, round) > item.Options.Min(option => option.Value));
    }

    private static double? Value(InstrumentItem item, InstrumentRound round) =>
        round.Chosen.TryGetValue(item.LinkId, out string? code) ? item.Options.FirstOrDefault(option => option.Code == code)?.Value : null;
}
