using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Exchange.Fhir;
using Plumbline.Journal;

namespace Plumbline.Tests.Fhir;

/// <summary>By the FHIR R4 value set <c>questionnaire-enable-operator</c>, and the rule que-12 that several conditions need an <c>enableBehavior</c>.</summary>
public class EnableWhenTests
{
    private const string None = "";

    // Question 1 is 0 to 3, question c is a or b; the last one is asked under the condition of the test.
    private static string File(string condition) => $$"""
        { "resourceType": "Questionnaire", "id": "q", "title": "Q", "item": [
          { "linkId": "1", "type": "choice", "text": "How bad?", "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 1 }, { "valueInteger": 2 }, { "valueInteger": 3 }] },
          { "linkId": "c", "type": "choice", "text": "Which?", "answerOption": [{ "valueCoding": { "code": "a", "display": "A" } }, { "valueCoding": { "code": "b", "display": "B" } }] },
          { "linkId": "t", "type": "decimal", "text": "Total" },
          { "linkId": "2", "type": "choice", "text": "How often?", "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 4 }] {{condition}} } ] }
        """;

    [Theory]
    [InlineData("exists", "\"answerBoolean\": true", "1=2", true)]
    [InlineData("exists", "\"answerBoolean\": true", None, false)]
    [InlineData("exists", "\"answerBoolean\": false", None, true)]
    [InlineData("exists", "\"answerBoolean\": false", "1=0", false)]
    [InlineData("=", "\"answerInteger\": 2", "1=2", true)]
    [InlineData("=", "\"answerInteger\": 2", "1=3", false)]
    [InlineData("=", "\"answerInteger\": 2", None, false)]
    [InlineData("=", "\"answerDecimal\": 2.0", "1=2", true)]
    [InlineData("!=", "\"answerInteger\": 2", "1=3", true)]
    [InlineData("!=", "\"answerInteger\": 2", "1=2", false)]
    [InlineData("!=", "\"answerInteger\": 2", None, true)]
    [InlineData(">", "\"answerInteger\": 1", "1=2", true)]
    [InlineData(">", "\"answerInteger\": 1", "1=1", false)]
    [InlineData(">", "\"answerInteger\": 1", None, false)]
    [InlineData("<", "\"answerInteger\": 1", "1=0", true)]
    [InlineData("<", "\"answerInteger\": 1", "1=1", false)]
    [InlineData(">=", "\"answerInteger\": 1", "1=1", true)]
    [InlineData(">=", "\"answerInteger\": 1", "1=0", false)]
    [InlineData("<=", "\"answerInteger\": 1", "1=1", true)]
    [InlineData("<=", "\"answerInteger\": 1", "1=2", false)]
    public void Each_operator_asks_the_line_exactly_when_the_standard_says(string sign, string answer, string chosen, bool asked) =>
        Assert.Equal(asked, Read(Condition("1", sign, answer)).Asked(Chosen(chosen)).Contains("2"));

    [Theory]
    [InlineData("c=a", false)]
    [InlineData("c=b", true)]
    public void A_coding_is_compared_by_its_code(string chosen, bool asked) =>
        Assert.Equal(asked, Read(Condition("c", "=", "\"answerCoding\": { \"code\": \"b\" }")).Asked(Chosen(chosen)).Contains("2"));

    // 3 of 0 to 3; with the second question 3 + 4 of 0 to 7. Not asked, it is neither missing nor 0: the mean is of one question.
    [Fact]
    public void A_line_that_is_not_asked_is_neither_missing_nor_counted_as_nothing()
    {
        Instrument instrument = Read(Condition("1", "<", "\"answerInteger\": 3"));

        Assert.Equal(new InstrumentScore(1, 1, 3, 0, 3), Score(instrument, "1=3"));
        Assert.Equal(3, Score(instrument, "1=3").Mean);
        Assert.Equal(new InstrumentScore(1, 2, null, 0, 7), Score(instrument, "1=2"));
        Assert.Equal(new InstrumentScore(2, 2, 6, 0, 7), Score(instrument, "1=2 2=4"));

        // An answer from before the first one was changed does not count either.
        Assert.Equal(new InstrumentScore(1, 1, 3, 0, 3), Score(instrument, "1=3 2=4"));
    }

    [Theory]
    [InlineData("all", "1=2 c=b", true)]
    [InlineData("all", "1=2 c=a", false)]
    [InlineData("any", "1=2 c=a", true)]
    [InlineData("any", "1=0 c=a", false)]
    public void Several_conditions_are_taken_as_the_file_says(string behaviour, string chosen, bool asked) =>
        Assert.Equal(asked, Read($$""", "enableBehavior": "{{behaviour}}", "enableWhen": [{ "question": "1", "operator": "=", "answerInteger": 2 }, { "question": "c", "operator": "=", "answerCoding": { "code": "b" } }]""")
            .Asked(Chosen(chosen)).Contains("2"));

