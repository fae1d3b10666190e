using System.Globalization;

namespace Plumbline.Cli.Output;

/// <summary>Says on standard error how far a long piece of work has come, at most twice a second.</summary>
/// <remarks>Nothing is written where standard error is no screen, unless it was asked for: a log must not fill with it.</remarks>
internal sealed class Progress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly TextWriter? _error;
    private readonly bool _screen;
    private readonly TimeProvider _clock;
    private readonly string _unit;
    private readonly long _start;
    private long _shown;
    private int _length;

    /// <summary>Starts to count.</summary>
    /// <param name="surroundings">Where to write, and the clock.</param>
    /// <param name="asked">Whether progress was asked for.</param>
    /// <param name="unit">What is counted, in the plural.</param>
    public Progress(Surroundings surroundings, bool asked, string unit)
    {
        _error = surroundings.ErrorIsTerminal || asked ? surroundings.Error : null;
        _screen = surroundings.ErrorIsTerminal;
        _clock = surroundings.Clock;
        _unit = unit;
        _start = _shown = _clock.GetTimestamp();
    }

    /// <summary>So many are done.</summary>
    public void Report(long done)
    {
        long now = _clock.GetTimestamp();
        if (_error is not null && _clock.GetElapsedTime(_shown, now) >= Pause)
        {
            _shown = now;
            Write(done, now);
        }
    }

    /// <summary>All is done; the line is closed.</summary>
    public void End(long done)
    {
        if (_error is not null)
        {
            Write(done, _clock.GetTimestamp());
            if (_screen)
            {
                _error.WriteLine();
            }
        }
    }

    private void Write(long done, long now)
    {
        double seconds = _clock.GetElapsedTime(_start, now).TotalSeconds;
        string rate = seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $", {done / seconds:N0} a second") : "";
        string line = string.Create(CultureInfo.InvariantCulture, $"{done:N0} {_unit}{rate}");
        if (_screen)
        {
            _error!.Write("\r" + line.PadRight(_length));
            _length = line.Length;
        }
        else
        {
            _error!.WriteLine(line);
        }
    }
}
