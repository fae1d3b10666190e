using System.Text.Json;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Cli.Assessing;

/// <summary>Writes a result in the form of the contract for cases.</summary>
internal static class ResultJson
{
    // Nobody needs a probability to more than a millionth, and fewer digits make files that differ only where results do.
    private const int Digits = 6;

    /// <summary>Writes the members of a result.</summary>
    public static void Write(Utf8JsonWriter json, string? id, PersonResult result, KnowledgeBase knowledge)
    {
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        json.WriteString("urgency", Words.Of(result.Triage.Urgency));
        WriteRedFlags(json, result.Triage);
        json.WriteStartArray("causes");
        foreach (CauseBelief cause in result.Differential.Causes)
        {
            WriteCause(json, cause);
        }

        json.WriteEndArray();
        json.WriteStartArray("contributors");
        foreach (ContributorBelief contributor in result.Differential.Contributors)
        {
            json.WriteStartObject();
            json.WriteString("id", contributor.Id);
            WriteProbability(json, "probability", contributor.Probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("mechanism");
        WriteProbability(json, "nociceptive", result.Differential.Mechanism.Nociceptive);
        WriteProbability(json, "neuropathic", result.Differential.Mechanism.Neuropathic);
        WriteProbability(json, "nociplastic", result.Differential.Mechanism.Nociplastic);
        json.WriteEndObject();
        json.WriteNumber("leftOut", Math.Round(result.Differential.LeftOut.Value, Digits));
        json.WriteStartArray("nextQuestions");
        foreach (FindingGain next in result.Next)
        {
            json.WriteStartObject();
            json.WriteString("finding", next.Finding);
            json.WriteNumber("gain", Math.Round(next.Gain, Digits));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("stage", Stage(result));
        JsonOutput.Knowledge(json, knowledge);
    }

    // What the person is at: help first, then questions that are open for safety, then those that tell causes apart.
    private static string Stage(PersonResult result) =>
        result.Triage.Urgency >= Urgency.SameDay ? "get-help"
        : result.Triage.StillToAsk.Any(open => open is { Alone: true, NotSure: false }) ? "safety-open"
        : result.Next.IsEmpty ? "complete"
        : "assess";

    private static void WriteRedFlags(Utf8JsonWriter json, TriageResult triage)
    {
        json.WriteStartArray("redFlags");
        foreach (FiredRule rule in triage.Fired)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Rule);
            json.WriteString("urgency", Words.Of(rule.Urgency));
            json.WriteStartArray("because");
            foreach (string answer in rule.Because)
            {
                json.WriteStringValue(answer);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCause(Utf8JsonWriter json, CauseBelief cause)
    {
        json.WriteStartObject();
        json.WriteString("id", cause.Id);
        WriteProbability(json, "probability", cause.Probability);
        WriteProbability(json, "low", cause.Range.Low);
        WriteProbability(json, "high", cause.Range.High);
        if (!cause.Detail.IsEmpty)
        {
            json.WriteStartArray("detail");
            foreach (CauseDetail form in cause.Detail)
            {
                json.WriteStartObject();
                json.WriteString("id", form.Id);
                WriteProbability(json, "probability", form.Probability);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteProbability(Utf8JsonWriter json, string name, Probability probability) =>
        json.WriteNumber(name, Math.Round(probability.Value, Digits));
}
