using Plumbline.Exchange.Documents;
using Plumbline.Journal;

namespace Plumbline.Tests.Documents;

public class PastedTextTests
{
    [Theory]
    [InlineData("nobody", VisitReader.Clinician)]
    [InlineData("sciatica", VisitReader.Clinician)]
    [InlineData("sciatica", VisitReader.Person)]
    public void The_text_says_what_was_told_and_what_was_not_asked(string who, VisitReader reader) =>
        Golden.Check(
            PastedText.Write(VisitPeople.Summary(who == "nobody" ? VisitPeople.Nobody : VisitPeople.Sciatica, reader)).Replace(Tests.Pathway.Shipped.Knowledge.Hash, "HASH", StringComparison.Ordinal),
            $"visit-{who}-{reader.ToString().ToLowerInvariant()}");

    // A dangerous cause whose range could be taken for "unlikely" must not stand among numbers; 0.1 to 4 % of it is in the facts.
    [Fact]
    public void A_small_number_never_stands_beside_a_dangerous_cause()
    {
        VisitSummary summary = VisitPeople.Summary(VisitPeople.Sciatica);
        var table = (SummaryTable)summary.Sections.Single(section => section.Id == "causes").Blocks[0];

        // Five causes by falling probability, then what is not on the list, as the facts have them.
        Assert.Equal(
            ["Lumbar radiculopathy (sciatica)", "Lumbar disc herniation", "Degenerative disc disease", "Facet joint pain", "Sacroiliac joint pain", "Something else, not on the list"],
            table.Rows.Select(row => row[0]));

        // 96 to 99 is more than nineteen in twenty; 62 and 93 are rounded to fives; 0.4 is under 1. Worked by hand.
        Assert.Equal(["over 95 %", "60 to 95 %", "2 to 35 %", "1 to 15 %", "2 to 5 %", "under 1 to 10 %"], table.Rows.Select(row => row[2]));
    }

    [Fact]
    public void No_line_is_longer_than_eighty_columns_and_none_ends_in_a_blank()
    {
        string text = PastedText.Write(VisitPeople.Summary(VisitPeople.Everything with { Visit = VisitWishes.None with { Reason = new string('x', 500), Fears = "\u75DB\u307F" + new string('\u75DB', 300) } }));

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80 && line.TrimEnd() == line, line));

        // A Chinese sign takes two columns, so that forty fill a line; two are lost to the margin of a second line.
        Assert.All(text.Split('\n'), line => Assert.True(line.Count(sign => sign == '\u75DB') <= 40, line));
    }

    [Fact]
    public void No_sign_that_hides_or_turns_text_gets_into_a_record()
    {
        PersonRecord person = VisitPeople.Nobody with { Visit = VisitWishes.None with { Reason = "a\u0007b\u202Ec\u2066d\u001B[31me\u0000f\tg “quoted” – dash…" } };
        string text = PastedText.Write(VisitPeople.Summary(person));

        Assert.Contains("abcd[31mef g \"quoted\" - dash...", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, sign => char.IsControl(sign) && sign != '\n');
    }
}
