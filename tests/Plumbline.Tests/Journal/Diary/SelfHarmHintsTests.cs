using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class SelfHarmHintsTests
{
    private static readonly SelfHarmHints Hints = new(Shipped.Knowledge);

    [Theory]
    [InlineData("I want to die")]
    [InlineData("Some days I WANT TO DIE.")]
    [InlineData("I don\u2019t want to live")]
    [InlineData("I dont want to wake up tomorrow")]
    [InlineData("thinking of\nkilling myself")]
    [InlineData("self-harm again")]
    [InlineData("it is not worth living, like this")]
    public void Words_that_may_mean_it_are_noticed(string note) => Assert.True(Hints.IsIn(note));

    // Help that comes up at every bad day would soon be passed over.
    [Theory]
    [InlineData("")]
    [InlineData("my back is killing me")]
    [InlineData("I am dying to sit down")]
    [InlineData("the die is cast; wanted to diet")]
    [InlineData("I hurt my selfish knee")]
    [InlineData("the pain will never end")]
    public void Everyday_words_are_not(string note) => Assert.False(Hints.IsIn(note));

    [Fact]
    public void A_side_effect_is_looked_at_too_and_every_listed_word_is_found_in_a_sentence()
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.True(Hints.IsIn(new DiaryEntry { Id = new(1, 0, 0, new byte[8]), At = at, Written = at, SideEffect = "suicidal thoughts" }));
        string words = Shipped.Knowledge.Texts.Find("hints", "suicide-thought-of", "words")!;
        Assert.All(words.Split('\n'), listed => Assert.True(Hints.IsIn($"Today: {listed}!")));
        Assert.False(string.IsNullOrEmpty(Shipped.Knowledge.Texts.Find("hints", "suicide-thought-of", "judged")));
    }
}
