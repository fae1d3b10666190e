using Microsoft.Extensions.Caching.Memory;

namespace Plumbline.Web.Assessing;

/// <summary>Keeps results for a while, computes each once however many ask for it at the same time.</summary>
/// <remarks>Bounded in size and in time. Results that are thrown away are computed again and come out the same.</remarks>
internal sealed class ResultCache : IDisposable
{
    // Kilobytes, by the estimate of whoever adds an entry.
    private const long Room = 48 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _results = new(new MemoryCacheOptions { SizeLimit = Room, CompactionPercentage = 0.2 });

    /// <summary>The result of a key; worked out now where it is not known.</summary>
    /// <param name="key">What it is computed from.</param>
    /// <param name="kilobytes">How much room it takes, roughly.</param>
    /// <param name="compute">Works it out. An exception is thrown to everybody who waits, and not kept.</param>
    internal T Get<T>(ResultKey key, int kilobytes, Func<T> compute)
    {
        if (_results.TryGetValue(key, out Lazy<T>? known))
        {
            return known!.Value;
        }

        var mine = new Lazy<T>(compute);
        Lazy<T> kept = Shared(key, kilobytes, mine);
        try
        {
            return kept.Value;
        }
        catch
        {
            _results.Remove(key);
            throw;
        }
    }

    public void Dispose() => _results.Dispose();

    // Two requests may each make a promise; the lock makes one of them the promise of both.
    private Lazy<T> Shared<T>(ResultKey key, int kilobytes, Lazy<T> mine)
    {
        lock (_results)
        {
            if (_results.TryGetValue(key, out Lazy<T>? other))
            {
                return other!;
            }

            using ICacheEntry entry = _results.CreateEntry(key);
            entry.SetSize(kilobytes).SetSlidingExpiration(Kept).SetValue(mine);
            return mine;
        }
    }
}
