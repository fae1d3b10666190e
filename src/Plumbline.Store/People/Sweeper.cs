using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Plumbline.Store;

/// <summary>Deletes what nobody agreed to keep, and what was kept but not used for long.</summary>
public sealed partial class Sweeper(IServiceScopeFactory scopes, StoreSettings settings, TimeProvider clock, ILogger<Sweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Sweeps once.</summary>
    /// <returns>How many records went.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        PlumblineDb db = scope.ServiceProvider.GetRequiredService<PlumblineDb>();
        long now = StoreClock.Hour(clock);

        // The hour in which it was used counts as a whole one: a record may stay a little longer, never shorter, than was said.
        long session = now - settings.HoursNotKept, kept = now - (long)settings.DaysKept * StoreClock.HoursADay;
        int gone = await db.Persons.Where(x => x.Kept ? x.UsedHour < kept : x.UsedHour < session).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(x => x.EndsHour <= now).ExecuteDeleteAsync(cancel);
        return gone;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                int gone = await SweepAsync(stoppingToken);
                Swept(gone);
            }
            catch (Exception trouble) when (StoreFaults.Find(trouble) is { } fault)
            {
                NotSwept(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Swept {Records} records that were not kept, or not used for long.")]
    private partial void Swept(int records);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not sweep old records: {Fault}. It is tried again in an hour.")]
    private partial void NotSwept(StoreFault fault);
}
