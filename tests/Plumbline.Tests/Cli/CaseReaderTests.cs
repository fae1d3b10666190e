using System.Collections.Immutable;
using System.Text;
using Plumbline.Cli.Cases;
using Plumbline.Cli.Input;

namespace Plumbline.Tests.Cli;

public sealed class CaseReaderTests
{
    private static readonly ImmutableHashSet<string> Names = ["findings:fever", "findings:numbness", "worse_with:night", "side:left"];

    private static (CaseEncoding? Case, ImmutableArray<InputFault> Faults) Read(string line)
    {
        var (read, _, faults) = new CaseReader("FILE", Names).Read(new InputLine(3, Encoding.UTF8.GetBytes(line), null));
        return (read, faults);
    }

    private static string Encoding1(string fields) => "{\"id\": \"a\", \"encoding\": {" + fields + "}}";

    [Fact]
    public void A_case_is_read_and_its_text_is_not()
    {
        var (read, faults) = Read("""{"id":"a","text":["not", 1, "even text"],"encoding":{"age":58,"sex":"male","duration_days":0.5,"side":"left","worse_with":["night"],"findings_present":["fever"],"findings_absent":["numbness"],"exam":"free text"}}""");
        Assert.Empty(faults);
        Assert.Equal((58, Sex.Male, 0.5), (read!.Age!.Value.Years, read.Sex, read.Duration!.Value.Days));
        Assert.Equal(["worse_with:night", "side:left", "findings:fever"], read.Present);
        Assert.Equal(["findings:numbness"], read.Absent);
    }

    [Fact]
    public void Null_means_that_the_case_does_not_say()
    {
        var (read, faults) = Read(Encoding1("\"age\":null,\"sex\":null,\"duration_days\":null,\"side\":null,\"findings_present\":null"));
        Assert.Empty(faults);
        Assert.Equal((null, Sex.Unknown, null, 0), (read!.Age, read.Sex, read.Duration, read.Present.Length));
    }

    [Theory]
    [InlineData("\"age\":17", "IN010")]
    [InlineData("\"age\":121", "IN010")]
    [InlineData("\"age\":58.5", "IN010")]
    [InlineData("\"age\":1e999", "IN010")]
    [InlineData("\"age\":\"58\"", "IN007")]
    [InlineData("\"sex\":\"robin\"", "IN012")]
    [InlineData("\"duration_days\":-1", "IN011")]
    [InlineData("\"duration_days\":1e9", "IN011")]
    [InlineData("\"findings_present\":\"fever\"", "IN007")]
    [InlineData("\"findings_present\":[1]", "IN007")]
    [InlineData("\"findings_present\":[\"feverr\"]", "IN012")]
    [InlineData("\"findings_presnt\":[\"fever\"]", "IN008")]
    [InlineData("\"findings_present\":[\"fever\"],\"findings_absent\":[\"fever\"]", "IN013")]
    [InlineData("\"age\":40,\"age\":41", "IN008")]
    public void A_wrong_value_is_a_fault_of_its_own_code(string fields, string code)
    {
        var (read, faults) = Read(Encoding1(fields));
        Assert.Null(read);
        Assert.Equal((3L, code), (Assert.Single(faults).Line, faults[0].Code));
    }

    [Theory]
    [InlineData("[]", "IN007")]
    [InlineData("""{"encoding":{}}""", "IN006")]
    [InlineData("""{"id":"a"}""", "IN006")]
    [InlineData("""{"id":" ","encoding":{}}""", "IN006")]
    [InlineData("""{"id":7,"encoding":{}}""", "IN007")]
    [InlineData("""{"id":"a","encoding":[]}""", "IN007")]
    [InlineData("""{"id":"a","encoding":{"age":5""", "IN004")]
    public void A_line_that_is_no_case_is_a_fault(string line, string code) =>
        Assert.Equal(code, Assert.Single(Read(line).Faults).Code);

    [Fact]
    public void All_faults_of_a_line_are_reported_at_once() =>
        Assert.Equal(["IN012", "IN010", "IN011"], Read(Encoding1("\"age\":3,\"duration_days\":-1,\"quality\":[\"odd\"]")).Faults.Select(fault => fault.Code));

    [Fact]
    public void No_message_repeats_what_the_line_says()
    {
        string line = Encoding1("\"age\":17654,\"sex\":\"zebra1\",\"duration_days\":-98765,\"quality\":[\"zebra2\"],\"zebra3\":1,\"side\":\"zebra4\"");
        string said = string.Concat(Read(line).Faults);
        Assert.DoesNotContain("zebra", said, StringComparison.Ordinal);
        Assert.DoesNotContain("17654", said, StringComparison.Ordinal);
        Assert.DoesNotContain("98765", said, StringComparison.Ordinal);
    }
}
