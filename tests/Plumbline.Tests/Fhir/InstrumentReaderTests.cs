using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Exchange.Fhir;
using Plumbline.Journal;

namespace Plumbline.Tests.Fhir;

public class InstrumentReaderTests
{
    private const string Sample = """
        { "resourceType": "Questionnaire", "url": "http://example.org/q", "title": "Two questions", "status": "active",
          "code": [{ "system": "http://snomed.info/sct", "code": "1" }, { "system": "http://loinc.org", "code": "12345-6" }],
          "item": [
            { "linkId": "g", "type": "group", "text": "Last week", "item": [
              { "linkId": "1", "type": "choice", "text": "How bad?", "prefix": "1.", "code": [{ "system": "http://loinc.org", "code": "11111-1" }], "answerOption": [
                { "valueCoding": { "code": "a", "display": "Not", "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 0 }] } },
                { "valueCoding": { "code": "b", "display": "Very" }, "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2.5 }] } ] } ] },
            { "linkId": "2", "type": "choice", "text": "How much?", "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 10 }] },
            { "linkId": "3", "type": "choice", "text": "Which?", "answerOption": [{ "valueString": "left" }, { "valueString": "right" }] },
            { "linkId": "t", "type": "decimal", "text": "Total", "item": [{ "linkId": "th", "type": "display", "text": "The sum of all." }] } ] }
        """;

    [Fact]
    public void Groups_become_headings_and_options_carry_their_ordinal_values()
    {
        InstrumentReading read = Read(Sample);
        Instrument instrument = read.Instrument!;

        Assert.Equal(("http://example.org/q", "Two questions", "12345-6", 1), (instrument.Id, instrument.Title, instrument.Loinc, read.LeftOut));
        Assert.Equal(
            [
                new InstrumentItem("g", InstrumentItemKind.Heading, "Last week", "", []),
                new InstrumentItem("1", InstrumentItemKind.Choice, "1. How bad?", "11111-1", [new("a", "Not", 0), new("b", "Very", 2.5)]),
                new InstrumentItem("2", InstrumentItemKind.Choice, "How much?", "", [new("0", "0", 0), new("10", "10", 10)]),
                new InstrumentItem("3", InstrumentItemKind.Choice, "Which?", "", [new("left", "left", null), new("right", "right", null)]),
            ],
            instrument.Items);
    }

    [Fact]
    public void Words_that_stand_only_as_marked_up_text_are_read_without_their_marks()
    {
        const string Marked = """{ "linkId": "i", "type": "display", "_text": { "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/rendering-xhtml", "valueString": "<div>Over <b>two</b> weeks &amp; more</div><script>x" }] } }, { "linkId": "t",""";
        Instrument instrument = Read(Sample.Replace("""{ "linkId": "t",""", Marked, StringComparison.Ordinal)).Instrument!;

        Assert.Equal(new InstrumentItem("i", InstrumentItemKind.Words, "Over two weeks & more x", "", []), instrument.Items[^1]);
    }

    // 2.5 + 10 = 12.5, from 0 to 12.5; the question without values does not count.
    [Fact]
    public void The_score_is_the_sum_of_the_values_and_is_said_only_when_every_question_that_counts_is_answered()
    {
        Instrument instrument = Read(Sample).Instrument!;

        Assert.Equal(new InstrumentScore(2, 2, 12.5, 0, 12.5), InstrumentScore.Of(instrument, Round(instrument, ("1", "b"), ("2", "10"))));
        Assert.Equal(new InstrumentScore(1, 2, null, 0, 12.5), InstrumentScore.Of(instrument, Round(instrument, ("1", "b"), ("3", "left"))));
        Assert.Equal(6.25, InstrumentScore.Of(instrument, Round(instrument, ("1", "b"), ("2", "10"))).Mean);
    }

    [Fact]
    public void A_question_for_thoughts_of_death_is_told_by_its_code_when_it_is_above_its_lowest_answer()
    {
        Instrument instrument = Read(Sample.Replace("11111-1", "44260-8", StringComparison.Ordinal)).Instrument!;

        Assert.True(InstrumentScore.IsAboveLowest(instrument, Round(instrument, ("1", "b")), new HashSet<string> { "44260-8" }));
        Assert.False(InstrumentScore.IsAboveLowest(instrument, Round(instrument, ("1", "a"), ("2", "10")), new HashSet<string> { "44260-8" }));
    }