    [Fact]
    public void What_stands_in_a_group_that_is_not_asked_is_not_asked()
    {
        const string Group = """
            { "resourceType": "Questionnaire", "id": "q", "title": "Q", "item": [
              { "linkId": "1", "type": "choice", "text": "One?", "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 1 }] },
              { "linkId": "g", "type": "group", "text": "More", "enableWhen": [{ "question": "1", "operator": "=", "answerInteger": 1 }], "item": [
                { "linkId": "2", "type": "choice", "text": "Two?", "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 1 }] },
                { "linkId": "3", "type": "choice", "text": "Three?", "enableWhen": [{ "question": "2", "operator": "=", "answerInteger": 1 }], "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 1 }] } ] } ] }
            """;
        Instrument instrument = InstrumentReader.Read(Encoding.UTF8.GetBytes(Group)).Instrument!;

        Assert.Equal(["1"], instrument.Asked(Chosen("1=0 2=1")).Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2", "g"], instrument.Asked(Chosen("1=1")).Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2", "3", "g"], instrument.Asked(Chosen("1=1 2=1")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(""", "enableWhen": [{ "question": "1", "operator": "matches", "answerString": "x" }]""", "FQ009", "'matches'")]
    [InlineData(""", "enableWhen": [{ "question": "1", "hasAnswer": true }]""", "FQ009", "missing")]
    [InlineData(""", "enableWhen": [{ "question": "1", "operator": "<script>alert(1)</script>", "answerInteger": 1 }]""", "FQ009", "missing, or no operator")]
    [InlineData(""", "enableWhen": [{ "question": "1", "operator": "exists", "answerInteger": 1 }]""", "FQ009", "'exists'")]
    [InlineData(""", "enableWhen": [{ "question": "1", "operator": "=", "answerDate": "2026-01-01" }]""", "FQ009", "'='")]
    [InlineData(""", "enableWhen": [{ "question": "c", "operator": ">", "answerCoding": { "code": "a" } }]""", "FQ009", "'>'")]
    [InlineData(""", "enableWhen": [{ "question": "1", "operator": "=", "answerInteger": 1 }, { "question": "1", "operator": "=", "answerInteger": 2 }]""", "FQ009", "all of several")]
    [InlineData(""", "extension": [{ "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression" }]""", "FQ009", "expression")]
    [InlineData(""", "enableWhen": [{ "question": "t", "operator": "exists", "answerBoolean": true }]""", "FQ010", "cannot be filled in")]
    [InlineData(""", "enableWhen": [{ "question": "zz", "operator": "exists", "answerBoolean": true }]""", "FQ010", "not there")]
    [InlineData(""", "enableWhen": [{ "question": "c", "operator": "=", "answerCoding": { "code": "z" } }]""", "FQ010", "cannot be chosen")]
    [InlineData(""", "enableWhen": [{ "question": "c", "operator": ">", "answerInteger": 1 }]""", "FQ010", "no numbers")]
    [InlineData(""", "enableWhen": [{ "question": "2", "operator": "exists", "answerBoolean": true }]""", "FQ011", "its own answer")]
    public void A_condition_that_is_not_understood_refuses_the_questionnaire_and_says_which(string condition, string code, string says)
    {
        InstrumentReading read = InstrumentReader.Read(Encoding.UTF8.GetBytes(File(condition)));

        Assert.Null(read.Instrument);
        Assert.Equal(code, read.Faults.Single().Code);
        Assert.Contains(says, read.Faults[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("script", read.Faults[0].Message, StringComparison.Ordinal);
    }

    // A file changed by hand may hold what no questionnaire can: a circle is then asked, and found out in a time that grows with its size alone.
    [Fact]
    public void Conditions_in_a_circle_of_a_changed_file_end_and_are_asked() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var lot = new Random(seed);
        InstrumentItem Line(int at) => new($"{at}", InstrumentItemKind.Choice, "x", "", [new("0", "0", 0), new("1", "1", 1)])
        {
            Gates = [.. Enumerable.Range(0, lot.Next(1, 4)).Select(_ => new InstrumentGate(lot.Next(2) == 0, [.. Enumerable.Range(0, 20).Select(_ => new InstrumentCondition($"{lot.Next(150)}", (InstrumentTest)lot.Next(8), "1"))]))],
        };
        var instrument = new Instrument { Id = "x", Title = "x", Items = [.. Enumerable.Range(0, 150).Select(Line)] };
        Assert.Equal(instrument.Asked(Chosen("1=1 2=0")), instrument.Asked(Chosen("1=1 2=0")));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(20261120, 9).WithQuietOnSuccess(true));

    private static string Condition(string question, string sign, string answer) => $$""", "enableWhen": [{ "question": "{{question}}", "operator": "{{sign}}", {{answer}} }]""";

    private static Instrument Read(string condition) => InstrumentReader.Read(Encoding.UTF8.GetBytes(File(condition))).Instrument ?? throw new InvalidOperationException("The file was refused.");

    private static InstrumentScore Score(Instrument instrument, string chosen) => InstrumentScore.Of(instrument, new(instrument.Id, new(2026, 11, 20), Chosen(chosen)));

    private static ImmutableSortedDictionary<string, string> Chosen(string pairs) =>
        pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToImmutableSortedDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
