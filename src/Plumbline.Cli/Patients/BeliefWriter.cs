using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Patients;

/// <summary>Writes a row a patient with the three probabilities, as they come; only a table for people is kept until it is closed.</summary>
internal sealed class BeliefWriter : IDisposable
{
    private static readonly ImmutableArray<string> Header = ["patient", "nociceptive", "neuropathic", "nociplastic"];
    private readonly Surroundings _surroundings;
    private readonly OutputFormat _format;
    private readonly TableWriter? _table;
    private readonly KnowledgeBase _knowledge;
    private bool _any;

    /// <summary>Starts the output.</summary>
    public BeliefWriter(Surroundings surroundings, OutputFormat format, KnowledgeBase knowledge)
    {
        (_surroundings, _format, _knowledge) = (surroundings, format, knowledge);
        _table = format is OutputFormat.Csv or OutputFormat.Text ? new(surroundings, format, Header) : null;
    }

    /// <summary>Writes one patient.</summary>
    public void Write(string patient, MechanismBelief belief)
    {
        switch (_format)
        {
            case OutputFormat.Csv:
                _table!.Row([patient, .. belief.Probabilities.ToArray().Select(one => one.Value.ToString("F6", CultureInfo.InvariantCulture))]);
                break;
            case OutputFormat.Text:
                _table!.Row([patient, .. belief.Probabilities.ToArray().Select(one => one.ToString())]);
                break;
            case OutputFormat.Jsonl:
                JsonOutput.Write(_surroundings.Output, indented: false, json =>
                {
                    Members(json, patient, belief);
                    JsonOutput.Knowledge(json, _knowledge);
                });
                break;
            default:
                _surroundings.Output.Write(_any ? ",\n  " : Opening());
                _surroundings.Output.Write(JsonOutput.Text(indented: false, json => Members(json, patient, belief)));
                break;
        }

        _any = true;
    }

    /// <summary>Ends the output.</summary>
    public void Dispose()
    {
        _table?.Dispose();
        if (_format == OutputFormat.Json)
        {
            _surroundings.Output.WriteLine(_any ? "\n]}" : Opening().TrimEnd() + "]}");
        }
    }

    // Written by hand so that a million patients need not be held as one document.
    private string Opening() => JsonOutput.Text(indented: false, json => JsonOutput.Knowledge(json, _knowledge))[..^1] + ",\"patients\":[\n  ";

    private static void Members(Utf8JsonWriter json, string patient, MechanismBelief belief)
    {
        json.WriteString(Header[0], patient);
        foreach ((string name, Probability probability) in Header.Skip(1).Zip(belief.Probabilities.ToArray()))
        {
            json.WriteNumber(name, Math.Round(probability.Value, 6));
        }
    }
}
