namespace Plumbline.Web.Components.Result;

/// <summary>How a range of probability is called in a word.</summary>
public enum ChanceWord
{
    /// <summary>The range is so wide that any word would claim too much.</summary>
    Open,

    /// <summary>The whole range is at one half or above.</summary>
    Likely,

    /// <summary>The range reaches one half.</summary>
    MayWell,

    /// <summary>The range reaches one in ten.</summary>
    Possible,

    /// <summary>The whole range is below one in ten. Never said of a cause that must not be missed.</summary>
    LessLikely,
}

/// <summary>A range as so many of so many people.</summary>
/// <param name="Low">The fewest, 0 or more.</param>
/// <param name="High">The most, not above <paramref name="Of"/>.</param>
/// <param name="Of">Of how many people: 10 or 100.</param>
public readonly record struct PeopleCount(int Low, int High, int Of);

/// <summary>
/// Turns ranges into words and whole people. The borders are presentation and no medicine: nothing is decided by them. One half and one
/// in ten are where everyday language changes its word, and each word is shown beside its numbers, since readers differ in what it means to them.
/// </summary>
public static class Chance
{
    // A range over more than half of all that is possible leaves every word open.
    private const double WidestForAWord = 0.5;
    private const double Half = 0.5;
    private const double OneInTen = 0.1;

    // Below half a person in ten the lower end would round to nobody; then people are counted in hundreds.
    private const double LeastForTens = 0.05;

    // From ten in a hundred on, single people would be a precision that the numbers do not have.
    private const int Coarse = 5;

    /// <summary>The word for a range.</summary>
    public static ChanceWord Of(ProbabilityRange range) =>
        range.High.Value - range.Low.Value > WidestForAWord ? ChanceWord.Open
        : range.Low.Value >= Half ? ChanceWord.Likely
        : range.High.Value >= Half ? ChanceWord.MayWell
        : range.High.Value >= OneInTen ? ChanceWord.Possible
        : ChanceWord.LessLikely;

    /// <summary>The range in whole people: of ten, or of a hundred where ten are too few.</summary>
    public static PeopleCount Count(ProbabilityRange range) =>
        range.Low.Value >= LeastForTens
            ? new(Tens(range.Low), Tens(range.High), 10)
            : new(Hundreds(range.Low), Hundreds(range.High), 100);

    private static int Tens(Probability probability) => (int)Math.Round(probability.Value * 10, MidpointRounding.AwayFromZero);

    private static int Hundreds(Probability probability)
    {
        int exact = (int)Math.Round(probability.Value * 100, MidpointRounding.AwayFromZero);
        return exact <= 10 ? exact : (int)Math.Round(exact / (double)Coarse, MidpointRounding.AwayFromZero) * Coarse;
    }
}
