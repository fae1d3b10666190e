namespace Plumbline.Numerics;

/// <summary>The regularised incomplete beta function and its inverse.</summary>
internal static class IncompleteBeta
{
    private const int MostTerms = 10_000;
    private const int MostHalvings = 200;

    /// <summary>I_x(a, b): the probability that a Beta(a, b) number is at most x.</summary>
    /// <remarks>Continued fraction 8.17.22 of <cite>nist-dlmf</cite>, by the modified Lentz method.</remarks>
    public static double Of(double a, double b, double x)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        // The fraction converges fast on this side of the mean; the other side is its mirror image.
        return x <= (a + 1) / (a + b + 2) ? Fraction(a, b, x) : 1 - Fraction(b, a, 1 - x);
    }

    /// <summary>The x at which <see cref="Of"/> is p, to the last few digits.</summary>
    public static double Quantile(double a, double b, double p)
    {
        double low = 0;
        double high = 1;
        for (int i = 0; i < MostHalvings; i++)
        {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                break;
            }

            if (Of(a, b, middle) < p)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5 * (low + high);
    }

    private static double Fraction(double a, double b, double x)
    {
        double front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b)) / a;
        double c = 1;
        double d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        double value = d;
        for (int m = 1; m <= MostTerms; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
            {
                break;
            }
        }

        return front * value;
    }

    private static double NotZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}
