using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Tests.Pathway;

public class OpioidTotalTests
{
    // Printed in the CDC table of 2022 or worked by hand from it: 8 x 5, 30 x 4.7, 400 x 0.2, 25 x 2.4, 20 x 1.5.
    [Theory]
    [InlineData("hydromorphone", 8, DoseUnit.MilligramsPerDay, 40)]
    [InlineData("methadone", 30, DoseUnit.MilligramsPerDay, 141)]
    [InlineData("tramadol", 400, DoseUnit.MilligramsPerDay, 80)]
    [InlineData("fentanyl patch", 25, DoseUnit.MicrogramsPerHour, 60)]
    [InlineData("oxycodone", 20, DoseUnit.MilligramsPerDay, 30)]
    [InlineData("morphine", 60, DoseUnit.MilligramsPerDay, 60)]
    [InlineData("codeine", 240, DoseUnit.MilligramsPerDay, 36)]
    [InlineData("tapentadol", 200, DoseUnit.MilligramsPerDay, 80)]
    public void The_table_of_2022_gives_what_it_prints(string medicine, double dose, DoseUnit unit, double expected)
    {
        OpioidTotal total = Of("cdc-2022", (medicine, Dose.Of(dose, unit)));

        Assert.Equal(expected, total.IncludedTotal, precision: 9);
        Assert.True(total.IsComplete);
    }

    // The bands of 2016 by hand: 20 x 4, 21 x 8, 40 x 8, 41 x 10, 60 x 10, 61 x 12; 20.5 lies in the first half-open band, 20.5 x 4.
    [Theory]
    [InlineData(20, 80)]
    [InlineData(20.5, 82)]
    [InlineData(21, 168)]
    [InlineData(40, 320)]
    [InlineData(41, 410)]
    [InlineData(60, 600)]
    [InlineData(61, 732)]
    public void The_methadone_bands_of_2016_have_no_gap(double dose, double expected) =>
        Assert.Equal(expected, Of("cdc-2016", ("methadone", Dose.Of(dose, DoseUnit.MilligramsPerDay))).IncludedTotal, precision: 9);

    // 8 x 4: the guide's own program still computes so, which is why tables have names.
    [Fact]
    public void The_two_tables_differ_for_hydromorphone() =>
        Assert.Equal(32, Of("cdc-2016", ("hydromorphone", Dose.Of(8, DoseUnit.MilligramsPerDay))).IncludedTotal, precision: 9);

    [Theory]
    [InlineData("buprenorphine")]
    [InlineData("pethidine")]
    [InlineData("dihydrocodeine")]
    public void An_opioid_without_a_factor_cannot_be_included_and_is_never_zero(string medicine)
    {
        OpioidTotal total = Of("cdc-2022", (medicine, Dose.Of(20, DoseUnit.MilligramsPerDay)), ("morphine", Dose.Of(30, DoseUnit.MilligramsPerDay)));

        OpioidPart part = Assert.Single(total.Parts, part => part.Status == OpioidPartStatus.NoFactor);
        Assert.Null(part.Equivalent);
        Assert.False(total.IsComplete);
        Assert.Equal(30, total.Range.Low);
        Assert.Equal(double.PositiveInfinity, total.Range.High);
    }

    [Fact]
    public void A_patch_given_in_milligrams_and_a_tablet_given_as_a_patch_are_not_counted()
    {
        OpioidTotal total = Of("cdc-2022", ("fentanyl", Dose.Of(25, DoseUnit.MilligramsPerDay)), ("morphine", Dose.Of(25, DoseUnit.MicrogramsPerHour)));

        Assert.All(total.Parts, part => Assert.Equal(OpioidPartStatus.OtherUnit, part.Status));
        Assert.False(total.IsComplete);
    }

    [Fact]
    public void Nothing_said_about_medicines_is_not_a_total_of_zero()
    {
        Assert.Equal(NumberBetween.Exactly(0), OpioidTotal.Of(Shipped.Care, []).Range);
        Assert.Equal(double.PositiveInfinity, OpioidTotal.Of(Shipped.Care, null).Range.High);
        Assert.Equal(double.PositiveInfinity, OpioidTotal.Of(Shipped.Care, [new("a name nobody knows")]).Range.High);
        Assert.Equal(OpioidPartStatus.DoseUnknown, Assert.Single(OpioidTotal.Of(Shipped.Care, [new("Morphine")]).Parts).Status);
    }

    [Fact]
    public void A_table_that_does_not_exist_is_refused() =>
        Assert.Contains("cdc-2022", Assert.Throws<ArgumentException>(() => OpioidTotal.Of(Shipped.Care, [], "cdc-1999")).Message, StringComparison.Ordinal);

    private static OpioidTotal Of(string set, params (string Name, Dose Dose)[] medicines) =>
        OpioidTotal.Of(Shipped.Care, [.. medicines.Select(medicine => new MedicineTaken(medicine.Name, medicine.Dose))], set);
}
