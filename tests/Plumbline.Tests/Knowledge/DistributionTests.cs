using System.Globalization;
using Plumbline.Knowledge;
using Plumbline.Numerics;

namespace Plumbline.Tests.Knowledge;

public class DistributionTests
{
    // Computed with mpmath 1.3 to 40 digits: bisection of the regularised incomplete beta function.
    [Theory]
    [InlineData(12.5, 3.5, 0.025, 0.5563645383257624)]
    [InlineData(12.5, 3.5, 0.5, 0.7931529024363576)]
    [InlineData(12.5, 3.5, 0.975, 0.94022903162306706)]
    [InlineData(0.5, 20.5, 0.975, 0.11663898290487543)]
    [InlineData(300.5, 700.5, 0.025, 0.27220615793616128)]
    public void Beta_quantiles_agree_with_an_independent_computation(double alpha, double beta, double probability, double expected) =>
        Assert.Equal(expected, new BetaDistribution(alpha, beta).Quantile(probability), 1e-13);

    // The arcsine law: the quantile of Beta(1/2, 1/2) is sin²(πp/2).
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void Beta_of_halves_is_the_arcsine_law(double probability) =>
        Assert.Equal(Math.Pow(Math.Sin(Math.PI * probability / 2), 2), new BetaDistribution(0.5, 0.5).Quantile(probability), 1e-13);

    // sqrt(2) times the inverse error function of 2p - 1, mpmath 1.3 to 30 digits.
    [Theory]
    [InlineData(0.975, 1.9599639845400542)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.425, -0.18911842627279249)]
    [InlineData(1e-10, -6.3613409024040562)]
    [InlineData(0.99999904632568359375, 4.763001034267814)]
    public void Normal_quantiles_agree_with_an_independent_computation(double probability, double expected) =>
        Assert.Equal(expected, new NormalDistribution(0, 1).Quantile(probability), 1e-14 * Math.Abs(expected) * 100);

    // ln Γ(1/2) = ln √π; Γ(2) = 1; the others by mpmath 1.3.
    [Theory]
    [InlineData(0.5, 0.57236494292470009)]
    [InlineData(2, 0)]
    [InlineData(10.5, 13.940625219403764)]
    [InlineData(100000, 1051287.7089736569)]
    public void The_logarithm_of_the_gamma_function_is_right(double x, double expected) =>
        Assert.Equal(expected, LogGamma.Of(x), 1e-14 * Math.Max(1, Math.Abs(expected)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_quantile_outside_zero_to_one_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExactValue(1).Quantile(probability));

    // Suri 2010: 6.4 (4.1 to 9.9). On the log scale the interval is not quite symmetric, so the ends come back within 3 %; the median exactly.
    [Fact]
    public void A_ratio_with_its_interval_becomes_a_log_normal_with_that_median_and_width()
    {
        Distribution ratio = Read("likelihood-ratio: 6.4, ci95: [4.1, 9.9]").Distribution;

        Assert.Equal(6.4, ratio.Quantile(0.5), 1e-12);
        Assert.Equal(Math.Log(9.9 / 4.1), Math.Log(ratio.Quantile(0.975) / ratio.Quantile(0.025)), 1e-12);
    }

    // 3 of 12 by Jeffreys: Beta(3.5, 9.5).
    [Fact]
    public void Counts_become_a_beta_distribution() =>
        Assert.Equal(new BetaDistribution(3.5, 9.5), Rate("value: 0.25, counts: [3, 12], from: s, at: t").Distribution);

    // The log-odds of 0.9 are ln 9; 0.8 and 0.95 are ln 4 and ln 19 there.
    [Fact]
    public void A_proportion_with_its_interval_becomes_a_logit_normal()
    {
        var found = Assert.IsType<LogitNormalDistribution>(Rate("value: 0.9, ci95: [0.8, 0.95], from: s, at: t").Distribution);

        Assert.Equal(Math.Log(9), found.LogOddsMean, 1e-12);
        Assert.Equal((Math.Log(19) - Math.Log(4)) / (2 * 1.9599639845400545), found.LogOddsSd, 1e-12);
    }

    // Half of the interval remains: from 0.9 down to 0.8.
    [Fact]
    public void An_interval_that_reaches_one_tells_its_width_by_its_other_half()
    {
        var found = Assert.IsType<LogitNormalDistribution>(Rate("value: 0.9, ci95: [0.8, 1], from: s, at: t").Distribution);

        Assert.Equal((Math.Log(9) - Math.Log(4)) / 1.9599639845400545, found.LogOddsSd, 1e-12);
    }

    // 0.5 stands in the sample's uncertainty.yaml.
    [Fact]
    public void An_interval_that_was_not_reported_is_as_wide_as_the_knowledge_says() =>
        Assert.Equal(new LogitNormalDistribution(Math.Log(1.0 / 3), 0.5), Rate("value: 0.25, interval: not-reported, from: s, at: t").Distribution);

    [Fact]
    public void A_definition_is_certain() =>
        Assert.Equal(new ExactValue(1), Rate("value: 1, definition: true, from: s, at: t").Distribution);

    private static CitedNumber Rate(string rate) => Values($"rate: {{ {rate} }}", "")[0];

    private static CitedNumber Read(string ratio) =>
        Values("rate: { value: 0.1, range: [0.05, 0.2], judged: true, because: x }", $"findings:\n  - finding: f\n    present: {{ {ratio}, from: s, at: t }}\n    against: others\n")[0];

    private static CitedNumber[] Values(string rate, string findings)
    {
        Reading reading = KnowledgeReader.Read(KnowledgeSample.Files(
            ("uncertainty.yaml", FaultSamples.Sound["uncertainty.yaml"]),
            ("sources/s.yaml", "id: s\ncitation: S\nread: abstract\n"),
            ("findings/f.yaml", $"id: f\nkind: symptom\nasked-of: person\n{rate}\n"),
            ("conditions/c.yaml", $"id: c\nrole: cause\n{findings}")));
        Assert.Equal([], reading.Faults.Select(fault => fault.ToString()));
        return [.. reading.Knowledge.Values.Where(value => value.File != "uncertainty.yaml").Select(value => value.Number)];
    }

    [Fact]
    public void A_number_is_shown_as_it_was_stated()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("6.4 (95 % CI 4.1 to 9.9)", Read("likelihood-ratio: 6.4, ci95: [4.1, 9.9]").ToString());
            Assert.Equal("0.25 (3 of 12)", Rate("value: 0.25, counts: [3, 12], from: s, at: t").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
