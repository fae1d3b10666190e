using System.Text;
using Plumbline.Exchange.Documents;
using Plumbline.Journal;

namespace Plumbline.Tests.Documents;

public class SummaryPdfTests
{
    public static TheoryData<string> People => ["nobody", "sciatica", "everything", "hostile"];

    [Theory]
    [MemberData(nameof(People))]
    public void The_file_has_no_fault_that_qpdf_knows(string who)
    {
        var (output, code) = PdfTool.Run(Pdf(who), "qpdf", "--check", "FILE");

        Assert.True(code == 0, output);
        Assert.DoesNotContain("WARNING", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void The_file_is_tagged_and_titled_and_its_fonts_are_in_it(string who)
    {
        string about = PdfTool.Run(Pdf(who), "pdfinfo", "FILE").Output;
        Assert.Matches("Tagged: +yes", about);
        Assert.Matches("Title: +Back or leg pain, summary for the clinician", about);
        Assert.Matches(@"Page size: +595\.28 x 841\.89 pts \(A4\)", about);

        string[] fonts = PdfTool.Run(Pdf(who), "pdffonts", "FILE").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^AtkinsonHyperlegible-\w+(-Extended)? +CID TrueType +Identity-H +yes \S+ +yes ", font));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("sciatica")]
    public void A_usual_summary_takes_one_page(string who) => Assert.Matches("Pages: +1\n", PdfTool.Run(Pdf(who), "pdfinfo", "FILE").Output);

    [Fact]
    public void A_screen_reader_meets_headings_tables_and_lists_in_order()
    {
        string structure = PdfTool.Run(Pdf("sciatica"), "pdfinfo", "-struct-text", "FILE").Output;

        AssertOrder(structure, "Document", "H1", "H2", "\"Reason", "\"The leg pain has not", "\"Urgency", "\"Red flags", "\"Pain", "Figure", "\"Possible causes", "Table", "TR", "TH", "/Scope /Column", "\"Possible cause", "TD", "\"Tried so far", "\"What matters", "L", "LI", "Lbl", "LBody", "\"Sit for an hour");
        Assert.DoesNotContain("Syntax", structure, StringComparison.Ordinal);
    }

    // The foot of the page is decoration and no part of the text that is read out, but it can be seen and searched.
    [Fact]
    public void The_text_reads_in_the_order_of_the_page()
    {
        string text = PdfTool.Run(Pdf("sciatica"), "pdftotext", "-enc", "UTF-8", "FILE", "-").Output;

        AssertOrder(text, "Back or leg pain, summary for the clinician", "46 years, female", "Reason", "Red flags", "Not sure", "Leg weakness", "Possible causes", "Tried so far", "Exercise", "Medicines now", "Amitriptyline", "What matters", "Plumbline, 20 Nov 2026. Knowledge");
        Assert.DoesNotContain("Page 1 of 1", PdfTool.Run(Pdf("sciatica"), "pdfinfo", "-struct-text", "FILE").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_of_a_table_stand_on_every_page_that_it_goes_on_to_and_are_read_once()
    {
        string text = PdfTool.Run(Pdf("everything"), "pdftotext", "FILE", "-").Output;
        string structure = PdfTool.Run(Pdf("everything"), "pdfinfo", "-struct-text", "FILE").Output;

        Assert.True(Count(text, "Treatment\n") >= 2, text);
        Assert.Equal(1, Count(structure, "\"Treatment \""));
    }

    [Fact]
    public void Signs_that_the_fonts_lack_are_shown_as_missing_and_stay_in_the_text_behind()
    {
        string text = PdfTool.Run(Pdf("hostile"), "pdftotext", "-enc", "UTF-8", "FILE", "-").Output;
        string raw = PdfTool.Run(Pdf("hostile"), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-").Output;

        // The reason holds a Hebrew word, a picture and Polish letters. ActualText is UTF-16 behind a mark: 05DB 05D0 05D1, worked out from the Unicode charts.
        Assert.Contains("/ActualText <FEFF05DB05D005D1>", raw.Replace("\u00FE\u00FF", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Zażółć gęślą jaźń", text, StringComparison.Ordinal);
        Assert.Contains("stands for signs that this page cannot print", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot print", PdfTool.Run(Pdf("sciatica"), "pdftotext", "FILE", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_summary_gives_the_same_bytes() => Assert.Equal(Pdf("sciatica"), Pdf("sciatica"));

    [Fact]
    public void A_word_of_ten_thousand_letters_loses_none()
    {
        PersonRecord person = VisitPeople.Nobody with { Visit = VisitWishes.None with { Reason = new string('w', 10_000) } };
        string text = PdfTool.Run(SummaryPdf.Write(VisitPeople.Summary(person)), "pdftotext", "FILE", "-").Output;

        // The summary itself has some more of that letter.
        Assert.InRange(text.Count(sign => sign == 'w'), 10_000, 10_100);
    }

    private static byte[] Pdf(string who) => SummaryPdf.Write(VisitPeople.Summary(who switch
    {
        "nobody" => VisitPeople.Nobody,
        "sciatica" => VisitPeople.Sciatica,
        "everything" => VisitPeople.Everything,
        _ => Hostile,
    }));

    private static PersonRecord Hostile => VisitPeople.Nobody with
    {
        Visit = new()
        {
            Reason = "\u05DB\u05D0\u05D1 \U0001F622\u200D\U0001F4A5 Zażółć gęślą jaźń \u0000\u0007\u001B[31m \u202Eevil\u202C \uD800 e\u0301 a\tb (\\) <</X>> endstream",
            Fears = new StringBuilder().Insert(0, "\U0001F622 \u0431\u043E\u043B\u044C \u75DB\u307F ", 1000).ToString(),
            Goals = ["\r\n\r\n", "", "%PDF", "\u2028\u2029"],
            Questions = [new string('?', 10_000), "\uFEFF\uFFFF"],
        },
    };

    private static void AssertOrder(string text, params string[] parts)
    {
        int at = 0;
        foreach (string part in parts)
        {
            int found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' does not stand after what should come before it in:\n{text}");
            at = found + part.Length;
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
