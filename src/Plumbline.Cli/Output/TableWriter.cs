using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Plumbline.Cli.Output;

/// <summary>Writes rows as a table, as CSV or as JSON lines. CSV and JSON are written row by row; a table when it is closed.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly Surroundings _surroundings;
    private readonly ImmutableArray<string> _header;
    private readonly OutputFormat _format;
    private readonly CsvWriter? _csv;
    private readonly List<ImmutableArray<string>> _rows = [];

    /// <summary>Starts with the names of the columns.</summary>
    public TableWriter(Surroundings surroundings, OutputFormat format, ImmutableArray<string> header)
    {
        (_surroundings, _format, _header) = (surroundings, format, header);
        if (format == OutputFormat.Csv)
        {
            _csv = new CsvWriter(surroundings.Output, CultureInfo.InvariantCulture, leaveOpen: true);
            Csv(header);
        }
    }

    /// <summary>One row, with as many fields as the header.</summary>
    public void Row(ImmutableArray<string> fields)
    {
        switch (_format)
        {
            case OutputFormat.Csv:
                Csv(fields);
                break;
            case OutputFormat.Jsonl:
                JsonOutput.Write(_surroundings.Output, indented: false, json =>
                {
                    for (int i = 0; i < fields.Length; i++)
                    {
                        json.WriteString(_header[i], fields[i]);
                    }
                });
                break;
            default:
                _rows.Add(fields);
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _csv?.Dispose();
        if (_format == OutputFormat.Text)
        {
            new Page(_surroundings).Table(_header, _rows);
        }
    }

    private void Csv(ImmutableArray<string> fields)
    {
        foreach (string field in fields)
        {
            _csv!.WriteField(field);
        }

        _csv!.NextRecord();
    }
}
