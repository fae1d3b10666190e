using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components;
using Plumbline.Web.Planning.Entries;

namespace Plumbline.Web.Journaling;

/// <summary>Reads what was typed into an entry. Whatever is wrong is noted with its field, and reading goes on; nothing of it is repeated.</summary>
internal sealed class EntryReading(KnowledgeBase knowledge, PageWords words)
{
    private static readonly string[] Times = ["H:mm", "HH:mm", "HH:mm:ss", "H.mm"];

    private readonly List<FieldError> _faults = [];

    /// <summary>What has to be mended, in the order of the form.</summary>
    public ImmutableArray<FieldError> Faults => [.. _faults];

    /// <summary>What the clock on the wall did at the time that was typed.</summary>
    public WallClock Reading { get; private set; }

    /// <summary>What the entry says, with an id and times of its own still to come; null where something is wrong.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="before">The entry that is corrected; null for a new one.</param>
    /// <param name="now">Now, where the person lives.</param>
    /// <param name="zone">Where that is.</param>
    public DiaryEntry? Read(TypedEntry typed, DiaryEntry? before, DateTimeOffset now, TimeZoneInfo zone)
    {
        var entry = new DiaryEntry
        {
            Id = Guid.Empty,
            At = At(typed, before, now, zone),
            Written = now,
            Corrects = before?.Id,
            Pain = Score(typed.Pain, before?.Pain, "pain-first"),
            Regions = Regions(typed, before),
            Qualities = [.. typed.Qualities.Where(id => Known(id, before))],
            Sleep = Rated(typed.Sleep, "sleep"),
            Mood = Rated(typed.Mood, "mood"),
            Activity = Rated(typed.Activity, "activity"),
            Medicines = Medicines(typed, before),
            SideEffect = Text(typed.SideEffect, DiaryEntry.LongestSideEffect, "side-effect"),
            Note = Text(typed.Note, DiaryEntry.LongestNote, "note"),
            Flare = typed.Flare,
        };
        if (_faults.Count == 0 && !entry.SaysSomething)
        {
            Fault("pain-first", "journal.wrong-nothing");
        }

        return _faults.Count == 0 ? entry : null;
    }

    private DateTimeOffset At(TypedEntry typed, DiaryEntry? before, DateTimeOffset now, TimeZoneInfo zone)
    {
        // What was not touched stays as it was, to the second and with its offset.
        if (before is not null && typed.Day == TypedEntry.DayOf(before.At) && typed.Time == TypedEntry.TimeOf(before.At))
        {
            return before.At;
        }

        var (day, wrong) = TypedDay.Read(typed.Day, DateOnly.FromDateTime(now.DateTime));
        if (wrong is not null)
        {
            Fault("day", wrong);
        }

        TimeOnly time = default;
        if (typed.Time.Length > 0 && !TimeOnly.TryParseExact(typed.Time, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            Fault("time", "journal.wrong-time");
        }
        else if (typed.Time.Length == 0 && day is { } known && known < DateOnly.FromDateTime(now.DateTime))
        {
            Fault("time", "journal.wrong-time-missing");
        }

        if (_faults.Count > 0 || typed.Time.Length == 0)
        {
            return now;
        }

        LocalMoment moment = LocalMoment.Of(day ?? DateOnly.FromDateTime(now.DateTime), time, zone);
        if (moment.At > now)
        {
            Fault("time", "journal.wrong-future");
        }

        Reading = moment.Reading;
        return moment.At;
    }

    private PainScore? Score(string typed, PainScore? before, string field)
    {
        // A value from elsewhere may lie between two marks; it stays what it was where nobody touched it.
        if (typed.Length == 0 || (before is { } kept && typed == kept.Points.ToString("0.#", CultureInfo.InvariantCulture)))
        {
            return typed.Length == 0 ? null : before;
        }

        if (double.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double points) && PainScore.IsPossible(points))
        {
            return PainScore.Of(points);
        }

        Fault(field, "journal.wrong-pain");
        return null;
    }

    private ImmutableSortedDictionary<string, PainScore> Regions(TypedEntry typed, DiaryEntry? before)
    {
        var regions = ImmutableSortedDictionary.CreateBuilder<string, PainScore>(StringComparer.Ordinal);
        foreach (var (place, pain) in typed.Places)
        {
            if (!IsPlace(place, before))
            {
                Fault("places", "journal.wrong-place");
            }
            else if (Score(pain, before?.Regions.TryGetValue(place, out PainScore was) == true ? was : null, TypedEntry.PlaceField + place) is { } score)
            {
                regions[place] = score;
            }
        }

        return regions.ToImmutable();
    }

    private bool IsPlace(string place, DiaryEntry? before) =>
        before?.Regions.ContainsKey(place) == true
        || (DiaryPlace.Read(place) is { } known && knowledge.BodyMap?.Regions.GetValueOrDefault(known.Region) is { } region && region.Sides.Contains(known.Side));

    private bool Known(string finding, DiaryEntry? before) => knowledge.Findings.ContainsKey(finding) || before?.Qualities.Contains(finding) == true;

    private Rating? Rated(string typed, string field)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int points) && Rating.IsPossible(points))
        {
            return Rating.Of(points);
        }

        Fault(field, "journal.wrong-rating");
        return null;
    }

    private ImmutableArray<string> Medicines(TypedEntry typed, DiaryEntry? before)
    {
        string[] names = [.. typed.OtherMedicines.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Clean).Where(name => name.Length > 0)];
        if (names.Any(name => name.Length > DiaryMedicine.Longest) || names.Length + typed.Medicines.Length > DiaryEntry.MostOfAKind)
        {
            Fault("other-medicines", "journal.wrong-medicine");
            return [];
        }

        return
        [
            .. typed.Medicines.Where(medicine => DiaryMedicine.IsPossible(medicine) && (before?.Medicines.Contains(medicine) == true || DiaryMedicine.OwnWords(medicine) is not null || knowledge.Care.Medicines.ContainsKey(medicine)))
                .Concat(names.Select(name => DiaryMedicine.Of(knowledge.Care, name))).Distinct(StringComparer.Ordinal),
        ];
    }

    private string Text(string typed, int longest, string field)
    {
        string clean = Clean(typed);
        if (clean.Length <= longest)
        {
            return clean;
        }

        _faults.Add(new(field, words.Say("journal.wrong-long", longest)));
        return "";
    }

    // Control characters but the ends of lines say nothing, and a JSON file would carry each as six letters.
    private static string Clean(string typed) => string.Concat(typed.Where(sign => sign == '\n' || !char.IsControl(sign))).Trim();

    private void Fault(string field, string phrase) => _faults.Add(new(field, words[phrase]));
}
