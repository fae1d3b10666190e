namespace Plumbline.Reasoning;

/// <summary>How much each of several correlated pieces of evidence should count.</summary>
/// <remarks>
/// Fisher's linear discriminant on the scale of evidence (R. A. Fisher, Annals of Eugenics 1936;7:179), kept from counting any
/// piece negatively. Evidence of a calibrated answer has a mean difference between groups equal to its variance v, so the best
/// weights solve C w = v with C the covariance of the evidence; independent answers get 1 each, two copies of one answer a half each.
/// </remarks>
internal static class EvidenceWeights
{
    private const double Tolerance = 1e-12;
    private const int MostSweeps = 10_000;

    /// <summary>Minimises ½ wᵀCw − diag(C)ᵀw over w ≥ 0, one weight at a time (C. Hildreth, Naval Research Logistics 1957;4:79).</summary>
    /// <param name="covariance">Square and symmetric, no entry negative; a zero on the diagonal means no evidence.</param>
    /// <returns>Weights in [0, 1]. They do not exceed 1 because no entry of the covariance is negative.</returns>
    public static double[] Of(double[][] covariance)
    {
        int count = covariance.Length;
        double[] weights = new double[count];
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            double moved = 0;
            for (int i = 0; i < count; i++)
            {
                double[] row = covariance[i];
                if (!(row[i] > 0))
                {
                    continue;
                }

                double left = row[i];
                for (int j = 0; j < count; j++)
                {
                    left -= j == i ? 0 : row[j] * weights[j];
                }

                double weight = Math.Max(0, left / row[i]);
                moved = Math.Max(moved, Math.Abs(weight - weights[i]));
                weights[i] = weight;
            }

            if (moved < Tolerance)
            {
                break;
            }
        }

        return weights;
    }
}
