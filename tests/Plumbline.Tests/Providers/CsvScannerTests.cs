using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Exchange.Directory;

namespace Plumbline.Tests.Providers;

public class CsvScannerTests
{
    // Written from RFC 4180 one character at a time, and slow: what the scanner is held against.
    private static List<string> Slow(string text, bool lineIsRecord, int cells)
    {
        var found = new List<string>();
        var record = new List<string> { "" };
        bool quoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            bool end = i == text.Length;
            if (end || (text[i] == '\n' && (lineIsRecord || !quoted)))
            {
                if (!(record is [""] or ["\r"]) && !(end && quoted && !lineIsRecord))
                {
                    found.Add(quoted ? "BrokenQuotes" : record.Count != cells ? "WrongCellCount" : string.Join("¦", record)[..]);
                    if (!quoted && record.Count == cells && record[^1].EndsWith('\r'))
                    {
                        found[^1] = found[^1][..^1];
                    }
                }

                record = [""];
                quoted = false;
                continue;
            }

            quoted ^= text[i] == '"';
            if (text[i] == ',' && !quoted)
            {
                record.Add("");
            }
            else
            {
                record[^1] += text[i];
            }
        }

        return found;
    }

    private struct Collect(List<string> into) : ICsvSink
    {
        public readonly void Record(ReadOnlySpan<byte> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
        {
            var cells = new List<string>();
            for (int i = 0; i < starts.Length; i++)
            {
                cells.Add(Encoding.UTF8.GetString(text[starts[i]..ends[i]]));
            }

            into.Add(string.Join("¦", cells));
        }

        public readonly void Refused(SkipReason reason) => into.Add(reason.ToString());
    }

    private static List<string> Fast(string text, bool lineIsRecord, int cells, params int[] wanted)
    {
        var found = new List<string>();
        var sink = new Collect(found);
        new CsvScanner((byte)',', lineIsRecord, cells, wanted).Scan(Encoding.UTF8.GetBytes(text), final: true, ref sink);
        return found;
    }

    private static readonly Arbitrary<string> Texts =
        (from parts in Gen.Elements("\"", "\"", "\"\"", ",", ",", "\n", "\r\n", "a", "é", "long cell without any sign in it that matters to a scanner").ListOf()
         select string.Concat(parts)).ToArbitrary();

    [Fact]
    public void It_finds_the_cells_that_reading_one_character_after_the_other_finds() => Prop.ForAll(
        Texts, text => Fast(text, lineIsRecord: true, 3, 0, 1, 2).SequenceEqual(Slow(text, lineIsRecord: true, 3))
            && Fast(text, lineIsRecord: false, 3, 0, 1, 2).SequenceEqual(Slow(text, lineIsRecord: false, 3)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261120, 3));

    [Fact]
    public void Unwanted_cells_change_nothing_of_the_wanted_ones() => Prop.ForAll(
        Texts, text => Fast(text, lineIsRecord: true, 3, 2).SequenceEqual(Fast(text, lineIsRecord: true, 3, 0, 1, 2).Select(record => record.Split('¦')[^1])))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261121, 5));

    // The cells before, at and behind the edge of 64 bytes, where masks of two blocks meet.
    [Fact]
    public void A_cell_may_lie_across_the_edge_of_a_block()
    {
        for (int length = 50; length < 140; length++)
        {
            string wide = new('x', length);
            Assert.Equal([$"{wide}¦\"a,b\"¦c", "1¦2¦3"], Fast($"{wide},\"a,b\",c\n1,2,3\n", lineIsRecord: true, 3, 0, 1, 2));
        }
    }

    [Fact]
    public void An_unclosed_quote_spoils_its_own_line_alone() =>
        Assert.Equal(["a¦b", "BrokenQuotes", "e¦f"], Fast("a,b\n\"c,d\ne,f\n", lineIsRecord: true, 2, 0, 1));

    [Theory]
    [InlineData("plain", true, "plain")]
    [InlineData("\"with \"\"inner\"\" ones\"", true, "with \"inner\" ones")]
    [InlineData("\"\"", true, "")]
    [InlineData("in\"side", false, null)]
    [InlineData("\"open", false, null)]
    [InlineData("\"a\"b\"", false, null)]
    [InlineData("\"", false, null)]
    public void Quotes_of_a_cell_are_right_or_wrong(string raw, bool right, string? text)
    {
        Assert.Equal(right, CsvCell.TryBare(Encoding.UTF8.GetBytes(raw), out ReadOnlySpan<byte> bare));
        if (right)
        {
            Assert.Equal(text, CsvCell.Text(bare));
        }
    }
}
