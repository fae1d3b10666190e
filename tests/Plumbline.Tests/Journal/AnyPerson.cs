using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

/// <summary>Records drawn by lot: everything that a person can tell, and letters of many scripts.</summary>
internal static class AnyPerson
{
    private static readonly string[] Findings = [.. Shipped.Knowledge.Findings.Keys];
    private static readonly string[] Questions = [.. Shipped.Knowledge.Questions.Keys];
    private static readonly string[] Regions = ["lower-back", "buttock", "thigh-front", "foot", "a-place-of-another-version"];
    private static readonly string[] Events = ["fever", "lead-moved", "wound-drainage"];
    private static readonly string[] Words = ["leg", "Ischiasschmerz", "\u05DB\u05D0\u05D1", "pain \"here\"", "\U0001F622", "a\\b", "two\nlines", "</script>", "\u00e9t\u00e9", "\u0001", "\u2028", " "];

    public static PersonRecord Of(int seed)
    {
        var lot = new Random(seed);
        return new()
        {
            Answers = new()
            {
                Age = lot.Next(4) == 0 ? null : Age.Of(lot.Next(18, 121)),
                Sex = (Sex)lot.Next(3),
                Duration = lot.Next(4) == 0 ? null : PainDuration.OfDays(lot.NextDouble() * PainDuration.LongestDays),
                Findings = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Findings.Where(_ => lot.Next(4) == 0).Select(id => KeyValuePair.Create(id, (Answer)lot.Next(1, 4)))),
            },
            Asked = [.. Questions.OrderBy(_ => lot.Next()).Take(lot.Next(20))],
            WarningsSeen = [.. Shipped.Knowledge.RedFlags.Keys.Where(_ => lot.Next(10) == 0)],
            BodyMap = [.. Enumerable.Range(0, lot.Next(6)).Select(_ => Mark(lot)).Distinct()],
            FromBodyMap = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Findings.Where(_ => lot.Next(20) == 0).Select(id => KeyValuePair.Create(id, new MapAnswer((Answer)lot.Next(4), (Answer)lot.Next(1, 4))))),
            History = History(lot, AnyHistory.Of(seed).History),
            Visit = new() { Reason = Text(lot), Fears = Text(lot), Goals = Texts(lot), Questions = Texts(lot) },
            Trials = Trials(new Random(seed + 1)),
            CheckIns = CheckIns(lot),
            Programme = AnyProgramme.Of(new Random(seed + 2)),
            Choices = new()
            {
                Setting = Pick(lot, [.. Shipped.Knowledge.Settings.Keys]),
                Profile = lot.Next(2) == 0 ? null : Pick(lot, [.. Shipped.Care.Profiles.Keys]),
                Units = (UnitSystem)lot.Next(2),
                Zone = lot.Next(2) == 0 ? null : Pick(lot, "Europe/London", "America/Argentina/Buenos_Aires", "Etc/GMT+12"),
            },
        };
    }

    // What the pathway's own histories leave out, and each fact once.
    private static CareHistory History(Random lot, CareHistory drawn) => drawn with
    {
        Sex = (Sex)lot.Next(3),
        Treatments = [.. drawn.Treatments.Select(tried => WithLog(lot, tried)).Distinct()],
        CheckIns = Once(drawn.CheckIns),
        Reviews = [.. Shipped.Care.Timers.Where(_ => lot.Next(3) == 0).Select(timer => new ReviewHeld(AnyHistory.Today, timer.Id))],
        Blocks = Once(drawn.Blocks),
        Injections = Once(drawn.Injections),
        DeviceTrials = Once(drawn.DeviceTrials),
        Implants = [.. drawn.Implants.Select(implant => lot.Next(2) == 0 ? implant : implant with { Removed = AnyHistory.Today }).Distinct()],
        ImplantReviews = Once(drawn.ImplantReviews),
        Operations = Once(drawn.Operations),
        Imaging = Once(drawn.Imaging),
        Assessments = Once(drawn.Assessments),
        SafetyScreens = [.. drawn.SafetyScreens.Select(screen => screen.ClearedOn < screen.On ? screen with { ClearedOn = screen.On } : screen).Distinct()],
        Diagnoses = Once(drawn.Diagnoses),
        Medicines = drawn.Medicines is { } medicines ? Once(medicines) : null,
    };

    private static ImmutableArray<T> Once<T>(ImmutableArray<T> facts) => [.. facts.Distinct()];

    private static TreatmentTried WithLog(Random lot, TreatmentTried tried) => tried with
    {
        Dose = lot.Next(3) == 0 ? Text(lot) : "",
        PerWeek = lot.Next(2) == 0 ? null : lot.Next(1, TreatmentTried.MostPerWeek + 1),
        Pauses = [.. Enumerable.Range(0, lot.Next(4)).Select(_ => Pause(lot, tried.Started)).Distinct()],
        SessionDays = [.. Enumerable.Range(0, lot.Next(9)).Select(_ => tried.Started.AddDays(lot.Next(200)))],
    };

    private static Pause Pause(Random lot, DateOnly started) =>
        started.AddDays(lot.Next(-5, 120)) is var from && lot.Next(3) == 0 ? new(from) : new(from, from.AddDays(lot.Next(0, 60)));

    /// <summary>Check-ins, and instruments with their rounds.</summary>
    public static PersonCheckIns CheckIns(Random lot) => new()
    {
        Weeks = [.. Enumerable.Range(0, lot.Next(4)).Select(week => new CheckInAnswers(AnyHistory.Today.AddDays(-7 * week))
        {
            Enjoyment = lot.Next(3) == 0 ? null : Interference.Of(lot.Next(11)),
            Activity = lot.Next(3) == 0 ? null : Interference.Of(lot.Next(11)),
            Function = lot.Next(3) == 0 ? null : Rating.Of(lot.Next(11)),
            Mood = lot.Next(3) == 0 ? null : Rating.Of(lot.Next(11)),
            Sleep = lot.Next(3) == 0 ? null : Rating.Of(lot.Next(11)),
            Goals = lot.Next(3) == 0 ? null : Rating.Of(lot.Next(11)),
            HadSideEffects = lot.Next(3) switch { 0 => null, 1 => true, _ => false },
            SideEffects = Text(lot),
        })],
        Instruments = [.. Enumerable.Range(0, lot.Next(3)).Select(at => new Instrument
        {
            Id = $"http://example.org/{at}",
            Title = Text(lot),
            Loinc = lot.Next(2) == 0 ? "" : "91148-7",
            Copyright = Text(lot),
            Items = [.. Enumerable.Range(0, lot.Next(4)).Select(line => new InstrumentItem($"/{line}", (InstrumentItemKind)lot.Next(3), Text(lot), lot.Next(2) == 0 ? "" : "44260-8", [.. Enumerable.Range(0, lot.Next(4)).Select(option => new InstrumentOption($"LA{option}", Text(lot), lot.Next(3) == 0 ? null : lot.Next(-5, 11) / 2.0))])
            {
                Gates = [.. Enumerable.Range(0, lot.Next(3)).Select(_ => new InstrumentGate(lot.Next(2) == 0, [.. Enumerable.Range(0, lot.Next(1, 3)).Select(_ => new InstrumentCondition($"/{lot.Next(4)}", (InstrumentTest)lot.Next(8), lot.Next(2) == 0 ? "" : "LA1")).Distinct()])).Distinct()],
            })],
        })],
        Rounds = [.. Enumerable.Range(0, lot.Next(3)).Select(at => new InstrumentRound($"http://example.org/{at}", AnyHistory.Today, ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Enumerable.Range(0, lot.Next(3)).Select(line => KeyValuePair.Create($"/{line}", "LA1")))))],
    };

    /// <summary>Diaries of trials and blocks, at moments of many time zones.</summary>
    public static PersonTrials Trials(Random lot) => new PersonTrials
    {
        Devices = [.. Enumerable.Range(0, lot.Next(3)).Select(_ => Device(lot))],
        Blocks = [.. Enumerable.Range(0, lot.Next(3)).Select(_ => Block(lot))],
        Signs = [.. Enumerable.Range(0, lot.Next(4)).Select(_ => new SignTold(Pick(lot, Events), Moment(lot), lot.Next(4))
        {
            Before = (Answer)lot.Next(4),
            Implied = lot.Next(2) == 0,
            Settled = lot.Next(2) == 0 ? null : Moment(lot),
        }).Distinct()],
        LastNumber = lot.Next(5),
    }.Numbered();

    public static DeviceDiary Device(Random lot) => new()
    {
        Kind = Pick(lot, [.. Shipped.Care.Vocabulary.DeviceKinds]),
        Started = AnyHistory.Today.AddDays(-lot.Next(8, 40)),
        Ended = lot.Next(2) == 0 ? null : AnyHistory.Today.AddDays(-lot.Next(7)),
        Before = PainScore.Of(lot.Next(1, 11)),
        ReliefAgreed = lot.Next(2) == 0 ? null : Share.Of(lot.Next(5, 11) / 10.0),
        Goal = Text(lot),
        GoalMet = lot.Next(3) switch { 0 => null, 1 => true, _ => false },
        AdverseEvent = lot.Next(3) switch { 0 => null, 1 => true, _ => false },
        Entries = [.. Enumerable.Range(0, lot.Next(30)).Select(_ => new TrialEntry(Moment(lot))
        {
            Pain = lot.Next(5) == 0 ? null : PainScore.Of(lot.Next(11)),
            GoalReached = lot.Next(3) switch { 0 => null, 1 => true, _ => false },
            Sleep = (AgainstBefore)lot.Next(4),
            Medicine = (AgainstBefore)lot.Next(4),
            Events = [.. Events.Where(_ => lot.Next(8) == 0)],
        }).DistinctBy(entry => entry.At)],
    };

    public static BlockDiary Block(Random lot) => new()
    {
        Target = Pick(lot, [.. Shipped.Care.Vocabulary.BlockTargets]),
        At = Moment(lot),
        Site = Text(lot),
        Anaesthetic = lot.Next(2) == 0 ? null : "lidocaine",
        Before = PainScore.Of(lot.Next(1, 11)),
        Closed = lot.Next(2) == 0,
        Entries = [.. Enumerable.Range(0, lot.Next(12)).Select(_ => new BlockEntry(Moment(lot), PainScore.Of(lot.Next(11)))).DistinctBy(entry => entry.At)],
    };

    private static DateTimeOffset Moment(Random lot) =>
        new DateTimeOffset(AnyHistory.Today.AddDays(-lot.Next(45)), new TimeOnly(lot.Next(24), lot.Next(60)), TimeSpan.FromMinutes(15 * lot.Next(-40, 48)));

    private static BodyMark Mark(Random lot) => new(
        Pick(lot, Regions), (BodySide)lot.Next(3), (BodyMarkKind)lot.Next(3), [.. Findings.Where(_ => lot.Next(50) == 0)]);

    private static ImmutableArray<string> Texts(Random lot) => [.. Enumerable.Range(0, lot.Next(4)).Select(_ => Text(lot))];

    private static string Text(Random lot) => string.Concat(Enumerable.Range(0, lot.Next(5)).Select(_ => Pick(lot, Words)));

    private static T Pick<T>(Random lot, params T[] things) => things[lot.Next(things.Length)];
}
