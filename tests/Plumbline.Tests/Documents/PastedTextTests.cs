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
