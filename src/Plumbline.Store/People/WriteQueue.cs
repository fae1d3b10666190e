using System.Collections.Concurrent;
using System.Data.Common;

namespace Plumbline.Store;

/// <summary>Saves many people's changes together: whatever waits when the disk is free goes in one transaction, and each is told when it is durable.</summary>
/// <remarks>A disk confirms some hundred commits a second; with a commit for each change, fifty people at once would wait for one another.</remarks>
internal sealed class WriteQueue : IDisposable
{
    private const int Together = 512, Waiting = 20_000;
    private readonly BlockingCollection<(RowWrite[] Writes, TaskCompletionSource<bool> Done)> _queue = new(Waiting);
    private readonly IPersonTable _table;
    private readonly Thread _thread;

    public WriteQueue(IPersonTable table)
    {
        _table = table;
        _thread = new Thread(Run) { IsBackground = true, Name = "Plumbline writer" };
        _thread.Start();
    }

    /// <summary>Saves a change; of several writes, all or none, in their order.</summary>
    /// <returns>Whether it changed a row, when that is durable.</returns>
    /// <exception cref="StoreUnavailableException">It could not be saved.</exception>
    public Task<bool> WriteAsync(params RowWrite[] writes)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _queue.TryAdd((writes, done)) ? done.Task : Task.FromException<bool>(new StoreUnavailableException(StoreFault.Busy));
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    private void Run()
    {
        var batch = new List<(RowWrite[] Writes, TaskCompletionSource<bool> Done)>(Together);
        while (_queue.TryTake(out var first, Timeout.Infinite))
        {
            batch.Add(first);
            while (batch.Count < Together && _queue.TryTake(out var next))
            {
                batch.Add(next);
            }

            Save(batch);
            batch.Clear();
        }
    }

    private void Save(List<(RowWrite[] Writes, TaskCompletionSource<bool> Done)> batch)
    {
        try
        {
            bool[] changed = _table.Write([.. batch.SelectMany(x => x.Writes)]);
            int at = 0;
            foreach (var (writes, done) in batch)
            {
                done.SetResult(changed.AsSpan(at, writes.Length).Contains(true));
                at += writes.Length;
            }
        }
        catch (DbException refused) when (StoreFaults.IsRefusal(refused))
        {
            // One row broke a rule of the tables (an account that is gone, or that has a record already): nobody else may suffer for it.
            if (batch is [var (_, only)])
            {
                only.SetResult(false);
            }
            else
            {
                batch.ForEach(each => Save([each]));
            }
        }
#pragma warning disable CA1031 // Each waiting person is told what happened, whatever it was; the thread must live on for the next ones.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            Exception told = StoreFaults.Explain(trouble);
            foreach (var (_, done) in batch)
            {
                done.TrySetException(told);
            }
        }
    }
}
