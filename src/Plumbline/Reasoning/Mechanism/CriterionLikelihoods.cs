using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>How often each mechanism shows each criterion, and how the evidence of criteria goes together.</summary>
internal sealed class CriterionLikelihoods
{
    private static readonly (PainMechanism One, PainMechanism Other)[] Pairs =
    [
        (PainMechanism.Nociceptive, PainMechanism.Neuropathic),
        (PainMechanism.Nociceptive, PainMechanism.Nociplastic),
        (PainMechanism.Neuropathic, PainMechanism.Nociplastic),
    ];

    private readonly PerMechanism<double>[] _rates;
    private readonly PerMechanism<double> _shares;
    private readonly double[][] _correlations;

    /// <summary>Counts become rates, correlations are pulled towards none.</summary>
    public CriterionLikelihoods(MechanismKnowledge knowledge)
    {
        MechanismSettings settings = knowledge.Settings;
        double patients = knowledge.Patients.ToArray().Sum();
        _shares = knowledge.Patients.Select(some => some / patients);

        // A criterion that nobody of a mechanism showed is rare there, not impossible.
        _rates = [.. knowledge.Criteria.Select(criterion => criterion.Counts.Select(
            count => (count.Present + settings.PseudoCount) / (count.Judged + (2 * settings.PseudoCount))))];
        _correlations = [.. knowledge.Correlations.Select(row => row.Select(r => (1 - settings.Shrinkage) * r).ToArray())];
    }

    /// <summary>A criterion as it looks through a source that agrees with examiners only so often.</summary>
    public AnsweredCriterion Of(int place, double agreement)
    {
        PerMechanism<double> seen = _rates[place].Select(rate => (agreement * rate) + ((1 - agreement) * (1 - rate)));
        PerMechanism<double> logits = seen.Select(rate => Math.Log(rate / (1 - rate)));
        double[] slopes = [.. Pairs.Select(pair => logits[pair.One] - logits[pair.Other])];

        // A disagreement that strikes at random shrinks the covariance with everything else by this factor.
        return new(place, seen, slopes, Variance(seen), ((2 * agreement) - 1) * Math.Sqrt(Variance(_rates[place])));
    }

    /// <summary>The covariance of the evidence of these criteria within a mechanism, summed over the three pairs of mechanisms.</summary>
    /// <remarks>
    /// Only agreement beyond chance counts twice. Where two criteria argue the same way and exclude each other their evidence would
    /// deserve more than its sum; a small study cannot show that safely, so it is taken as none.
    /// </remarks>
    public double[][] Covariance(AnsweredCriterion[] criteria)
    {
        double[][] covariance = new double[criteria.Length][];
        for (int i = 0; i < criteria.Length; i++)
        {
            covariance[i] = new double[criteria.Length];
            for (int j = 0; j < i; j++)
            {
                double together = _correlations[criteria[i].Place][criteria[j].Place] * criteria[i].Spread * criteria[j].Spread;
                double sum = 0;
                for (int p = 0; p < Pairs.Length; p++)
                {
                    sum += Math.Max(0, together * criteria[i].Slopes[p] * criteria[j].Slopes[p]);
                }

                covariance[i][j] = sum;
                covariance[j][i] = sum;
            }

            covariance[i][i] = criteria[i].Variance * criteria[i].Slopes.Sum(slope => slope * slope);
        }

        return covariance;
    }

    private double Variance(PerMechanism<double> rates)
    {
        double variance = 0;
        foreach (PainMechanism mechanism in Enum.GetValues<PainMechanism>())
        {
            variance += _shares[mechanism] * rates[mechanism] * (1 - rates[mechanism]);
        }

        return variance;
    }
}

/// <summary>A criterion that was answered, ready for weighing.</summary>
/// <param name="Place">Its place in the knowledge.</param>
/// <param name="Present">How probable the answer "present" is in each mechanism.</param>
/// <param name="Slopes">For each pair of mechanisms, by how much "present" argues more for the first than "absent" does, in log-odds.</param>
/// <param name="Variance">The variance of the answer within a mechanism.</param>
/// <param name="Spread">The part of its standard deviation that it shares with an examiner's judgement.</param>
internal readonly record struct AnsweredCriterion(int Place, PerMechanism<double> Present, double[] Slopes, double Variance, double Spread);
