using Plumbline.Numerics;

namespace Plumbline.Tests.Journal.Course;

public class StudentTTests
{
    // The printed table of every textbook of statistics: two-sided 95 % and 99 %.
    [Theory]
    [InlineData(0.975, 1, 12.706)]
    [InlineData(0.975, 2, 4.303)]
    [InlineData(0.975, 10, 2.228)]
    [InlineData(0.975, 30, 2.042)]
    [InlineData(0.995, 5, 4.032)]
    [InlineData(0.95, 20, 1.725)]
    public void Quantiles_are_those_of_the_printed_table(double p, double freedom, double expected) =>
        Assert.Equal(expected, StudentT.Quantile(p, freedom), 3);

    // The density integrated by Simpson's rule in another program.
    [Fact]
    public void Degrees_of_freedom_need_not_be_whole() => Assert.Equal(3.5746548, StudentT.Quantile(0.975, 2.5), 1e-6);

    [Fact]
    public void A_quantile_below_the_middle_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(0.5, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(0.9, 0));
    }
}
