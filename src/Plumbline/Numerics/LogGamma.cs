namespace Plumbline.Numerics;

/// <summary>The natural logarithm of the gamma function, for positive arguments.</summary>
internal static class LogGamma
{
    /// <summary>ln Γ(x), to a relative accuracy of about 1e-15: Stirling's series (5.11.1 of <cite>nist-dlmf</cite>) after shifting x above 15.</summary>
    /// <param name="x">Greater than 0.</param>
    public static double Of(double x)
    {
        double shift = 0;
        while (x < 15)
        {
            shift += Math.Log(x);
            x++;
        }

        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square * (1.0 / 1188)))))))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - shift;
    }
}
