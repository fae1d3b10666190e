using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plumbline.Cli.Input;

namespace Plumbline.Cli.Cases;

/// <summary>Reads one line of a cases file: <c>id</c> and <c>encoding</c>, and nothing else of it.</summary>
/// <param name="file">The name for faults.</param>
/// <param name="names">Every name that an encoding may use, as <c>field:name</c>.</param>
internal sealed class CaseReader(string file, ImmutableHashSet<string> names)
{
    private static readonly ImmutableArray<string> Lists = ["pain_location", "quality", "onset", "worse_with", "better_with"];

    private static readonly ImmutableHashSet<string> EncodingFields = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        [.. Lists, "age", "sex", "duration_text", "duration_days", "side", "findings_present", "findings_absent", "exam", "imaging", "tests", "pain_reported"]);

    /// <summary>The case, or everything that is wrong with the line.</summary>
    public (CaseEncoding? Case, JsonValue? Whole, ImmutableArray<InputFault> Faults) Read(InputLine line)
    {
        if (line.Fault is not null)
        {
            return (null, null, [line.Fault]);
        }

        var (whole, fault) = JsonText.Read(line.Bytes.Span, file, line.Number);
        if (fault is not null)
        {
            return (null, null, [fault]);
        }

        var fields = new FieldReader(file);
        if (whole!.Kind != JsonValueKind.Object)
        {
            fields.Fault(line.Number, InputCode.WrongType, "the line is not an object", "write {\"id\": …, \"encoding\": {…}}");
            return (null, null, fields.Faults);
        }

        string? id = fields.RequiredText(whole, "id");
        CaseEncoding? read = fields.Object(whole, "encoding") is { } encoding ? Encoding(fields, encoding, id ?? "", line.Number) : null;
        return fields.Faults.IsEmpty ? (read, whole, []) : (null, null, fields.Faults);
    }

    private CaseEncoding Encoding(FieldReader fields, JsonValue encoding, string id, long line)
    {
        fields.Known(encoding, EncodingFields, "encoding");
        var present = ImmutableArray.CreateBuilder<string>();
        foreach (string list in Lists)
        {
            Take(fields, encoding, list, list, present);
        }

        if (fields.Text(encoding, "side") is { } side)
        {
            Add(fields, side, "side", "side:" + side.Text, present);
        }

        Take(fields, encoding, "findings_present", "findings", present);
        var absent = ImmutableArray.CreateBuilder<string>();
        Take(fields, encoding, "findings_absent", "findings", absent);
        foreach (string name in absent.Where(present.Contains).Distinct(StringComparer.Ordinal))
        {
            string ordinal = (absent.IndexOf(name) + 1).ToString(CultureInfo.InvariantCulture);
            fields.Fault(encoding.Line, InputCode.Contradiction, $"name {ordinal} of findings_absent stands in findings_present too", "keep it in one of them, or in neither where it is not known");
        }

        return new CaseEncoding(id, line)
        {
            Age = fields.Age(encoding, "age"),
            Sex = fields.Sex(encoding, "sex"),
            Duration = fields.Duration(encoding, "duration_days"),
            Present = [.. present.Distinct(StringComparer.Ordinal)],
            Absent = [.. absent.Distinct(StringComparer.Ordinal)],
        };
    }

    private void Take(FieldReader fields, JsonValue encoding, string field, string prefix, ImmutableArray<string>.Builder into)
    {
        ImmutableArray<JsonValue> texts = fields.Texts(encoding, field);
        for (int i = 0; i < texts.Length; i++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"name {i + 1} of {field}");
            Add(fields, texts[i], place, prefix + ":" + texts[i].Text, into);
        }
    }

    private void Add(FieldReader fields, JsonValue text, string place, string name, ImmutableArray<string>.Builder into)
    {
        if (names.Contains(name))
        {
            into.Add(name);
        }
        else
        {
            fields.Fault(text.Line, InputCode.UnknownName, $"{place} is not known", "`plumbline knowledge show case-names` lists the names");
        }
    }
}
