using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Knowledge;
using Plumbline.Knowledge.Strict;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Writes a person's file.</summary>
internal static class PersonFileWriter
{
    // The file is never put into a page, so that letters of any language can stand in it as they are.
    private static readonly JsonWriterOptions Form = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PersonRecord person, Diary diary, KnowledgeBase knowledge)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Form))
        {
            json.WriteStartObject();
            Header(json, knowledge);
            Answers(json, person.Answers);
            HistoryWriter.Strings(json, "asked", [.. person.Asked.Distinct(StringComparer.Ordinal)]);
            HistoryWriter.Strings(json, "warnings-seen", person.WarningsSeen);
            HistoryWriter.Each(json, "body-map", person.BodyMap, mark => Mark(json, mark));
            HistoryWriter.Each(json, "from-body-map", person.FromBodyMap, said => Said(json, said.Key, said.Value));
            json.WriteStartObject("history");
            HistoryWriter.Facts(json, person.History);
            json.WriteEndObject();
            Visit(json, person.Visit);
            TrialsFile.Write(json, person.Trials);
            CheckInsFile.Write(json, person.CheckIns);
            ProgrammeFile.Write(json, person.Programme);
            Choices(json, person.Choices);
            HistoryWriter.Each(json, "diary", diary.Written, entry => DiaryForm.Members(json, entry));
            json.WriteEndObject();
        }

        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void Header(Utf8JsonWriter json, KnowledgeBase knowledge)
    {
        json.WriteStartObject("plumbline");
        json.WriteNumber("format", PersonFile.Format);
        json.WriteStartObject("knowledge");
        Text(json, "version", knowledge.Version);
        Text(json, "hash", knowledge.Hash);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter json, Answers answers)
    {
        json.WriteStartObject("answers");
        HistoryWriter.Number(json, "age", answers.Age?.Years);
        HistoryWriter.Word(json, "sex", answers.Sex);
        HistoryWriter.Number(json, "duration-days", answers.Duration?.Days);
        HistoryWriter.Answers(json, "findings", answers.Findings);
        json.WriteEndObject();
    }

    private static void Mark(Utf8JsonWriter json, BodyMark mark)
    {
        json.WriteString("region", mark.Region);
        json.WriteString("side", Kebab.Of(mark.Side.ToString()));
        json.WriteString("kind", Kebab.Of(mark.Kind.ToString()));
        HistoryWriter.Strings(json, "qualities", mark.Qualities);
    }

    private static void Said(Utf8JsonWriter json, string finding, MapAnswer answer)
    {
        json.WriteString("finding", finding);
        json.WriteString("before", Kebab.Of(answer.Before.ToString()));
        json.WriteString("said", Kebab.Of(answer.Said.ToString()));
    }

    private static void Visit(Utf8JsonWriter json, VisitWishes visit)
    {
        json.WriteStartObject("visit");
        Text(json, "reason", visit.Reason);
        Text(json, "fears", visit.Fears);
        HistoryWriter.Strings(json, "goals", visit.Goals);
        HistoryWriter.Strings(json, "questions", visit.Questions);
        json.WriteEndObject();
    }

    private static void Choices(Utf8JsonWriter json, PersonChoices choices)
    {
        json.WriteStartObject("choices");
        json.WriteString("setting", choices.Setting);
        if (choices.Profile is { } profile)
        {
            json.WriteString("profile", profile);
        }

        if (choices.Zone is { } zone)
        {
            json.WriteString("zone", zone);
        }

        json.WriteString("units", Kebab.Of(choices.Units.ToString()));
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string key, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(key, text);
        }
    }
}
