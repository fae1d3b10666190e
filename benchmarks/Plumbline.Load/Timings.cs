using System.Collections.Concurrent;
using System.Globalization;

namespace Plumbline.Load;

/// <summary>How long requests took, by kind of page; counted in steps of a fiftieth, so that a long run needs no more memory than a short one.</summary>
internal sealed class Timings
{
    // Steps of 2 % from 10 microseconds on: 900 of them reach beyond ten minutes.
    private const double Least = 0.01;
    private const double Step = 1.02;
    private const int Steps = 900;

    private readonly ConcurrentDictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

    internal long Requests => _kinds.Values.Sum(kind => kind.Count);

    internal void Add(string kind, double milliseconds, bool failed) => _kinds.GetOrAdd(kind, _ => new()).Add(milliseconds, failed);

    /// <summary>The rows of a Markdown table: each kind, then all together.</summary>
    internal IEnumerable<string> Rows()
    {
        var all = new Kind();
        foreach (var (name, kind) in _kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            all.Add(kind);
            yield return Row(name, kind);
        }

        yield return Row("**all**", all);
    }

    private static string Row(string name, Kind kind) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {kind.Count:N0} | {kind.At(0.5):F1} | {kind.At(0.95):F1} | {kind.At(0.99):F1} | {kind.Most:F0} | {kind.Failed} |");

    private sealed class Kind
    {
        private readonly long[] _steps = new long[Steps];

        internal long Count { get; private set; }

        internal long Failed { get; private set; }

        internal double Most { get; private set; }

        internal void Add(double milliseconds, bool failed)
        {
            int step = Math.Clamp((int)Math.Ceiling(Math.Log(milliseconds / Least) / Math.Log(Step)), 0, Steps - 1);
            lock (_steps)
            {
                _steps[step]++;
                Count++;
                Failed += failed ? 1 : 0;
                Most = Math.Max(Most, milliseconds);
            }
        }

        internal void Add(Kind other)
        {
            for (int i = 0; i < Steps; i++)
            {
                _steps[i] += other._steps[i];
            }

            Count += other.Count;
            Failed += other.Failed;
            Most = Math.Max(Most, other.Most);
        }

        internal double At(double quantile)
        {
            long wanted = (long)Math.Ceiling(quantile * Count);
            long seen = 0;
            for (int i = 0; i < Steps; i++)
            {
                seen += _steps[i];
                if (seen >= wanted)
                {
                    return Least * Math.Pow(Step, i);
                }
            }

            return Most;
        }
    }
}
