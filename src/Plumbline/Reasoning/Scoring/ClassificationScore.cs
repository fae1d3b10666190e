using System.Collections.Immutable;

namespace Plumbline.Reasoning.Scoring;

/// <summary>How good predictions of one of several classes are: right, honest about their sureness, and both at once.</summary>
/// <param name="Subjects">How many different subjects.</param>
/// <param name="Repeats">How many rounds.</param>
/// <param name="Accuracy">The share of predictions whose most probable class is true, with Wilson's interval over subjects.</param>
/// <param name="LogLoss">Mean loss (<see cref="Prediction.Loss"/>), with a bootstrap interval over subjects; lower is better.</param>
/// <param name="CalibrationError">
/// <see cref="CalibrationTable.ExpectedError"/>, the mean over rounds, with a bootstrap interval over subjects. A resample is less
/// smooth than the subjects themselves and errs more, so the interval is moved back by what the resamples err more on average.
/// </param>
/// <param name="Calibration">The table over all rounds.</param>
public sealed record ClassificationScore(
    int Subjects, int Repeats, Estimate Accuracy, Estimate LogLoss, Estimate CalibrationError, CalibrationTable Calibration)
{
    /// <summary>How many bootstrap samples the intervals rest on.</summary>
    public const int Resamples = 1000;

    /// <summary>Scores predictions.</summary>
    /// <param name="predictions">At least one.</param>
    /// <param name="seed">What the bootstrap samples are drawn from.</param>
    /// <exception cref="ArgumentException">There are no predictions.</exception>
    public static ClassificationScore Of(ImmutableArray<Prediction> predictions, int seed)
    {
        if (predictions.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There is nothing to score.", nameof(predictions));
        }

        Scored[][] subjects = [.. predictions.GroupBy(one => one.Subject, StringComparer.Ordinal)
            .Select(group => group.Select(one => new Scored(one)).ToArray())];
        int repeats = predictions.Max(one => one.Repeat) + 1;
        var chance = new Random(seed);
        double[] losses = new double[Resamples];
        double[] errors = new double[Resamples];
        for (int i = 0; i < Resamples; i++)
        {
            var sample = new Tally(repeats);
            for (int drawn = 0; drawn < subjects.Length; drawn++)
            {
                sample.Add(subjects[chance.Next(subjects.Length)]);
            }

            (losses[i], errors[i]) = (sample.LogLoss, sample.CalibrationError);
        }

        var all = new Tally(repeats);
        foreach (Scored[] subject in subjects)
        {
            all.Add(subject);
        }

        return new(
            subjects.Length,
            repeats,
            Estimate.OfProportion(predictions.Count(one => one.IsRight) / (double)predictions.Length, subjects.Length),
            Between(all.LogLoss, losses),
            Between(all.CalibrationError, errors),
            CalibrationTable.Of(predictions));
    }

    private static Estimate Between(double value, double[] sample)
    {
        Array.Sort(sample);
        double bias = sample.Average() - value;
        return new(
            value, Math.Max(0, sample[(int)(0.025 * sample.Length)] - bias), Math.Max(0, sample[(int)(0.975 * sample.Length)] - bias));
    }

    private readonly record struct Scored(int Repeat, int Band, double Confidence, bool IsRight, double Loss)
    {
        public Scored(Prediction one)
            : this(one.Repeat, CalibrationTable.BandOf(one.Confidence), one.Confidence, one.IsRight, one.Loss)
        {
        }
    }

    private sealed class Tally(int repeats)
    {
        // Per round and band: confidence minus rightness, summed. Its size is what the calibration error adds up.
        private readonly double[] _excess = new double[repeats * CalibrationTable.Count];
        private double _loss;
        private int _count;

        public double LogLoss => _loss / _count;

        public double CalibrationError => _excess.Sum(Math.Abs) / _count;

        public void Add(Scored[] subject)
        {
            foreach (Scored one in subject)
            {
                _excess[(one.Repeat * CalibrationTable.Count) + one.Band] += one.Confidence - (one.IsRight ? 1 : 0);
                _loss += one.Loss;
                _count++;
            }
        }
    }
}
