using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Cli.Input;

namespace Plumbline.Tests.Cli;

public sealed class InputLinesTests
{
    private static List<InputLine> Read(byte[] bytes) => [.. InputLines.Read(new MemoryStream(bytes), "FILE")];

    private static string Text(InputLine line) => Encoding.UTF8.GetString(line.Bytes.Span);

    [Fact]
    public void A_mark_line_ends_of_both_kinds_and_blank_lines_leave_the_text_alone()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "one\r\n\n  \ntwo\nthree"u8];
        Assert.Equal(["1:one", "4:two", "5:three"], Read(bytes).Select(line => $"{line.Number}:{Text(line)}"));
    }

    [Fact]
    public void A_line_in_another_encoding_is_a_fault_with_its_number_and_the_others_are_read()
    {
        // "é" in Latin-1 is the single byte E9, which no UTF-8 text has in that place.
        List<InputLine> lines = Read([.. "one\ncaf"u8, 0xE9, .. "\nthree\n"u8]);
        Assert.Equal("FILE(2): IN001: the line is not UTF-8; save the file as UTF-8", lines[1].Fault!.ToString());
        Assert.Equal(["one", "three"], lines.Where(line => line.Fault is null).Select(Text));
    }

    [Fact]
    public void A_file_in_UTF_16_is_a_fault()
    {
        // The mark FF FE is not UTF-8 in any place.
        Assert.Contains(Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}\n")]), line => line.Fault?.Code == InputCode.Encoding);
    }

    [Fact]
    public void A_huge_line_is_a_fault_and_the_next_one_is_read()
    {
        byte[] huge = new byte[InputLines.LongestLine + 1];
        Array.Fill(huge, (byte)'x');
        List<InputLine> lines = Read([.. huge, .. "\nnext\n"u8]);
        Assert.Equal(InputCode.TooLong, lines[0].Fault!.Code);
        Assert.Equal("2:next", $"{lines[1].Number}:{Text(lines[1])}");
    }

    [Fact]
    public void A_line_of_exactly_the_longest_length_is_read()
    {
        byte[] longest = new byte[InputLines.LongestLine];
        Array.Fill(longest, (byte)'x');
        Assert.Equal(InputLines.LongestLine, Assert.Single(Read(longest)).Bytes.Length);
    }

    [Fact]
    public void Splitting_agrees_with_the_framework_on_every_text_of_few_letters()
    {
        // The framework's own splitter is the independent answer.
        var texts = Gen.Elements('a', 'é', ' ', '\n').ArrayOf().Select(letters => new string(letters)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            string[] expected = [.. text.Split('\n').Where(line => line.Trim(' ').Length > 0)];
            return Read(Encoding.UTF8.GetBytes(text)).Select(Text).SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 3));
    }
}
