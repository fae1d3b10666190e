using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Plumbline.Journal;

namespace Plumbline.Web.Journaling;

/// <summary>The form of a diary entry as it was typed: shown again as it is where something is wrong.</summary>
public sealed record TypedEntry
{
    /// <summary>Rows for places that are not offered by themselves.</summary>
    public const int OtherPlaces = 3;

    private const string DayForm = "yyyy-MM-dd", TimeForm = "HH:mm";
    private const int LongestField = 100;

    /// <summary>Nothing typed.</summary>
    public static TypedEntry Empty { get; } = new();

    /// <summary>The day; empty for today.</summary>
    public string Day { get; init; } = "";

    /// <summary>The time; empty for now.</summary>
    public string Time { get; init; } = "";

    /// <summary>Pain now.</summary>
    public string Pain { get; init; } = "";

    /// <summary>Pain by place.</summary>
    public ImmutableSortedDictionary<string, string> Places { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What the pain feels like, and new signs.</summary>
    public ImmutableSortedSet<string> Qualities { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Sleep.</summary>
    public string Sleep { get; init; } = "";

    /// <summary>Mood.</summary>
    public string Mood { get; init; } = "";

    /// <summary>Activity.</summary>
    public string Activity { get; init; } = "";

    /// <summary>Medicines that were ticked.</summary>
    public ImmutableArray<string> Medicines { get; init; } = [];

    /// <summary>Medicines that were typed, with commas between them.</summary>
    public string OtherMedicines { get; init; } = "";

    /// <summary>A side effect.</summary>
    public string SideEffect { get; init; } = "";

    /// <summary>A note.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it is a flare-up.</summary>
    public bool Flare { get; init; }

    /// <summary>An entry as the form shows it.</summary>
    public static TypedEntry Of(DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new()
        {
            Day = DayOf(entry.At),
            Time = TimeOf(entry.At),
            Pain = Shown(entry.Pain),
            Places = entry.Regions.ToImmutableSortedDictionary(pair => pair.Key, pair => Shown(pair.Value), StringComparer.Ordinal),
            Qualities = entry.Qualities,
            Sleep = entry.Sleep?.ToString() ?? "",
            Mood = entry.Mood?.ToString() ?? "",
            Activity = entry.Activity?.ToString() ?? "",
            Medicines = entry.Medicines,
            SideEffect = entry.SideEffect,
            Note = entry.Note,
            Flare = entry.Flare,
        };
    }

    /// <summary>What a form sent. Nothing is judged yet; what no form of ours sends is cut off.</summary>
    public static TypedEntry Of(IReadOnlyDictionary<string, StringValues> form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string[] where = Many("place"), there = Many("place-pain"), fixedPlaces = [.. form.Keys.Where(key => key.StartsWith(PlaceField, StringComparison.Ordinal)).Take(DiaryEntry.MostOfAKind)];
        var places = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string field in fixedPlaces)
        {
            places[field[PlaceField.Length..]] = Line(field);
        }

        for (int row = 0; row < Math.Min(where.Length, there.Length); row++)
        {
            if (where[row].Length > 0)
            {
                places[where[row]] = there[row];
            }
        }

        return new()
        {
            Day = Line("day"),
            Time = Line("time"),
            Pain = Line("pain"),
            Places = places.ToImmutable(),
            Qualities = [.. Many("quality")],
            Sleep = Line("sleep"),
            Mood = Line("mood"),
            Activity = Line("activity"),
            Medicines = [.. Many("medicine").Distinct(StringComparer.Ordinal)],
            OtherMedicines = Text("other-medicines"),
            SideEffect = Text("side-effect"),
            Note = Text("note"),
            Flare = Line("flare").Length > 0,
        };

        string[] Many(string field) => form.TryGetValue(field, out StringValues values) ? [.. values.Take(DiaryEntry.MostOfAKind).Select(value => Cut((value ?? "").Trim()))] : [];

        string Line(string field) => Many(field) is [var first, ..] ? first : "";

        // A browser sends the end of a line as two letters; it is one.
        string Text(string field) => form.TryGetValue(field, out StringValues values) && values is [{ } text, ..] ? text.ReplaceLineEndings("\n").Trim() : "";
    }

    /// <summary>How the name of the field of a place begins.</summary>
    public const string PlaceField = "at-";

    /// <summary>A day as the form shows it.</summary>
    public static string DayOf(DateTimeOffset at) => at.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>A time as the form shows it.</summary>
    public static string TimeOf(DateTimeOffset at) => at.ToString(TimeForm, CultureInfo.InvariantCulture);

    private static string Shown(PainScore? pain) => pain?.Points.ToString("0.#", CultureInfo.InvariantCulture) ?? "";

    // Never between the two halves of one letter.
    private static string Cut(string text) => text.Length <= LongestField ? text : text[..(char.IsHighSurrogate(text[LongestField - 1]) ? LongestField - 1 : LongestField)];
}
