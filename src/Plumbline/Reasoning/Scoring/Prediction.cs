using System.Collections.Immutable;

namespace Plumbline.Reasoning.Scoring;

/// <summary>What was believed about one subject, and what was true.</summary>
/// <param name="Subject">Who or what it is about; repeats about one subject are not independent, and intervals respect that.</param>
/// <param name="Probabilities">One for each class; they add up to 1.</param>
/// <param name="Truth">The place of the true class.</param>
/// <param name="Repeat">The round of a repeated cross-validation; calibration is judged within a round.</param>
public readonly record struct Prediction(string Subject, ImmutableArray<Probability> Probabilities, int Truth, int Repeat = 0)
{
    /// <summary>The least probability that loss is computed from, so that one impossible truth does not hide all else.</summary>
    public const double Floor = 1e-15;

    /// <summary>Minus the natural logarithm of the probability of the truth: 0 is perfect, lower is better.</summary>
    public double Loss => -Math.Log(Math.Max(Floor, Probabilities[Truth].Value));

    /// <summary>The place of the most probable class; of equal ones the first.</summary>
    public int Likeliest => Probabilities.IndexOf(Probabilities.Max());

    /// <summary>The probability of the most probable class: how sure the prediction is of itself.</summary>
    public double Confidence => Probabilities.Max().Value;

    /// <summary>Whether the most probable class is the true one.</summary>
    public bool IsRight => Likeliest == Truth;
}
