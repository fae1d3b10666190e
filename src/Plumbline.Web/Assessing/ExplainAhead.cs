using System.Threading.Channels;
using Plumbline.Journal;

namespace Plumbline.Web.Assessing;

/// <summary>Explains causes while a person reads the result, one person at a time. A queue that is full is passed by: then the page computes it.</summary>
public sealed partial class ExplainAhead(Assessments assessments, ILogger<ExplainAhead> log) : BackgroundService
{
    private const int Waiting = 64;

    private readonly Channel<PersonRecord> _people = Channel.CreateBounded<PersonRecord>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Asks for it; never waits.</summary>
    internal void For(PersonRecord person) => _people.Writer.TryWrite(person);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (PersonRecord person in _people.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
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
