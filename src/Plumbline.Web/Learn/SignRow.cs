using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>What one finding says of one condition, as a line of a table.</summary>
/// <param name="Finding">The id of the finding.</param>
/// <param name="Condition">The id of the condition.</param>
/// <param name="Weight">The numbers as they stand in the file of the condition.</param>
/// <param name="Usual">How common the finding is in ordinary back or leg pain; null where nobody says.</param>
/// <param name="Ratio">How many times as likely the finding is with the condition; null where it cannot be said.</param>
/// <param name="AbsentRatio">The same for the finding being absent.</param>
public sealed record SignRow(string Finding, string Condition, FindingWeight Weight, CitedNumber? Usual, double? Ratio, double? AbsentRatio)
{
    /// <summary>The strength of the finding when it is there.</summary>
    public Strength Present { get; init; }

    /// <summary>The strength of the finding when it is not there.</summary>
    public Strength Absent { get; init; }

    /// <summary>What the ratio rests on.</summary>
    public Ground? RatioGround { get; init; }

    /// <summary>What the ratio of its absence rests on.</summary>
    public Ground? AbsentGround { get; init; }

    /// <summary>What the frequency rests on.</summary>
    public Ground? FrequencyGround { get; init; }

    /// <summary>What the ratio in words rests on: the published one, else how common the finding is.</summary>
    public Ground? WordGround => RatioGround ?? FrequencyGround;

    /// <summary>Whether somebody counted it, rather than judged it.</summary>
    public bool IsCounted => (Weight.Present ?? Weight.Frequency) is { Provenance.IsJudged: false };

    /// <summary>Puts a weight into words. A published ratio goes before one that follows from two frequencies.</summary>
    public static SignRow Of(string condition, FindingWeight weight, CitedNumber? usual, StrengthScale scale)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(scale);
        double? present = weight.Present?.Value ?? Divide(weight.Frequency?.Value, usual?.Value);
        double? absent = weight.Absent?.Value ?? Divide(1 - weight.Frequency?.Value, 1 - usual?.Value);
        return new(weight.Finding, condition, weight, usual, present, absent)
        {
            Present = present is { } ratio ? scale.Of(ratio) : Strength.Little,
            Absent = absent is { } other ? scale.Of(other) : Strength.Little,
        };
    }

    /// <summary>The same with its sources numbered for a page.</summary>
    public SignRow Noted(Footnotes notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return this with { RatioGround = notes.Of(Weight.Present), AbsentGround = notes.Of(Weight.Absent), FrequencyGround = notes.Of(Weight.Frequency) };
    }

    // A share of nothing or of everybody has no ratio that could be trusted.
    private static double? Divide(double? share, double? usual) => share is > 0 and < 1 && usual is > 0 and < 1 ? share / usual : null;
}