    [Theory]
    [InlineData("", "FQ002")]
    [InlineData("{", "FQ002")]
    [InlineData("[]", "FQ003")]
    [InlineData("{\"resourceType\":\"Patient\"}", "FQ003")]
    [InlineData("{\"resourceType\":\"Questionnaire\",\"item\":[]}", "FQ005")]
    [InlineData("{\"resourceType\":\"Questionnaire\",\"id\":\"x\",\"item\":[]}", "FQ006")]
    [InlineData("{\"resourceType\":\"Questionnaire\",\"id\":\"x\",\"item\":[{\"type\":\"choice\"}]}", "FQ005")]
    [InlineData("{\"resourceType\":\"Questionnaire\",\"id\":\"x\",\"item\":[{\"linkId\":\"1\",\"type\":\"display\",\"text\":\"a\"},{\"linkId\":\"1\",\"type\":\"display\",\"text\":\"b\"}]}", "FQ007")]
    [InlineData("{\"resourceType\":\"Questionnaire\",\"id\":\"x\",\"item\":[{\"linkId\":\"1\",\"type\":\"choice\",\"answerOption\":[{\"valueString\":\"a\"},{\"valueString\":\"a\"}]}]}", "FQ007")]
    [InlineData("{\"resourceType\":\"Questionnaire\",\"id\":\"x\",\"item\":[{\"linkId\":\"1\",\"type\":\"choice\",\"answerOption\":[{\"valueString\":\"a\",\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/ordinalValue\",\"valueDecimal\":1e9}]}]}]}", "FQ008")]
    public void What_is_wrong_is_named_and_nothing_is_taken(string json, string code)
    {
        InstrumentReading read = Read(json);

        Assert.Null(read.Instrument);
        Assert.Contains(read.Faults, fault => fault.Code == code);
    }

    [Fact]
    public void Too_big_too_deep_and_too_long_files_are_refused()
    {
        Assert.Equal("FQ001", InstrumentReader.Read(new byte[InstrumentReader.MostBytes + 1]).Faults.Single().Code);
        var many = new JsonArray([.. Enumerable.Range(0, Instrument.MostItems + 1).Select(at => new JsonObject { ["linkId"] = $"{at}", ["type"] = "display", ["text"] = "x" })]);
        Assert.Equal("FQ004", Read(new JsonObject { ["resourceType"] = "Questionnaire", ["id"] = "x", ["item"] = many }.ToJsonString()).Faults.Single().Code);
        JsonArray deep = [];
        for (int level = 0; level < 20; level++)
        {
            deep = [new JsonObject { ["linkId"] = $"{level}", ["type"] = "group", ["text"] = "x", ["item"] = deep }];
        }

        Assert.Equal("FQ004", Read(new JsonObject { ["resourceType"] = "Questionnaire", ["id"] = "x", ["item"] = deep }.ToJsonString()).Faults.Single().Code);
    }

    [Fact]
    public void Any_change_of_a_file_ends_in_an_instrument_or_in_faults_and_never_in_an_exception() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var lot = new Random(seed);
            byte[] bytes = Encoding.UTF8.GetBytes(Sample);
            for (int change = lot.Next(1, 6); change > 0; change--)
            {
                bytes[lot.Next(bytes.Length)] = (byte)lot.Next(256);
            }

            InstrumentReading read = InstrumentReader.Read(bytes);
            return read.Instrument is null != read.Faults.IsEmpty;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(41, 7).WithQuietOnSuccess(true));

    // Lines and options are looked up in the published files by another reader, line by line; the lowest and highest sums were added up by another program.
    [Theory]
    [InlineData("CIRG-PEG.json", "91148-7", 3, 0, 30)]
    [InlineData("CIRG-PHQ-4.json", "69724-3", 4, 0, 12)]
    [InlineData("deprecated/PHQ-9.json", "", 10, 0, 27)]
    [InlineData("CIRG-PROMIS-GLOBAL.json", "85524-7", 10, 9, 55)]
    public void Published_questionnaires_are_read_and_scored(string file, string loinc, int questions, double lowest, double highest)
    {
        string path = SharedFolder.File($"fhir/questionnaires-cirg/{file}");
        Instrument instrument = InstrumentReader.Read(File.ReadAllBytes(path)).Instrument!;
        JsonNode published = JsonNode.Parse(File.ReadAllText(path))!;
        JsonNode[] asked = [.. published["item"]!.AsArray().OfType<JsonNode>().Where(item => (string?)item["type"] == "choice")];
        InstrumentItem[] scored = [.. instrument.Items.Where(item => item.Kind == InstrumentItemKind.Choice)];

        Assert.Equal((loinc, questions), (instrument.Loinc, scored.Length));
        Assert.Equal(asked.Select(item => (string)item["linkId"]!), scored.Select(item => item.LinkId));
        Assert.Equal(asked.Select(item => item["answerOption"]!.AsArray().Count), scored.Select(item => item.Options.Length));
        var full = InstrumentScore.Of(instrument, Round(instrument, [.. scored.Select(item => (item.LinkId, item.Options.MaxBy(option => option.Value)!.Code))]));
        Assert.Equal((lowest, highest), (full.Lowest, full.Highest));
        Assert.Equal(highest, full.Sum);
    }

    [Fact]
    public void A_published_file_that_is_not_JSON_gets_one_clear_fault() =>
        Assert.Equal("FQ002", InstrumentReader.Read(File.ReadAllBytes(SharedFolder.File("fhir/questionnaires-cirg/deprecated/GAD-7.json"))).Faults.Single().Code);

    private static InstrumentReading Read(string json) => InstrumentReader.Read(Encoding.UTF8.GetBytes(json));

    private static InstrumentRound Round(Instrument instrument, params (string Link, string Code)[] chosen) =>
        new(instrument.Id, new(2026, 11, 20), chosen.ToImmutableSortedDictionary(pair => pair.Link, pair => pair.Code, StringComparer.Ordinal));
}
