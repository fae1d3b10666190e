using System.Collections.Immutable;
using System.Text;
using Plumbline.Cli;
using Plumbline.Cli.Conversation;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Cli;

public sealed class ConversationTests
{
    private static KnowledgeBase Knowledge { get; } =
        KnowledgeReader.Read(KnowledgeFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "knowledge"))).Knowledge;

    // The course of the conversation is the subject here, so that the order of questions is given and not worked out.
    private static readonly ImmutableArray<string> Order = ["nerves-and-bladder", "about-you"];

    private static (Answers Answers, bool Wanted, string Page) Talk(params string[] typed)
    {
        using var output = new StringWriter();
        var surroundings = new Surroundings
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(typed.Select(line => line + "\n")))),
            Output = output,
            Error = TextWriter.Null,
            KnowledgeFolder = "",
            Clock = TimeProvider.System,
        };
        var interviewer = new Interviewer(surroundings, Knowledge, (_, asked) =>
            Order.FirstOrDefault(id => !asked.Contains(id)) is { } next ? Knowledge.Questions[next] : null);
        bool wanted = interviewer.AskAsync(Answers.None, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return (interviewer.Answers, wanted, output.ToString());
    }

    private static string First => Knowledge.Questions[Order[0]].Findings[0];

    [Fact]
    public void What_is_not_chosen_in_an_answered_list_is_absent_and_what_is_skipped_is_unanswered()
    {
        Answers none = Talk("0", "54", "1", "s").Answers;
        Answers skipped = Talk("s", "54", "1", "s").Answers;
        Assert.Equal((Answer.Absent, Answer.Unanswered), (none[First], skipped[First]));
        Assert.Equal((54, Sex.Female), (none.Age!.Value.Years, none.Sex));
    }

    [Fact]
    public void An_empty_line_answers_nothing() => Assert.Equal(Answer.Unanswered, Talk("", "s", "54", "1", "s").Answers[First]);

    [Fact]
    public void Not_sure_is_kept_apart_from_no() => Assert.Equal(Answer.NotSure, Talk("1?", "54", "1", "s").Answers[First]);

    [Fact]
    public void Back_asks_the_question_before_again_and_the_new_answer_counts() =>
        Assert.Equal(61, Talk("s", "54", "b", "61", "1", "s").Answers.Age!.Value.Years);

    [Fact]
    public void Change_replaces_one_earlier_answer_and_leaves_the_others()
    {
        // At the third step, the second answer (the age) is changed; then the third step is asked again.
        Answers answers = Talk("0", "54", "c", "2", "62", "1", "s").Answers;
        Assert.Equal((62, Sex.Female, Answer.Absent), (answers.Age!.Value.Years, answers.Sex, answers[First]));
    }

    [Fact]
    public void Why_tells_why_and_asks_again() =>
        Assert.Contains(Knowledge.Texts.Of("questions", Order[0], "why")[..40], Talk("w", "s", "54", "1", "s").Page.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void An_emergency_interrupts_at_once_with_what_to_do_and_what_to_say()
    {
        // Number 1 of the first list is a danger sign on its own (new numbness of the saddle).
        var (_, wanted, page) = Talk("1", "q", "");
        Assert.False(wanted);
        int alarm = page.IndexOf(Knowledge.Texts.Of("triage", "emergency", "name").ToUpperInvariant(), StringComparison.Ordinal);
        Assert.True(alarm > 0 && page.IndexOf(Knowledge.Texts.Of("terminal", "say-this", "text"), alarm, StringComparison.Ordinal) > alarm);
        Assert.DoesNotContain(Knowledge.Texts.Of("asked-facts", "age", "ask"), page, StringComparison.Ordinal);
    }

    [Fact]
    public void After_an_emergency_the_questions_go_on_only_when_the_person_says_so() =>
        Assert.Equal(54, Talk("1", "", "what", "go", "54", "1", "s").Answers.Age!.Value.Years);

    [Fact]
    public void An_impossible_age_is_asked_again() => Assert.Equal(54, Talk("s", "17", "five", "54", "1", "s").Answers.Age!.Value.Years);

    [Fact]
    public void The_end_of_input_stops_without_a_result() => Assert.False(Talk("s").Wanted);

    [Fact]
    public void No_line_is_wider_than_the_page() =>
        Assert.All(Talk("h", "w", "s", "54", "1", "s").Page.ReplaceLineEndings("\n").Split('\n'), line => Assert.InRange(line.Length, 0, 80));

    [Fact]
    public void Quitting_saves_what_can_be_read_again()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "me.json");
        Answers answers = Talk("2?", "54", "q", file).Answers;
        var surroundings = new Surroundings { Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, KnowledgeFolder = "", Clock = TimeProvider.System };
        Assert.Equal(answers, AnswersFile.Read(file, surroundings, Knowledge).Answers);
    }
}
