using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class QuestionGroupTests
{
    private static readonly KnowledgeBase Knowledge = Reasoning.Causes.ShippedReasoner.Knowledge;

    [Fact]
    public void Every_small_heading_has_words_and_every_word_a_heading()
    {
        var groups = Knowledge.Questions.Values.SelectMany(question => question.Groups).Concat(Knowledge.Care.SafetyRound).Select(group => group.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var words = Knowledge.Texts.All.Where(text => text.Key.Kind == "question-groups").Select(text => text.Key.Id).Order(StringComparer.Ordinal);
        Assert.Equal(words, groups);
    }

    [Fact]
    public void A_page_that_is_grouped_is_grouped_wholly()
    {
        foreach (Question question in Knowledge.Questions.Values.Where(question => !question.Groups.IsDefaultOrEmpty))
        {
            Assert.Equal(question.Findings, question.Groups.SelectMany(group => group.Findings));
        }
    }
}
