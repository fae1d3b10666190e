using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Exchange.Calendar;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Following;
using Plumbline.Web.Planning;
using Plumbline.Web.Tests.Plan;

namespace Plumbline.Web.Tests.Following;

[Collection(PlanSite.Collection)]
public class ReminderCalendarTests(PlanSite site)
{
    private const string Secret = "zzq walk to the shop zzq";

    // What may stand in a calendar that others see: the few words of the page that asks for it, and nothing drawn from a record.
    private static readonly string[] Summaries = ["Time to look back", "Weekly note", "Short note"];

    private readonly KnowledgeBase _knowledge = site.Knowledge;

    [Fact]
    public void Whatever_was_told_the_file_holds_neutral_words_alone() => ForPeople((person, now) =>
    {
        string file = Unfolded(person, now);
        string[] drawn = [Secret, .. _knowledge.Care.Vocabulary.DeviceKinds, .. _knowledge.Care.Vocabulary.BlockTargets, "lidocaine", .. _knowledge.Care.Timers.Select(timer => timer.Id)];

        Assert.All(drawn, word => Assert.DoesNotContain(word, file, StringComparison.OrdinalIgnoreCase));
        Assert.All(Values(file, "SUMMARY"), summary => Assert.Contains(summary, Summaries));
        Assert.All(Values(file, "DESCRIPTION"), about => Assert.Contains(about, (string[])[.. Summaries, "You asked to be reminded of this."]));
    });

