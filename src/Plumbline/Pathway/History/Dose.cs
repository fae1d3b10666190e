namespace Plumbline.Pathway;

/// <summary>How much of a medicine a person takes, with its unit.</summary>
public readonly record struct Dose
{
    /// <summary>The highest amount that is taken for a fact rather than a slip.</summary>
    public const double Highest = 20000;

    private Dose(double amount, DoseUnit unit) => (Amount, Unit) = (amount, unit);

    /// <summary>The amount in <see cref="Unit"/>, above 0.</summary>
    public double Amount { get; }

    /// <summary>The unit.</summary>
    public DoseUnit Unit { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(double amount) => amount is > 0 and <= Highest;

    /// <summary>Makes a dose.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is 0, negative, not a number or above 20000.</exception>
    public static Dose Of(double amount, DoseUnit unit) =>
        IsPossible(amount) ? new(amount, unit) : throw new ArgumentOutOfRangeException(nameof(amount), "A dose is above 0 and at most 20000.");
}
