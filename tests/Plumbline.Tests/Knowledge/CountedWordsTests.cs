using System.Globalization;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class CountedWordsTests
{
    // The words of English: one day, all else days, also none and a part.
    [Theory]
    [InlineData(1, "1 day")]
    [InlineData(0, "0 days")]
    [InlineData(21, "21 days")]
    [InlineData(1.5, "1.5 days")]
    public void One_has_its_own_word(double days, string said) => Assert.Equal(said, CountedWords.Fill(CultureInfo.InvariantCulture, "{0} {0:day|days}", days));

    [Fact]
    public void A_number_that_is_text_already_is_counted_too_and_other_gaps_are_filled_as_ever() =>
        Assert.Equal("from 2026-03-02, 1 week (0.50)", CountedWords.Fill(CultureInfo.InvariantCulture, "from {0:yyyy-MM-dd}, {1} {1:week|weeks} ({2:0.00})", new DateOnly(2026, 3, 2), "1", 0.5));
}
