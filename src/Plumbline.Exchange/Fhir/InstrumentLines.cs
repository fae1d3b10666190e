using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plumbline.Journal;

namespace Plumbline.Exchange.Fhir;

/// <summary>The lines of a questionnaire, with its groups laid flat.</summary>
internal sealed class InstrumentLines
{
    // What no printed scale reaches; a value beyond it is a slip, and would make every sum meaningless.
    private const double MostValue = 10_000;

    private static readonly string[] Weights =
    [
        "http://hl7.org/fhir/StructureDefinition/itemWeight",
        "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value",
    ];

    private readonly HashSet<string> _links = new(StringComparer.Ordinal);

    public List<InstrumentFault> Faults { get; } = [];

    public List<InstrumentItem> Items { get; } = [];

    public int LeftOut { get; private set; }

    /// <summary>Adds the lines beneath an element. A line is asked only where all that it stands in is.</summary>
    public void Add(JsonElement parent, string place, int level, int mostLevels, ImmutableArray<InstrumentGate> gates)
    {
        foreach (var (at, item) in FhirJson.Each(parent, "item").Index())
        {
            string here = string.Create(CultureInfo.InvariantCulture, $"{place}item[{at}]");
            if (level >= mostLevels || Items.Count >= Instrument.MostItems)
            {
                Faults.Add(new("FQ004", here, "it has too many lines, or groups too deep in groups; at most 150 lines are read."));
                return;
            }

            // What explains a line that is left out would stand there without it.
            InstrumentGate? own = InstrumentGates.Read(item, here, Faults);
            ImmutableArray<InstrumentGate> all = own is null || gates.Contains(own) ? gates : gates.Add(own);
            if (Line(item, here, all))
            {
                Add(item, here + ".", level + 1, mostLevels, all);
            }
        }
    }

    /// <summary>Adds a fault where a text that is needed is missing or too long.</summary>
    public void Require(string? text, string place, int longest)
    {
        if (text is null || text.Length > longest)
        {
            Faults.Add(new("FQ005", place, "a text is missing here, or far too long; ask for the whole file again."));
        }
    }

    private bool Line(JsonElement item, string here, ImmutableArray<InstrumentGate> gates)
    {
        string? link = FhirJson.Text(item, "linkId");
        string text = (FhirJson.Text(item, "prefix") is { } prefix ? prefix + " " : "") + (FhirJson.Text(item, "text") ?? FhirJson.Written(item) ?? "");
        Require(link, here + ".linkId", Instrument.LongestId);
        Require(text, here + ".text", Instrument.LongestText);
        if (link is not null && !_links.Add(link))
        {
            Faults.Add(new("FQ007", here + ".linkId", "two lines have one name; ask for a sound file."));
        }

        string loinc = FhirJson.Loinc(item);
        ImmutableArray<InstrumentOption> options = Options(item, here);
        bool repeats = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("repeats", out JsonElement several) && several.ValueKind == JsonValueKind.True;
        InstrumentItemKind? kind = FhirJson.Text(item, "type") switch
        {
            "group" => text.Length > 0 ? InstrumentItemKind.Heading : null,
            "display" => text.Length > 0 ? InstrumentItemKind.Words : null,
            "choice" or "coding" or "integer" when !options.IsEmpty && !repeats => InstrumentItemKind.Choice,
            _ => null,
        };
        if (kind is { } known && link is not null)
        {
            Items.Add(new(link, known, text, loinc, known == InstrumentItemKind.Choice ? options : []) { Gates = gates });
        }
        else if (FhirJson.Text(item, "type") is not ("group" or "display"))
        {
            LeftOut++;
            return false;
        }

        return true;
    }

    private ImmutableArray<InstrumentOption> Options(JsonElement item, string here)
    {
        var options = ImmutableArray.CreateBuilder<InstrumentOption>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, option) in FhirJson.Each(item, "answerOption").Index())
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{here}.answerOption[{at}]");
            if (at >= InstrumentItem.MostOptions)
            {
                // A list that long is not a scale; the line is left out rather than shown in part.
                return [];
            }

            var (code, text, coding) = Named(option);
            Require(code, place, Instrument.LongestId);
            Require(text, place, Instrument.LongestText);
            double? value = FhirJson.NumberOf(option, Weights) ?? (coding is { } inner ? FhirJson.NumberOf(inner, Weights) : null);
            if (Math.Abs(value ?? 0) > MostValue)
            {
                Faults.Add(new("FQ008", place, "the value of this option is beyond every scale; ask for a sound file."));
            }

            if (code is not null && !codes.Add(code))
            {
                Faults.Add(new("FQ007", place, "two options have one name; ask for a sound file."));
            }

            if (code is not null && text is not null)
            {
                options.Add(new(code, text, value));
            }
        }

        return Valued(options.ToImmutable());
    }

    // A coding, a text or a whole number. The text of a coding is what people read; its code names it.
    private static (string? Code, string? Text, JsonElement? Coding) Named(JsonElement option)
    {
        if (FhirJson.Child(option, "valueCoding") is { } coding)
        {
            string? code = FhirJson.Text(coding, "code"), text = FhirJson.Text(coding, "display");
            return (code ?? text, text ?? code, coding);
        }

        if (option.ValueKind == JsonValueKind.Object && option.TryGetProperty("valueInteger", out JsonElement number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int whole))
        {
            string said = whole.ToString(CultureInfo.InvariantCulture);
            return (said, said, null);
        }

        string? words = FhirJson.Text(option, "valueString");
        return (words, words, null);
    }

    // Where the file gives no value at all and every option is a number, as on a scale of 0 to 10, the number is the value.
    private static ImmutableArray<InstrumentOption> Valued(ImmutableArray<InstrumentOption> options)
    {
        double[] numbers = [.. options.Select(option => double.TryParse(option.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number) ? number : double.NaN)];
        return options.Any(option => option.Value is not null) || numbers.Any(number => !(Math.Abs(number) <= MostValue))
            ? options
            : [.. options.Zip(numbers, (option, number) => option with { Value = number })];
    }
}
