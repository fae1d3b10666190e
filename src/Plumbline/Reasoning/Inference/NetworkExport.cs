using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Plumbline.Reasoning;

/// <summary>Writes a network with its evidence in formats that other inference programs read.</summary>
/// <remarks>
/// UAI: the exchange format of the Uncertainty in Artificial Intelligence inference competitions; one binary or ordered variable for
/// each risk, cause and finding that the evidence leaves in play, one table for each. JSON: what each number means, by name.
/// Unanswered findings are left out of UAI, because they change no posterior of a cause.
/// </remarks>
public static class NetworkExport
{
    // A table of 2^25 entries is written in no sensible time, and read by no program in memory.
    private const int MostParents = 25;

    /// <summary>The network as UAI, ordinary tables: the finding's table over all its parents.</summary>
    /// <param name="evidence">The network and what is known.</param>
    /// <returns>The model, and the evidence line: how many variables are known, then variable and state of each.</returns>
    /// <exception cref="NotSupportedException">A finding has more than 25 parents; use <see cref="UaiFactorised"/>.</exception>
    public static (string Model, string Evidence) Uai(NetworkEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return UaiWriter.Write(evidence, factorised: false, MostParents);
    }

    /// <summary>The network as UAI with each finding as a chain of small tables, one link after the other.</summary>
    /// <remarks>
    /// The chain of Heckerman and Breese ("Causal independence for probability assessment and inference using Bayesian networks",
    /// 1996): the finding so far, one more cause, the finding then. Exact, without one subtraction, and linear in the parents.
    /// </remarks>
    /// <param name="evidence">The network and what is known.</param>
    /// <returns>The model and the evidence line.</returns>
    public static (string Model, string Evidence) UaiFactorised(NetworkEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return UaiWriter.Write(evidence, factorised: true, MostParents);
    }

    /// <summary>The whole network and its evidence as JSON, every part by its name.</summary>
    public static string Json(NetworkEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        CausalNetwork network = evidence.Network;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("risks");
            foreach (var (r, risk) in network.Risks.Index())
            {
                json.WriteStartObject();
                json.WriteString("id", risk.Id);
                json.WriteNumber("present", risk.Present);
                WriteState(json, evidence.Risk(r) is { } state ? (state ? 1 : 0) : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("causes");
            foreach (NetworkCause cause in network.Causes)
            {
                json.WriteStartObject();
                json.WriteString("id", cause.Id);
                json.WriteStartArray("parents");
                foreach (NetworkParent parent in cause.Parents)
                {
                    json.WriteStringValue(parent.IsRisk ? network.Risks[parent.Index].Id : network.Causes[parent.Index].Id);
                }

                json.WriteEndArray();
                WriteNumbers(json, "present", cause.Present);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var (f, finding) in network.Findings.Index())
            {
                WriteFinding(json, network, finding, evidence.Finding(f));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteFinding(Utf8JsonWriter json, CausalNetwork network, NetworkFinding finding, int? level)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        WriteNumbers(json, "leak", finding.Leak);
        json.WriteStartArray("links");
        foreach (NetworkLink link in finding.Links)
        {
            json.WriteStartObject();
            json.WriteString("cause", network.Causes[link.Cause].Id);
            WriteNumbers(json, "levels", link.Levels);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("inhibitions");
        foreach (NetworkInhibition link in finding.Inhibitions)
        {
            json.WriteStartObject();
            json.WriteString("cause", network.Causes[link.Cause].Id);
            json.WriteNumber("passes", link.Passes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteState(json, level);
        json.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter json, int? state)
    {
        if (state is { } known)
        {
            json.WriteNumber("state", known);
        }
        else
        {
            json.WriteNull("state");
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            json.WriteRawValue(value.ToString("R", CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
    }
}
