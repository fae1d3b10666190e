using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Journal;

namespace Plumbline.Exchange.Fhir;

/// <summary>Reads an official instrument from a FHIR R4 Questionnaire in JSON.</summary>
/// <remarks>
/// Strict and bounded: at most 1 MB, 12 levels of groups, 150 lines, 60 options of a line. Each option's value is its
/// <c>itemWeight</c> or <c>ordinalValue</c> extension (on the option or on its coding); where no option of a line has one and all read as
/// numbers, the number is the value. Lines that are not chosen from options are left out and counted. Lines that are asked only after
/// certain answers (<c>enableWhen</c>) are asked and added up only then; a condition that is not understood is refused. See <c>docs/instruments.md</c>.
/// </remarks>
public static class InstrumentReader
{
    /// <summary>The biggest file that is read, in bytes.</summary>
    public const int MostBytes = 1_000_000;

    private const int MostLevels = 12;
    private const int MostNesting = 64;

    /// <summary>Reads a file. Never throws for what it holds.</summary>
    /// <param name="bytes">The file; UTF-8.</param>
    public static InstrumentReading Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return Wrong(new InstrumentFault("FQ001", "file", "the file is too big; it has at most 1 MB."));
        }

        // A mark of the byte order is not part of JSON, but files saved by hand have it.
        ReadOnlyMemory<byte> json = bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MostNesting });
            return Read(document.RootElement);
        }

        // A text that is not Unicode is found only when it is looked at.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Wrong(new InstrumentFault("FQ002", "file", "this is not JSON; save the questionnaire again as JSON."));
        }
    }

    private static InstrumentReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || FhirJson.Text(root, "resourceType") != "Questionnaire")
        {
            return Wrong(new InstrumentFault("FQ003", "file", "this is not a FHIR Questionnaire; ask for one of version R4, as JSON."));
        }

        var lines = new InstrumentLines();
        lines.Add(root, "", 0, MostLevels, []);
        InstrumentGates.Check(lines.Items, lines.Faults);
        string loinc = FhirJson.Loinc(root);
        string? title = FhirJson.Text(root, "title") ?? FhirJson.Text(root, "name") ?? FhirJson.Text(root, "id");
        string? id = FhirJson.Text(root, "url") ?? FhirJson.Text(root, "id") ?? (loinc.Length > 0 ? loinc : title);
        lines.Require(id, "url", Instrument.LongestId);
        lines.Require(title, "title", Instrument.LongestText);
        if (lines.Faults.Count == 0 && !lines.Items.Exists(item => item.Kind == InstrumentItemKind.Choice))
        {
            lines.Faults.Add(new("FQ006", "item", "no line of it can be chosen from options; such a questionnaire cannot be filled in here."));
        }

        string copyright = FhirJson.Text(root, "copyright") ?? "";
        return lines.Faults.Count > 0
            ? Wrong([.. lines.Faults])
            : new(
                new()
                {
                    Id = id!,
                    Title = title!,
                    Loinc = loinc,
                    Copyright = copyright.Length <= Instrument.LongestText ? copyright : copyright[..Instrument.LongestText],
                    Items = [.. lines.Items],
                },
                lines.LeftOut,
                []);
    }

    private static InstrumentReading Wrong(params ImmutableArray<InstrumentFault> faults) => new(null, 0, faults);
}
