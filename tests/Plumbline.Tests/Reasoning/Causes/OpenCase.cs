using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

/// <summary>One published case with its answer, as far as the tests need it.</summary>
/// <param name="Id">The id of the case.</param>
/// <param name="Answers">What the case says.</param>
/// <param name="Causes">The ids of the causes that are right.</param>
/// <param name="IsMimic">Whether the cause is none of those listed.</param>
/// <param name="IsStrong">Whether the label counts for the cause score.</param>
internal sealed record OpenCase(string Id, Answers Answers, ImmutableHashSet<string> Causes, bool IsMimic, bool IsStrong)
{
    private static readonly string[] Lists = ["pain_location", "quality", "onset", "worse_with", "better_with"];

    internal static ImmutableArray<OpenCase> All()
    {
        var ids = File.ReadLines(SharedFolder.File("cases/cause-ids.csv")).Skip(1).Select(line => line.Split(','))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        var vocabulary = new CaseVocabulary(ShippedReasoner.Knowledge);
        return [.. File.ReadLines(SharedFolder.File("cases/open.jsonl")).Select(line => Read(JsonDocument.Parse(line).RootElement, ids, vocabulary))];
    }

    private static OpenCase Read(JsonElement line, Dictionary<string, string> ids, CaseVocabulary vocabulary)
    {
        JsonElement encoding = line.GetProperty("encoding");
        string mapped = line.GetProperty("mapped_cause").GetString()!;
        var present = Lists.SelectMany(list => Names(encoding, list, list)).Concat(Names(encoding, "findings_present", "findings"));
        if (encoding.GetProperty("side").GetString() is { } side)
        {
            present = present.Append("side:" + side);
        }

        Answers known = Answers.None with
        {
            Age = encoding.GetProperty("age") is { ValueKind: JsonValueKind.Number } age ? Age.Of((int)age.GetDouble()) : null,
            Sex = encoding.GetProperty("sex").GetString() switch { "female" => Sex.Female, "male" => Sex.Male, _ => Sex.Unknown },
            Duration = encoding.GetProperty("duration_days") is { ValueKind: JsonValueKind.Number } days ? PainDuration.OfDays(days.GetDouble()) : null,
        };
        return new(
            line.GetProperty("id").GetString()!,
            vocabulary.Answer(known, present, Names(encoding, "findings_absent", "findings")),
            [ids[mapped], .. line.GetProperty("also_acceptable").EnumerateArray().Select(also => ids[also.GetString()!])],
            mapped == "other",
            line.GetProperty("label_quality").GetString() == "strong");
    }

    private static IEnumerable<string> Names(JsonElement encoding, string list, string field) =>
        encoding.GetProperty(list).EnumerateArray().Select(name => $"{field}:{name.GetString()}");
}
