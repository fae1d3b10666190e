using System.Threading.Channels;

namespace Plumbline.Cli.Cases;

/// <summary>Works on a stream in several threads and hands the results back in the stream's order, in bounded memory.</summary>
internal static class InOrder
{
    private const int BatchSize = 16;

    /// <summary>Applies <paramref name="work"/> to every item and gives each result to <paramref name="take"/>, in order, on one thread at a time.</summary>
    /// <param name="items">Read lazily; never more than a few batches ahead.</param>
    /// <param name="threads">How many items are worked on at once, from 1.</param>
    /// <param name="work">Pure; called from several threads.</param>
    /// <param name="take">Called in the order of <paramref name="items"/>.</param>
    /// <param name="cancellation">Stops between items.</param>
    public static async Task RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, int threads, Func<TItem, TResult> work, Action<TResult> take, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<Task<List<TResult>>>(new BoundedChannelOptions(threads) { SingleReader = true, SingleWriter = true });
        using var free = new SemaphoreSlim(threads);
        Task reading = Task.Run(() => ReadAsync(stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<List<TResult>> batch in batches.Reader.ReadAllAsync(cancellation))
            {
                foreach (TResult result in await batch)
                {
                    take(result);
                }
            }

            await reading;
        }
        finally
        {
            // Where the taker gives up (its reader is gone), nobody else must go on reading or working.
            await stop.CancelAsync();
            await reading.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        async Task ReadAsync(CancellationToken token)
        {
            try
            {
                foreach (TItem[] batch in items.Chunk(BatchSize))
                {
                    await free.WaitAsync(token);
                    Task<List<TResult>> worked = Task.Run(() => Work(batch, token), token);
                    await batches.Writer.WriteAsync(worked, token);
                }

                batches.Writer.Complete();
            }
            catch (Exception e)
            {
                batches.Writer.Complete(e);
                throw;
            }
        }

        List<TResult> Work(TItem[] batch, CancellationToken token)
        {
            try
            {
                var results = new List<TResult>(batch.Length);
                foreach (TItem item in batch)
                {
                    token.ThrowIfCancellationRequested();
                    results.Add(work(item));
                }

                return results;
            }
            finally
            {
                free.Release();
            }
        }
    }
}
