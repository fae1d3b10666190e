using System.Text.Json;
using Plumbline.Cli.Output;
using Plumbline.Reasoning;

namespace Plumbline.Cli.Export;

/// <summary>A network as JSON: risks <c>R</c>, causes <c>C</c> and findings <c>F</c>, with the answers as evidence.</summary>
/// <remarks>
/// Parents of a cause count risks first, then causes; the first parent is the highest bit of the position in <c>p1</c>. A finding is the
/// maximum over its leak and the links of its present parents; each inhibition lets it through with a probability while its cause is present.
/// </remarks>
internal static class NetworkJson
{
    /// <summary>Writes the network.</summary>
    public static void Write(TextWriter output, CausalNetwork network, NetworkEvidence evidence) =>
        JsonOutput.Write(output, indented: false, json =>
        {
            json.WriteNumber("nr", network.Risks.Length);
            json.WriteNumber("nc", network.Causes.Length);
            json.WriteNumber("nf", network.Findings.Length);
            json.WriteStartArray("R");
            foreach (NetworkRisk risk in network.Risks)
            {
                json.WriteStartObject();
                json.WriteString("id", risk.Id);
                json.WriteNumber("p", risk.Present);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("C");
            foreach (NetworkCause cause in network.Causes)
            {
                json.WriteStartObject();
                json.WriteString("id", cause.Id);
                Numbers(json, "par", cause.Parents.Select(parent => parent.IsRisk ? parent.Index : network.Risks.Length + parent.Index));
                Numbers(json, "p1", cause.Present);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("F");
            foreach (NetworkFinding finding in network.Findings)
            {
                WriteFinding(json, finding);
            }

            json.WriteEndArray();
            json.WriteStartObject("evidence");
            States(json, "R", Enumerable.Range(0, network.Risks.Length).Select(risk => (risk, evidence.Risk(risk) is { } present ? present ? 1 : 0 : (int?)null)));
            States(json, "F", Enumerable.Range(0, network.Findings.Length).Select(finding => (finding, evidence.Finding(finding))));
            json.WriteEndObject();
        });

    private static void WriteFinding(Utf8JsonWriter json, NetworkFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteNumber("k", finding.Levels);
        Numbers(json, "par", finding.Links.Select(link => link.Cause));
        json.WriteStartArray("link");
        foreach (NetworkLink link in finding.Links)
        {
            json.WriteStartArray();
            foreach (double level in link.Levels)
            {
                json.WriteNumberValue(level);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        Numbers(json, "leak", finding.Leak);
        Numbers(json, "inhibitors", finding.Inhibitions.Select(one => one.Cause));
        Numbers(json, "passes", finding.Inhibitions.Select(one => one.Passes));
        json.WriteEndObject();
    }

    private static void States(Utf8JsonWriter json, string name, IEnumerable<(int Position, int? State)> states)
    {
        json.WriteStartObject(name);
        foreach (var (position, state) in states)
        {
            if (state is { } known)
            {
                json.WriteNumber(position.ToString(System.Globalization.CultureInfo.InvariantCulture), known);
            }
        }

        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (double number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
