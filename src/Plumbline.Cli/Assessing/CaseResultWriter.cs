using System.Globalization;
using CsvHelper;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Assessing;

/// <summary>Writes results of many people, each as text of its own so that they can be made in several threads.</summary>
internal sealed class CaseResultWriter
{
    private const int CausesInALine = 3;
    private readonly OutputFormat _format;
    private readonly KnowledgeBase _knowledge;

    /// <summary>Starts, with a header where the form has one.</summary>
    public CaseResultWriter(Surroundings surroundings, OutputFormat format, KnowledgeBase knowledge)
    {
        (_format, _knowledge) = (format, knowledge);
        if (format == OutputFormat.Csv)
        {
            surroundings.Output.Write(Row(["id", "urgency", "cause", "probability", "low", "high"]));
        }
    }

    /// <summary>The result of one person.</summary>
    public string Text(string? id, PersonResult result) => _format switch
    {
        OutputFormat.Json or OutputFormat.Jsonl =>
            JsonOutput.Text(_format == OutputFormat.Json, json => ResultJson.Write(json, id, result, _knowledge)) + "\n",
        OutputFormat.Csv => string.Concat(result.Differential.Causes.Select(cause => Row(
            [id ?? "", Words.Of(result.Triage.Urgency), cause.Id, Number(cause.Probability), Number(cause.Range.Low), Number(cause.Range.High)]))),
        _ => Line(id, result),
    };

    // The order alone: whoever wants the chances of a thousand people reads them with a program.
    private static string Line(string? id, PersonResult result) =>
        $"{id}: {Words.Of(result.Triage.Urgency)}; {string.Join(", ", result.Differential.Causes.Take(CausesInALine).Select(cause => cause.Id))}\n";

    private static string Row(ReadOnlySpan<string> fields)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (string field in fields)
            {
                csv.WriteField(field);
            }

            csv.NextRecord();
        }

        return text.ToString();
    }

    private static string Number(Probability probability) => probability.Value.ToString("0.######", CultureInfo.InvariantCulture);
}
