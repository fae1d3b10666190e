using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class KnowledgeReportTests
{
    private static readonly KnowledgeBase Sound = KnowledgeReader.Read(KnowledgeFiles.FromTexts(
        FaultSamples.Sound.Add("seeds.csv", "row,element\nS001,conditions/infection\nS002,conditions/infection\n"))).Knowledge;

    private static readonly string[] Shown = ["infection", "fever", "book-2000"];

    [Fact]
    public void A_card_shows_words_numbers_uses_seeds_and_sources() =>
        Golden.Check(string.Join('\n', Shown.SelectMany(id => KnowledgeCard.Of(Sound, id)).Select(card => card.ToText())), nameof(A_card_shows_words_numbers_uses_seeds_and_sources));

    [Fact]
    public void There_is_no_card_of_an_unknown_id() => Assert.Empty(KnowledgeCard.Of(Sound, "unknown"));

    [Fact]
    public void A_card_is_also_found_by_its_folder() => Assert.Single(KnowledgeCard.Of(Sound, "findings/fever"));

    // Counted by hand in the sample: five judgements in uncertainty.yaml and two rates; three numbers from the book; two of 279 rows.
    [Fact]
    public void Coverage_counts_rows_numbers_and_how_they_were_read()
    {
        Coverage coverage = Coverage.Of(Sound);

        Assert.Equal((10, 7, 3), (coverage.Values, coverage.Judged, coverage.ByRead[ReadStatus.FullText]));
        Assert.Equal(277, coverage.RowsMissing.Length);
        Assert.Equal((1, 1), coverage.ByCondition["infection"]);
        Assert.StartsWith("Statements of the seeds carried: 2 of 279\n", coverage.ToText(), StringComparison.Ordinal);
    }

    // The book gives one ratio and two priors, and no statement beside them.
    [Fact]
    public void The_table_of_sources_counts_what_rests_on_each()
    {
        ImmutableArray<SourceUse> uses = SourceUse.Of(Sound);

        SourceUse book = Assert.Single(uses);
        Assert.Equal((3, 0, 0), (book.Values, book.Statements, book.Recalled));
        Assert.Equal("book-2000  full text      3    0  A book. 2000\n", SourceUse.ToText(uses));
    }
}
