using System.Globalization;

namespace Plumbline.Load;

/// <summary>What the server takes of the machine's memory while it is asked.</summary>
/// <param name="process">The number of the server's process; 0 where it runs elsewhere.</param>
internal sealed class ServerMemory(int process)
{
    // So many samples are kept, whatever the length of the run.
    private const int Most = 240;

    private readonly List<(int Assessments, long Megabytes)> _samples = [];

    internal async Task WatchAsync(Func<int> assessments, CancellationToken stop)
    {
        var pause = TimeSpan.FromSeconds(1);
        while (process > 0 && !stop.IsCancellationRequested)
        {
            _samples.Add((assessments(), Resident()));
            if (_samples.Count == Most)
            {
                for (int i = Most - 1; i > 0; i -= 2)
                {
                    _samples.RemoveAt(i);
                }

                pause *= 2;
            }

            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (process > 0)
        {
            _samples.Add((assessments(), Resident()));
        }
    }

    /// <summary>A Markdown table of about ten samples, spread over the assessments.</summary>
    internal IEnumerable<string> Lines()
    {
        if (_samples.Count < 2)
        {
            yield break;
        }

        yield return "";
        yield return "| assessments done | server's resident memory, MB |";
        yield return "| --- | --- |";
        const int Rows = 10;
        int last = -1;
        for (int row = 0; row <= Rows; row++)
        {
            int at = row * (_samples.Count - 1) / Rows;
            if (at != last)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"| {_samples[at].Assessments:N0} | {_samples[at].Megabytes:N0} |");
            }

            last = at;
        }
    }

    private long Resident()
    {
        string line = File.ReadLines($"/proc/{process}/status").First(entry => entry.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(6).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
    }
}
