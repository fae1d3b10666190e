using System.Globalization;

namespace Plumbline;

/// <summary>How probable each pain mechanism is as the leading one. The three probabilities add up to 1.</summary>
public sealed record MechanismBelief
{
    // Three doubles that were printed and read again may miss 1 by their last digits.
    private const double Slack = 1e-6;

    private MechanismBelief(PerMechanism<Probability> probabilities) => Probabilities = probabilities;

    /// <summary>The three probabilities.</summary>
    public PerMechanism<Probability> Probabilities { get; }

    /// <summary>The probability of nociceptive pain.</summary>
    public Probability Nociceptive => Probabilities.Nociceptive;

    /// <summary>The probability of peripheral neuropathic pain.</summary>
    public Probability Neuropathic => Probabilities.Neuropathic;

    /// <summary>The probability of nociplastic pain.</summary>
    public Probability Nociplastic => Probabilities.Nociplastic;

    /// <summary>The most probable mechanism; of two equal ones the first in the order of <see cref="PainMechanism"/>.</summary>
    public PainMechanism Likeliest =>
        Nociceptive >= Neuropathic && Nociceptive >= Nociplastic ? PainMechanism.Nociceptive
        : Neuropathic >= Nociplastic ? PainMechanism.Neuropathic
        : PainMechanism.Nociplastic;

    /// <summary>Makes a belief from three probabilities.</summary>
    /// <exception cref="ArgumentException">They do not add up to 1.</exception>
    public static MechanismBelief Of(Probability nociceptive, Probability neuropathic, Probability nociplastic)
    {
        double sum = nociceptive.Value + neuropathic.Value + nociplastic.Value;
        return Math.Abs(sum - 1) <= Slack
            ? OfWeights(new(nociceptive.Value, neuropathic.Value, nociplastic.Value))
            : throw new ArgumentException("The three probabilities of a belief add up to 1; for other weights use OfWeights.");
    }

    /// <summary>Makes a belief from three weights by dividing each by their sum.</summary>
    /// <param name="weights">Finite, none negative, not all zero.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or all are zero.</exception>
    public static MechanismBelief OfWeights(PerMechanism<double> weights)
    {
        double sum = weights.Nociceptive + weights.Neuropathic + weights.Nociplastic;
        if (!(sum > 0) || !double.IsFinite(sum) || weights.ToArray().Any(weight => weight < 0))
        {
            throw new ArgumentException("Weights are finite, none is negative, and not all are zero.", nameof(weights));
        }

        return new(weights.Select(weight => Probability.Of(Math.Min(1, weight / sum))));
    }

    /// <summary>The three percentages, in the invariant culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"nociceptive {Nociceptive}, neuropathic {Neuropathic}, nociplastic {Nociplastic}");
}
