using System.Collections.Immutable;

namespace Plumbline.Reasoning.Scoring;

/// <summary>Whether predictions that are so-and-so sure are right so often: ten bands of confidence.</summary>
/// <param name="Bands">From [0, 0.1) to [0.9, 1]; a band without predictions has a count of 0.</param>
public sealed record CalibrationTable(ImmutableArray<CalibrationBand> Bands)
{
    /// <summary>How many bands there are.</summary>
    public const int Count = 10;

    /// <summary>
    /// Expected calibration error: the distance between confidence and the share that was right, averaged over predictions
    /// (M. P. Naeini et al., AAAI 2015). 0 is best; a perfectly calibrated model still has more than 0 on few subjects.
    /// </summary>
    public double ExpectedError
    {
        get
        {
            int all = Bands.Sum(band => band.Predictions);
            return all == 0 ? 0 : Bands.Where(band => band.Predictions > 0)
                .Sum(band => band.Predictions * Math.Abs(band.Confidence - band.Right)) / all;
        }
    }

    /// <summary>Puts predictions into bands by the probability of their most probable class.</summary>
    public static CalibrationTable Of(IEnumerable<Prediction> predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        int[] counts = new int[Count];
        int[] right = new int[Count];
        double[] confidence = new double[Count];
        foreach (Prediction prediction in predictions)
        {
            int band = BandOf(prediction.Confidence);
            counts[band]++;
            right[band] += prediction.IsRight ? 1 : 0;
            confidence[band] += prediction.Confidence;
        }

        return new([.. Enumerable.Range(0, Count).Select(band => new CalibrationBand(
            band / (double)Count,
            (band + 1) / (double)Count,
            counts[band],
            counts[band] == 0 ? double.NaN : confidence[band] / counts[band],
            counts[band] == 0 ? double.NaN : right[band] / (double)counts[band]))]);
    }

    internal static int BandOf(double confidence) => Math.Min(Count - 1, (int)(confidence * Count));
}

/// <summary>The predictions of one band of confidence.</summary>
/// <param name="From">Where the band begins.</param>
/// <param name="Below">Where it ends; the last band includes 1.</param>
/// <param name="Predictions">How many there are.</param>
/// <param name="Confidence">How sure they were on average; not a number without predictions.</param>
/// <param name="Right">The share that was right; not a number without predictions.</param>
public sealed record CalibrationBand(double From, double Below, int Predictions, double Confidence, double Right);
