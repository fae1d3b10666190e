namespace Plumbline.Numerics;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    /// <summary>The t below which a share p of the distribution lies.</summary>
    /// <param name="p">In (0.5, 1).</param>
    /// <param name="freedom">Degrees of freedom; above 0, not necessarily whole.</param>
    /// <remarks>The incomplete beta function (8.17 of <cite>nist-dlmf</cite>) with a = freedom / 2 and b = 1 / 2, at freedom / (freedom + t²), is what lies beyond ±t.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public static double Quantile(double p, double freedom)
    {
        if (p is not (> 0.5 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), "Ask for a quantile above the middle.");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        double x = IncompleteBeta.Quantile(0.5 * freedom, 0.5, 2 * (1 - p));
        return Math.Sqrt(freedom * (1 - x) / x);
    }
}
