using Plumbline.Knowledge;

namespace Plumbline.Tests.Treatments;

public class ConflictReadingTests
{
    private const string Right = """
        id: first
        number: 1
        seeds: [{ seed: "004", row: S173, interest: clinic }]
        seed-position: "Injections come first."
        evidence:
          - { from: study-2020, at: abstract, position: "No better than anaesthetic." }
        shown-as: "Never a gate."
        elements: [treatments/sample]
        """;

    [Fact]
    public void A_conflict_is_read_with_both_sides()
    {
        Reading reading = TreatmentSample.ReadSample(TreatmentSample.Right, ("conflicts/first.yaml", Right));

        Assert.Empty(reading.Own());
        Conflict conflict = reading.Knowledge.Conflicts["first"];
        Assert.Equal(1, conflict.Number);
        Assert.Equal([new Says("004", "S173", "clinic")], conflict.Seeds);
        Assert.Equal("Injections come first.", conflict.SeedPosition);
        Assert.Equal([new ConflictEvidence("No better than anaesthetic.", new(new("study-2020", "abstract"), ReadStatus.Abstract, null))], conflict.Evidence);
        Assert.Equal(["treatments/sample"], conflict.Elements);
    }

    [Theory]
    [InlineData("KB311", "treatments/sample", "treatments/sampel")]
    [InlineData("KB311", "treatments/sample", "sample")]
    [InlineData("KB031", "  - { from: study-2020, at: abstract, position: \"No better than anaesthetic.\" }", "  - { from: study-2020, at: abstract }")]
    [InlineData("KB031", "shown-as: \"Never a gate.\"\n", "")]
    [InlineData("KB041", "[{ seed: \"004\", row: S173, interest: clinic }]", "[]")]
    public void What_is_wrong_in_a_conflict_is_reported_once(string code, string right, string wrong)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);
        Reading reading = TreatmentSample.ReadSample(TreatmentSample.Right, ("conflicts/first.yaml", Right.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal([code], reading.Own().Select(fault => fault.Kind.Code));
    }

    [Fact]
    public void A_number_is_given_to_one_conflict_only()
    {
        Reading reading = TreatmentSample.ReadSample(
            TreatmentSample.Right,
            ("conflicts/first.yaml", Right),
            ("conflicts/second.yaml", Right.Replace("id: first", "id: second", StringComparison.Ordinal)));

        Fault fault = Assert.Single(reading.Own());
        Assert.Equal(("KB310", "conflicts/second.yaml"), (fault.Kind.Code, fault.File));
    }
}
