using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Cli.Input;

namespace Plumbline.Tests.Cli;

public sealed class JsonTextTests
{
    private static (JsonValue? Value, InputFault? Fault) Read(string text) => JsonText.Read(Encoding.UTF8.GetBytes(text), "FILE", 7);

    [Theory]
    [InlineData("{\"age\": NaN}")]
    [InlineData("{\"age\": 1,}")]
    [InlineData("{\"age\": 1")]
    [InlineData("{} {}")]
    [InlineData("")]
    [InlineData("'x'")]
    [InlineData("// no")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void What_is_not_JSON_is_a_fault_with_its_line(string text)
    {
        var (value, fault) = Read(text);
        Assert.Null(value);
        Assert.Equal((7L, InputCode.NotJson), (fault!.Line, fault.Code));
    }

    [Fact]
    public void A_name_that_stands_twice_is_a_fault_on_the_line_of_the_second() =>
        Assert.Equal((9L, InputCode.Field), (Read("{\"a\": 1,\n\n\"a\": 2}").Fault!.Line, Read("{\"a\": 1,\n\n\"a\": 2}").Fault!.Code));

    [Fact]
    public void A_value_knows_its_line()
    {
        JsonValue whole = Read("{\n \"a\": [\n  1,\n  \"x\"]}").Value!;
        Assert.Equal((7L, 8L, 10L), (whole.Line, whole["a"]!.Line, whole["a"]!.Items[1].Line));
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var bytes = Gen.Elements("{}[]\",:\\u0019eE-. \nabtruefalsn"u8.ToArray()).ArrayOf().Or(ArbMap.Default.GeneratorFor<byte[]>()).ToArbitrary();
        Prop.ForAll(bytes, some =>
        {
            var (value, fault) = JsonText.Read(some, "FILE", 1);
            return value is null != fault is null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(2, 5));
    }

    [Fact]
    public void Numbers_are_what_the_framework_reads() =>
        Assert.Equal(JsonDocument.Parse("[1e3]").RootElement[0].GetDouble(), Read("[1e3]").Value!.Items[0].Number);
}
