using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class LocalMomentTests
{
    // Lord Howe moves by half an hour; Kathmandu lies 5:45 from UTC; Apia left out 30 December 2011.
    private static readonly TimeZoneInfo[] Zones =
        [.. new[] { "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca", "Etc/UTC" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    // The last Sunday of March and of October 2026, 01:00 UTC: directive 2000/84/EC, and the same in the United Kingdom.
    // The second Sunday of March 2026, 02:00: 15 U.S.C. 260a. Lord Howe: 02:00 on the first Sunday of October 2026, by half an hour.
    [Theory]
    [InlineData("Europe/London", "2026-03-29 01:30", "2026-03-29T02:30:00+01:00", WallClock.Skipped)]
    [InlineData("Europe/London", "2026-10-25 01:30", "2026-10-25T01:30:00+01:00", WallClock.Repeated)]
    [InlineData("Europe/London", "2026-10-25 02:00", "2026-10-25T02:00:00+00:00", WallClock.Plain)]
    [InlineData("America/New_York", "2026-03-08 02:00", "2026-03-08T03:00:00-04:00", WallClock.Skipped)]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-04T02:45:00+11:00", WallClock.Skipped)]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-31T12:00:00+14:00", WallClock.Skipped)]
    [InlineData("Europe/London", "2028-02-29 08:00", "2028-02-29T08:00:00+00:00", WallClock.Plain)]
    public void A_time_that_the_clock_skipped_or_repeated_becomes_one_moment_and_is_named(string zone, string wall, string moment, WallClock reading)
    {
        DateTime at = DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        LocalMoment made = LocalMoment.Of(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(moment, made.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(reading, made.Reading);
    }

    [Fact]
    public void A_moment_shows_the_time_that_was_typed_and_the_offset_of_its_zone_unless_the_clock_skipped_it() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var lot = new Random(seed);
        TimeZoneInfo zone = Zones[lot.Next(Zones.Length)];
        var day = new DateOnly(2005, 1, 1).AddDays(lot.Next(25 * 365));
        var time = new TimeOnly(lot.Next(24), lot.Next(60));
        LocalMoment made = LocalMoment.Of(day, time, zone);
        bool shown = made.At.DateTime == day.ToDateTime(time);
        return zone.GetUtcOffset(made.At) == made.At.Offset && shown == (made.Reading != WallClock.Skipped);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20261120, 1301).WithQuietOnSuccess(true));

    [Fact]
    public void Every_minute_of_the_days_of_change_becomes_a_moment_of_its_zone()
    {
        foreach (TimeZoneInfo zone in Zones)
        {
            for (DateTime wall = new(2026, 1, 1); wall.Year == 2026; wall = wall.AddMinutes(15))
            {
                LocalMoment made = LocalMoment.Of(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), zone);
                Assert.Equal(made.At.Offset, zone.GetUtcOffset(made.At));
                Assert.True(made.At.DateTime >= wall);
            }
        }
    }

    [Fact]
    public void The_first_day_of_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => LocalMoment.Of(DateOnly.MinValue, TimeOnly.MinValue, Zones[0]));
}
