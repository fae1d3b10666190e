namespace Plumbline.Tests.Triage;

public class SafetyWordsTests
{
    private static string Words(string kind, string id, string field) =>
        Shipped.Knowledge.Texts.Find(kind, id, field) ?? throw new InvalidOperationException($"There is no text {kind}/{id}/{field}.");

    [Fact]
    public void Every_rule_says_why_what_to_do_now_and_what_to_say_on_the_phone() =>
        Assert.All(Shipped.Knowledge.RedFlags.Keys, rule => Assert.All(["reason", "do-now", "say"], field => Assert.NotEmpty(Words("red-flags", rule, field))));

    [Fact]
    public void Every_level_says_what_it_means_and_not_sure_says_to_have_it_checked()
    {
        Assert.All(["emergency", "same-day", "two-weeks", "planned", "self-care"], level => Assert.NotEmpty(Words("triage", level, "do-now")));
        Assert.Contains("check", Words("triage", "not-sure", "text"), StringComparison.Ordinal);
        Assert.Contains("does not count as no", Words("triage", "still-to-ask", "text"), StringComparison.Ordinal);
    }

    // A rule beside the network says nothing of probability: no figure could be right for the one person who reads it.
    [Theory]
    [InlineData("%")]
    [InlineData("probab")]
    [InlineData("likel")]
    [InlineData("chance")]
    [InlineData("odds")]
    [InlineData("simply")]
    public void No_safety_text_speaks_of_probability(string word) =>
        Assert.DoesNotContain(
            Shipped.Knowledge.Texts.All.Where(text => text.Key.Kind is "red-flags" or "triage"),
            text => text.Value.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Somebody who reads one line only should read where to go.
    [Fact]
    public void Every_emergency_begins_with_where_to_go()
    {
        string[] starts = ["Call", "Go to", "Somebody"];
        Assert.All(
            Shipped.Knowledge.RedFlags.Values.Where(rule => rule.Urgency == Urgency.Emergency),
            rule => Assert.Contains(starts, start => Words("red-flags", rule.Id, "do-now").StartsWith(start, StringComparison.Ordinal)));
    }
}
