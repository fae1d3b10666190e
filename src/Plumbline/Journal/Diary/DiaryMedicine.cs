using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>A medicine as it stands in a diary entry: an id of <c>knowledge/medicines/</c>, or the person's own words after <c>own:</c>.</summary>
/// <remarks>The mark keeps apart what the knowledge knows and what somebody typed, even where the letters are the same.</remarks>
public static class DiaryMedicine
{
    /// <summary>The longest name in a person's own words, in characters.</summary>
    public const int Longest = 100;

    private const string Mark = "own:";

    /// <summary>A medicine by what a person calls it: its id where it is known, else their own words.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is none, or more than <see cref="Longest"/> characters.</exception>
    public static string Of(CareKnowledge care, string name)
    {
        ArgumentNullException.ThrowIfNull(care);
        ArgumentNullException.ThrowIfNull(name);
        return Pathway.MedicineNames.Find(care, name)?.Id ?? Own(name);
    }

    /// <summary>The person's own words, marked.</summary>
    /// <exception cref="ArgumentException"><paramref name="words"/> are none, or more than <see cref="Longest"/> characters.</exception>
    public static string Own(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return IsPossible(Mark + words) ? Mark + words : throw new ArgumentException("A medicine is named in 1 to 100 characters.", nameof(words));
    }

    /// <summary>The person's own words; null where it is an id.</summary>
    public static string? OwnWords(string medicine)
    {
        ArgumentNullException.ThrowIfNull(medicine);
        return medicine.StartsWith(Mark, StringComparison.Ordinal) ? medicine[Mark.Length..] : null;
    }

    /// <summary>Whether it has the form of a medicine in an entry.</summary>
    public static bool IsPossible(string medicine) =>
        OwnWords(medicine) is { } words ? words.Length <= Longest && !string.IsNullOrWhiteSpace(words) : Pathway.HistoryMap.IsId(medicine);
}