    [Fact]
    public void Every_line_is_at_most_75_octets_long_ends_in_CR_LF_and_stands_in_pairs_of_begin_and_end() => ForPeople((person, now) =>
    {
        byte[] bytes = File(person, now);
        string file = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal)));
        Assert.Equal(Values(file, "BEGIN").Order(StringComparer.Ordinal), Values(file, "END").Order(StringComparer.Ordinal));
    });

    // A calendar that reads the file again must find its entries again, whatever order the record has and in whatever minute it is fetched.
    [Fact]
    public void The_same_record_gives_the_same_names_and_each_name_once() => ForPeople((person, now) =>
    {
        PersonRecord mixed = person with { Trials = person.Trials with { Devices = [.. person.Trials.Devices.Reverse()], Blocks = [.. person.Trials.Blocks.Reverse()] } };
        string[] names = [.. Values(Unfolded(person, now), "UID").Order(StringComparer.Ordinal)];

        Assert.Equal(names, Values(Unfolded(mixed, now.AddMinutes(1)), "UID").Order(StringComparer.Ordinal));
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Matches("^[0-9a-f]{32}@plumbline$", name));
    });

    // RFC 5545, 3.3.5: a trial's evening is by the clock on the wall and has no Z; a block is so many hours after a moment, which is the same everywhere; a review is a day.
    [Fact]
    public void A_trial_rings_by_the_clock_on_the_wall_a_block_by_the_moment_and_a_review_is_a_day() => ForPeople((person, now) =>
    {
        string[][] entries = Entries(Unfolded(person, now));
        Assert.All(entries, entry =>
        {
            string start = entry.Single(line => line.StartsWith("DTSTART", StringComparison.Ordinal)), repeat = entry.FirstOrDefault(line => line.StartsWith("RRULE", StringComparison.Ordinal)) ?? "";
            Assert.Matches(
                repeat.Contains("HOURLY", StringComparison.Ordinal) ? "^DTSTART:[0-9]{8}T[0-9]{6}Z$" : repeat.Contains("DAILY", StringComparison.Ordinal) ? "^DTSTART:[0-9]{8}T190000$" : "^DTSTART;VALUE=DATE:[0-9]{8}$",
                start);
            Assert.Matches("^DTSTAMP:[0-9]{8}T[0-9]{6}Z$", entry.Single(line => line.StartsWith("DTSTAMP", StringComparison.Ordinal)));
        });
    });

    // 9:00 at +02:00 is 7:00 in UTC; the first reminder is an hour later.
    [Fact]
    public void The_hours_after_a_block_are_those_after_its_moment_wherever_it_was()
    {
        PersonRecord person = PersonRecord.Empty with { Trials = PersonTrials.None.With(new BlockDiary { Target = "medial-branch", At = new(2026, 6, 15, 9, 0, 0, TimeSpan.FromHours(2)), Before = PainScore.Of(8) }) };

        Assert.Contains("DTSTART:20260615T080000Z", Unfolded(person, new(2026, 6, 15, 12, 0, 0, TimeSpan.FromHours(2))), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_over_is_reminded_of_and_what_is_overdue_is_said_today() => ForPeople((person, now) =>
    {
        DateOnly today = DateOnly.FromDateTime(now.DateTime);
        PersonRecord over = person with
        {
            Trials = person.Trials with
            {
                Devices = [.. person.Trials.Devices.Select(diary => diary with { Ended = diary.Started })],
                Blocks = [.. person.Trials.Blocks.Select(diary => diary with { Closed = true })],
            },
        };

        Assert.DoesNotContain("Short note", Unfolded(over, now), StringComparison.Ordinal);
        Assert.All(Entries(Unfolded(over, now)), entry => Assert.True(string.CompareOrdinal(
            entry.Single(line => line.StartsWith("DTSTART", StringComparison.Ordinal))["DTSTART;VALUE=DATE:".Length..], today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)) >= 0));
    });

    private static string[][] Entries(string file) =>
        [.. file.Split("BEGIN:VEVENT\r\n").Skip(1).Select(entry => entry.Split("END:VEVENT", 2)[0].Split("\r\n"))];

    private static IEnumerable<string> Values(string file, string name) =>
        file.Split("\r\n").Where(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..]);

    private void ForPeople(Action<PersonRecord, DateTimeOffset> holds) => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var lot = new Random(seed);
        var now = new DateTimeOffset(PlanSite.Today.ToDateTime(new(lot.Next(1, 23), lot.Next(58))), TimeSpan.FromHours(lot.Next(-11, 13)));
        holds(Person(lot, now), now);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261120, 61).WithQuietOnSuccess(true));

    // Somebody with trials, blocks and treatments at moments of many zones, and with words of their own wherever words may stand.
    private PersonRecord Person(Random lot, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.DateTime);
        string[] treatments = [.. _knowledge.Treatments.Keys];
        PersonTrials trials = PersonTrials.None;
        for (int at = lot.Next(3); at > 0; at--)
        {
            trials = trials.With(new DeviceDiary { Kind = _knowledge.Care.Vocabulary.DeviceKinds[at % _knowledge.Care.Vocabulary.DeviceKinds.Count], Started = today.AddDays(lot.Next(-20, 20)), Before = PainScore.Of(8), Goal = Secret });
        }

        for (int at = lot.Next(3); at > 0; at--)
        {
            trials = trials.With(new BlockDiary { Target = _knowledge.Care.Vocabulary.BlockTargets[at % _knowledge.Care.Vocabulary.BlockTargets.Count], At = now.AddHours(-lot.Next(30)), Site = Secret, Anaesthetic = lot.Next(2) == 0 ? "lidocaine" : null, Before = PainScore.Of(8) });
        }

        return PersonRecord.Empty with
        {
            Answers = Answers.None.With("pain-leg", Answer.Present),
            Visit = VisitWishes.None with { Reason = Secret, Goals = [Secret] },
            Trials = trials,
            History = CareHistory.Empty with { Treatments = [.. Enumerable.Range(0, lot.Next(4)).Select(_ => new TreatmentTried(treatments[lot.Next(treatments.Length)], today.AddDays(-lot.Next(120))))] },
        };
    }

    private byte[] File(PersonRecord person, DateTimeOffset now)
    {
        using IServiceScope scope = site.Services.CreateScope();
        PageWords words = scope.ServiceProvider.GetRequiredService<PageWords>();
        CarePlan plan = scope.ServiceProvider.GetRequiredService<Plans>().Of(person, DateOnly.FromDateTime(now.DateTime));
        ImmutableArray<CalendarEntry> entries = [.. new ReminderCalendar(_knowledge.Care, words).From(person, plan, now).DistinctBy(entry => entry.Uid)];
        return CalendarFile.Write(words["reminder.calendar"], entries, now);
    }

    private string Unfolded(PersonRecord person, DateTimeOffset now) => Encoding.UTF8.GetString(File(person, now)).Replace("\r\n ", "", StringComparison.Ordinal);
}
