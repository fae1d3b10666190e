using System.Globalization;

namespace Plumbline;

/// <summary>A person's age in completed years, 18 to 120: Plumbline is for adults.</summary>
public readonly record struct Age
{
    /// <summary>The lowest age that Plumbline serves.</summary>
    public const int Adult = 18;

    /// <summary>The highest age that is taken for a fact rather than a slip.</summary>
    public const int Highest = 120;

    private Age(int years) => Years = years;

    /// <summary>Completed years.</summary>
    public int Years { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(int years) => years is >= Adult and <= Highest;

    /// <summary>Makes an age.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is not within 18 to 120.</exception>
    public static Age Of(int years) =>
        IsPossible(years)
            ? new(years)
            : throw new ArgumentOutOfRangeException(nameof(years), "An age is 18 to 120 years; Plumbline is for adults.");

    /// <summary>The years, in the invariant culture.</summary>
    public override string ToString() => Years.ToString(CultureInfo.InvariantCulture);
}
