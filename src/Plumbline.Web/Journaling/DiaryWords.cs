using System.Globalization;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Body;

namespace Plumbline.Web.Journaling;

/// <summary>Puts diary entries into words. Safe to share.</summary>
public sealed class DiaryWords(KnowledgeBase knowledge, PageWords words, NewSigns signs)
{
    /// <summary>What an entry says, in parts that read one after the other.</summary>
    public IEnumerable<string> Parts(DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Flare)
        {
            yield return words["journal.is-flare"];
        }

        foreach (string part in Pains(entry))
        {
            yield return part;
        }

        foreach ((string phrase, Rating? rating) in new[] { ("journal.sleep-is", entry.Sleep), ("journal.mood-is", entry.Mood), ("journal.activity-is", entry.Activity) })
        {
            if (rating is { } given)
            {
                yield return words.Say(phrase, given.Points);
            }
        }

        if (!entry.Medicines.IsEmpty)
        {
            yield return words.Say("journal.taken-is", string.Join(", ", entry.Medicines.Select(Medicine)));
        }

        if (entry.SideEffect.Length > 0)
        {
            yield return words.Say("journal.side-effect-is", entry.SideEffect);
        }
    }

    /// <summary>What an entry says of pain: how strong, where and what it feels like.</summary>
    public IEnumerable<string> Pains(DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Pain is { } pain)
        {
            yield return words.Say("journal.pain-is", Number(pain));
        }

        foreach (var (place, there) in entry.Regions)
        {
            yield return words.Say("journal.place-is", Place(place), Number(there));
        }

        foreach (string quality in entry.Qualities)
        {
            yield return Quality(quality);
        }
    }

    /// <summary>What "same as before" would write down, in one line; null where there is nothing to repeat.</summary>
    public string? Same(DiaryEntry? last) => last is null ? null : string.Join("; ", Pains(last));

    /// <summary>A place of the body.</summary>
    public string Place(string place)
    {
        if (DiaryPlace.Read(place) is not { } known)
        {
            return place;
        }

        bool hasSides = knowledge.BodyMap?.Regions.GetValueOrDefault(known.Region)?.Sides.Length is not 1;
        return BodyNames.Say(words, known.Region, known.Side, hasSides);
    }

    /// <summary>A quality of pain, or a sign.</summary>
    public string Quality(string finding) =>
        signs.All.FirstOrDefault(sign => sign.Finding == finding) is { Phrase: { } phrase } ? words[phrase] : words.Of("findings", finding, "name") ?? finding;

    /// <summary>A medicine.</summary>
    public string Medicine(string medicine) => DiaryMedicine.OwnWords(medicine) ?? words.Of("medicines", medicine, "name") ?? medicine;

    /// <summary>A moment as its person's clock showed it.</summary>
    public string Moment(DateTimeOffset at, DateOnly today)
    {
        var day = DateOnly.FromDateTime(at.DateTime);
        string time = Time(at);
        return day == today ? words.Say("journal.today-at", time) : day == today.AddDays(-1) ? words.Say("journal.yesterday-at", time) : words.Say("journal.day-at", Day(day), time);
    }

    /// <summary>A time of a day.</summary>
    public static string Time(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.CurrentCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Number(PainScore pain) => pain.Points.ToString("0.#", CultureInfo.CurrentCulture);
}
