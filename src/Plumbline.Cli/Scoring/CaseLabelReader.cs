using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Cli.Input;

namespace Plumbline.Cli.Scoring;

/// <summary>Reads the label of a case from the same line.</summary>
internal static class CaseLabelReader
{
    private static readonly ImmutableDictionary<string, CareBand> Bands = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("routine", CareBand.Routine), KeyValuePair.Create("urgent", CareBand.Urgent), KeyValuePair.Create("emergency", CareBand.Emergency)]);

    private static readonly ImmutableDictionary<string, LabelQuality> Qualities = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("weak", LabelQuality.Weak), KeyValuePair.Create("moderate", LabelQuality.Moderate), KeyValuePair.Create("strong", LabelQuality.Strong)]);

    /// <summary>The label, or everything that is wrong with it.</summary>
    public static (CaseLabel? Label, ImmutableArray<InputFault> Faults) Read(JsonValue line, string file)
    {
        var fields = new FieldReader(file);
        string cause = One(fields, line, "mapped_cause", CaseLabels.Ids) ?? "";
        CareBand band = One(fields, line, "urgency_gold", Bands);
        LabelQuality quality = One(fields, line, "label_quality", Qualities);
        ImmutableArray<string> also = Many(fields, line, "also_acceptable", CaseLabels.Ids);
        ImmutableArray<CareBand> bands = Many(fields, line, "urgency_acceptable", Bands);
        bool stated = line["diagnosis_stated_in_text"]?.Kind == JsonValueKind.True;
        return fields.Faults.IsEmpty
            ? (new CaseLabel(cause, also, band, bands.IsEmpty ? [band] : bands, quality, stated), [])
            : (null, fields.Faults);
    }

    private static T? One<T>(FieldReader fields, JsonValue line, string field, ImmutableDictionary<string, T> values)
    {
        string? text = fields.RequiredText(line, field);
        if (text is null)
        {
            return default;
        }

        if (values.TryGetValue(text, out T? value))
        {
            return value;
        }

        Unknown(fields, line, field, values.Keys);
        return default;
    }

    private static ImmutableArray<T> Many<T>(FieldReader fields, JsonValue line, string field, ImmutableDictionary<string, T> values)
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (JsonValue text in fields.Texts(line, field))
        {
            if (values.TryGetValue(text.Text, out T? value))
            {
                found.Add(value);
            }
            else
            {
                Unknown(fields, text, field, values.Keys);
            }
        }

        return found.ToImmutable();
    }

    private static void Unknown(FieldReader fields, JsonValue at, string field, IEnumerable<string> values) =>
        fields.Fault(at.Line, InputCode.Label, $"{field} holds no known label", $"use {string.Join(" | ", values.Order(StringComparer.Ordinal))}");
}
