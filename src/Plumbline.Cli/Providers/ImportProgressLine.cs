using System.Globalization;
using Plumbline.Exchange.Directory;

namespace Plumbline.Cli.Providers;

/// <summary>Says on standard error how far an import has come: rows, share of the file, bytes a second.</summary>
internal sealed class ImportProgressLine(Surroundings surroundings, bool asked) : IProgress<ImportProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly long _start = surroundings.Clock.GetTimestamp();
    private long _shown = surroundings.Clock.GetTimestamp();
    private long? _first;
    private int _width;
    private ImportProgress _last;

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        // An import that goes on begins in the middle; what was done before is not this run's rate.
        _first ??= value.Bytes;
        _last = value;
        if ((surroundings.ErrorIsTerminal || asked) && surroundings.Clock.GetElapsedTime(_shown) >= Pause)
        {
            Write();
        }
    }

    /// <summary>Closes the line.</summary>
    public void End()
    {
        if (_first is null || (!surroundings.ErrorIsTerminal && !asked))
        {
            return;
        }

        Write();
        if (surroundings.ErrorIsTerminal)
        {
            surroundings.Error.WriteLine();
        }
    }

    private void Write()
    {
        _shown = surroundings.Clock.GetTimestamp();
        double seconds = surroundings.Clock.GetElapsedTime(_start).TotalSeconds;
        double rate = seconds > 0 ? (_last.Bytes - _first!.Value) / seconds / 1e6 : 0;
        string share = _last.Length is > 0 and var length ? string.Create(CultureInfo.InvariantCulture, $", {100.0 * _last.Bytes / length:F0} %") : "";
        string line = string.Create(CultureInfo.InvariantCulture, $"{_last.Rows:N0} rows{share}, {rate:F0} MB a second");
        if (surroundings.ErrorIsTerminal)
        {
            surroundings.Error.Write("\r" + line.PadRight(_width));
            _width = line.Length;
        }
        else
        {
            surroundings.Error.WriteLine(line);
        }
    }
}
