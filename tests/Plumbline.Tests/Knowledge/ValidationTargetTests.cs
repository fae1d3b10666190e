using System.Text.RegularExpressions;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public sealed partial class ValidationTargetTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "knowledge");

    private static KnowledgeBase Knowledge { get; } = KnowledgeReader.Read(KnowledgeFiles.FromFolder(Folder)).Knowledge;

    [Fact]
    public void Every_published_result_of_the_evidence_tables_has_a_target()
    {
        string table = SharedFolder.File("evidence/validation_targets.csv");

        // Each row of the table starts a line with its name; fields hold no line breaks.
        int rows = File.ReadAllLines(table).Skip(1).Count(line => line.Length > 0);
        Assert.Equal(Enumerable.Range(1, rows), Knowledge.ValidationTargets.Values.Select(target => target.Number).Order());
    }

    [Fact]
    public void The_points_of_a_score_are_those_of_what_is_true()
    {
        // Sugioka 2008: 71 years +3, better leaning forward +2, worse standing +2, and nothing for what is not known.
        ClinicalScore score = Knowledge.ValidationTargets["sugioka-2008"].Score!;
        Answers answers = (Answers.None with { Age = Age.Of(72) }).With("better-leaning-forward", Answer.Present).With("worse-standing", Answer.Present).With("walking-induced-leg-symptoms", Answer.NotSure);
        Assert.Equal(7, score.Of(answers));
    }

    [Fact]
    public void No_byte_string_in_a_target_makes_the_reader_throw()
    {
        string good = File.ReadAllText(Path.Combine(Folder, "validation", "konno-2007.yaml"));
        foreach (Match word in Words().Matches(good))
        {
            string broken = good[..word.Index] + "[]" + good[(word.Index + word.Length)..];
            Reading reading = KnowledgeReader.Read(KnowledgeFiles.FromTexts([KeyValuePair.Create("validation/konno-2007.yaml", broken)]));
            Assert.NotEmpty(reading.Faults);
        }
    }

    [GeneratedRegex("[a-z0-9.-]+")]
    private static partial Regex Words();
}
