namespace Plumbline.Reasoning;

/// <summary>Working memory that is taken and given back, by any thread. What comes back beyond two for each processor is let go.</summary>
/// <remarks>Two, because work that is shared holds one while each of those who share it takes another. Taking and giving allocate nothing.</remarks>
internal sealed class WorkPool<T>
    where T : class, new()
{
    private readonly T?[] _idle = new T?[2 * Environment.ProcessorCount];

    /// <summary>One that nobody else has; a new one where none is idle.</summary>
    internal T Take()
    {
        foreach (ref T? place in _idle.AsSpan())
        {
            if (place is not null && Interlocked.Exchange(ref place, null) is { } idle)
            {
                return idle;
            }
        }

        return new T();
    }

    /// <summary>Gives one back; it must not be used any more.</summary>
    internal void Give(T work)
    {
        foreach (ref T? place in _idle.AsSpan())
        {
            if (place is null && Interlocked.CompareExchange(ref place, work, null) is null)
            {
                return;
            }
        }
    }
}
