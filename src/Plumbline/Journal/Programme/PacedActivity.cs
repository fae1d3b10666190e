using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>Something that a person does in spells of a planned length.</summary>
/// <param name="Name">What it is, in the person's own words; empty for walking.</param>
/// <param name="IsWalking">Whether it is the walking of the first week, which begins nearer to the usual amount.</param>
/// <param name="Tries">Minutes after which pain built up, or of a usual day's walking, in the order in which they were tried.</param>
/// <param name="Raises">How many weekly raises are on top of the first amount.</param>
public sealed record PacedActivity(string Name, bool IsWalking, ImmutableArray<int> Tries, int Raises = 0)
{
    /// <summary>The most tries that are kept.</summary>
    public const int MostTries = 14;

    /// <summary>The longest try, in minutes.</summary>
    public const int LongestTry = 600;

    /// <summary>The most raises: more than a year of weeks.</summary>
    public const int MostRaises = 60;

    /// <summary>Whether both say the same.</summary>
    public bool Equals(PacedActivity? other) =>
        other is not null && Name == other.Name && IsWalking == other.IsWalking && Raises == other.Raises && Tries.SequenceEqual(other.Tries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, IsWalking, Tries.Length, Raises);
}
