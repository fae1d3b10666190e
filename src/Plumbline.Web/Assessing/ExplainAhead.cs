using System.Threading.Channels;
using Plumbline.Journal;

namespace Plumbline.Web.Assessing;

/// <summary>Explains causes while a person reads the result, one person at a time, and gives way to those who wait for a page.</summary>
/// <remarks>Where the queue is full, or the processors stay busy, nothing is explained ahead: then the page of a cause does it.</remarks>
public sealed partial class ExplainAhead(Assessments assessments, OpenRequests requests, ILogger<ExplainAhead> log) : BackgroundService
{
    private const int Waiting = 64;

    // Nobody reads a result and opens a cause within less than two seconds.
    private const int Tries = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Channel<PersonRecord> _people = Channel.CreateBounded<PersonRecord>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Asks for it; never waits.</summary>
    internal void For(PersonRecord person) => _people.Writer.TryWrite(person);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (PersonRecord person in _people.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            for (int tried = 0; requests.FillProcessors && tried < Tries; tried++)
            {
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(false);
            }

            if (requests.FillProcessors)
            {
                continue;
            }

            try
            {
                assessments.ExplainFirst(person);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The page will meet it again and say so; the message of an exception could hold what it failed on.
                Failed(log, failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An explanation could not be prepared: {Failure}.")]
    private static partial void Failed(ILogger log, string failure);
}
