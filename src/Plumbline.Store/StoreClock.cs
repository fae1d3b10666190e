namespace Plumbline.Store;

/// <summary>Time as the store notes it: whole hours, too coarse to follow somebody.</summary>
internal static class StoreClock
{
    public const int HoursADay = 24;

    private const int SecondsAnHour = 3600;

    /// <summary>The whole hours since 1970 (UTC).</summary>
    public static long Hour(TimeProvider clock) => clock.GetUtcNow().ToUnixTimeSeconds() / SecondsAnHour;
}
