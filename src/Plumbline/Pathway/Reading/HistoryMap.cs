using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Plumbline.Pathway;

/// <summary>An object of a history file, read key by key. Whatever is wrong becomes a fault, and reading goes on.</summary>
internal sealed partial class HistoryMap(JsonPart part, string place, DateOnly today, List<HistoryFault> faults)
{
    private const int MostEntries = 20_000;
    private const int LongestText = 200;
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    private readonly List<string> _asked = [];

    /// <summary>Adds a fault at a key of this object.</summary>
    public void Fault(string key, string code, string message) => faults.Add(new(code, Find(key)?.Line ?? part.Line, Place(key), message));

    /// <summary>Whether the key is there and is not null.</summary>
    public bool Has(string key) => Value(key) is not null;

    /// <summary>A day, as <c>2026-11-20</c>, not before 1900 and not after today.</summary>
    public DateOnly? Day(string key, bool required = false)
    {
        if (Required(key, required) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.String || !DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            Fault(key, "HF005", "this is not a day; write it as \"year-month-day\" with four, two and two digits, in quotes.");
            return null;
        }

        if (day > today)
        {
            Fault(key, "HF007", "this day lies in the future; a history holds what has happened.");
            return null;
        }

        if (day < Earliest)
        {
            Fault(key, "HF007", "this day lies before 1900; correct the year.");
            return null;
        }

        return day;
    }

    /// <summary>A number within limits, both included.</summary>
    public double? Number(string key, double lowest, double highest, bool whole = false, bool required = false)
    {
        if (Required(key, required) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.Number || value.Number is not { } number || (whole && number != Math.Floor(number)))
        {
            Fault(key, "HF005", whole ? "this is not a whole number; write digits without quotes." : "this is not a number; write digits with a point and without quotes.");
            return null;
        }

        if (number < lowest || number > highest)
        {
            Fault(key, "HF006", string.Create(CultureInfo.InvariantCulture, $"this number is impossible here; it lies from {lowest} to {highest}."));
            return null;
        }

        return number;
    }

    /// <summary>True or false.</summary>
    public bool? Truth(string key, bool required = false)
    {
        switch (Required(key, required)?.Kind)
        {
            case null:
                return null;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                Fault(key, "HF005", "this is neither true nor false; write one of these two words without quotes.");
                return null;
        }
    }

    /// <summary>A text that is not empty.</summary>
    public string? Text(string key, bool required = false)
    {
        if (Required(key, required) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.String || string.IsNullOrWhiteSpace(value.Text) || value.Text.Length > LongestText)
        {
            Fault(key, "HF005", "this is not a short text; write 1 to 200 characters in quotes.");
            return null;
        }

        return value.Text;
    }

    /// <summary>One of the words that are known.</summary>
    public string? Word(string key, Func<string, bool> isKnown, string expected, bool required = true)
    {
        if (Text(key, required) is not { } word)
        {
            return null;
        }

        if (isKnown(word))
        {
            return word;
        }

        Fault(key, "HF008", $"this word is not known here; use {expected}.");
        return null;
    }

    /// <summary>A member of an enum by its kebab-case name.</summary>
    public T? OneOf<T>(string key, bool required = false)
        where T : struct, Enum
    {
        ImmutableArray<string> words = [.. Enum.GetNames<T>().Select(Knowledge.Strict.Kebab.Of)];
        return Word(key, words.Contains, string.Join(", ", words), required) is { } word ? Enum.GetValues<T>()[words.IndexOf(word)] : null;
    }

    /// <summary>A list of objects, each made into something; null things are left out, for they have a fault.</summary>
    public ImmutableArray<T> Each<T>(string key, Func<HistoryMap, T?> read, int most = MostEntries)
        where T : class
    {
        if (List(key, most) is not { } list)
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<T>();
        var seen = new HashSet<T>();
        for (int at = 0; at < list.Items.Count; at++)
        {
            string entry = string.Create(CultureInfo.InvariantCulture, $"{Place(key)}[{at}]");
            if (list.Items[at].Kind != JsonValueKind.Object)
            {
                faults.Add(new("HF005", list.Items[at].Line, entry, "this is not an object; write it in braces."));
                continue;
            }

            var map = new HistoryMap(list.Items[at], entry, today, faults);
            int before = faults.Count;
            T? thing = read(map);
            map.NameUnknownKeys();

            // An entry with a fault is half read; two of these may look alike without being so.
            if (thing is null || faults.Count > before)
            {
                continue;
            }

            if (seen.Add(thing))
            {
                made.Add(thing);
            }
            else
            {
                faults.Add(new("HF009", list.Items[at].Line, entry, "the same entry stands here twice; keep one."));
            }
        }

        return made.ToImmutable();
    }

    /// <summary>A list of known words, none twice.</summary>
    public ImmutableSortedSet<string> Words(string key, Func<string, bool> isKnown, string expected)
    {
        var words = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        JsonPart? list = List(key);
        for (int at = 0; at < (list?.Items.Count ?? 0); at++)
        {
            string entry = string.Create(CultureInfo.InvariantCulture, $"{Place(key)}[{at}]");
            JsonPart item = list!.Items[at];
            if (item.Kind != JsonValueKind.String || !isKnown(item.Text!))
            {
                faults.Add(new("HF008", item.Line, entry, $"this word is not known here; use {expected}."));
            }
            else if (!words.Add(item.Text!))
            {
                faults.Add(new("HF009", item.Line, entry, "the same word stands here twice; keep one."));
            }
        }

        return words.ToImmutable();
    }

    /// <summary>An object of known names and words; a name that stands twice is a fault.</summary>
    public IEnumerable<(string Name, T Word)> Pairs<T>(string key, Func<string, bool> isKnown, string expected)
        where T : struct, Enum
    {
        if (Value(key) is not { } value)
        {
            yield break;
        }

        if (value.Kind != JsonValueKind.Object)
        {
            Fault(key, "HF005", "this is not an object; write it in braces.");
            yield break;
        }

        ImmutableArray<string> words = [.. Enum.GetNames<T>().Select(Knowledge.Strict.Kebab.Of)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, word) in value.Members)
        {
            // The name of a condition says something about a person, so that only the line is given.
            if (!isKnown(name))
            {
                faults.Add(new("HF008", word.Line, Place(key), $"a name on this line is not known here; use {expected}."));
            }
            else if (!seen.Add(name))
            {
                faults.Add(new("HF009", word.Line, Place(key), "a name on this line stands here twice; keep one."));
            }
            else if (word.Kind != JsonValueKind.String || !words.Contains(word.Text!))
            {
                faults.Add(new("HF008", word.Line, Place(key), $"the word on this line is not known here; use {string.Join(", ", words)}."));
            }
            else
            {
                yield return (name, Enum.GetValues<T>()[words.IndexOf(word.Text!)]);
            }
        }
    }

    /// <summary>An object under a key; null where there is none.</summary>
    public T? Object<T>(string key, Func<HistoryMap, T?> read)
        where T : class
    {
        if (Value(key) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.Object)
        {
            Fault(key, "HF005", "this is not an object; write it in braces.");
            return null;
        }

        var map = new HistoryMap(value, Place(key), today, faults);
        T? made = read(map);
        map.NameUnknownKeys();
        return made;
    }

    /// <summary>Reports keys that nobody asked for, and keys that stand here twice. They are not repeated in the message.</summary>
    public void NameUnknownKeys()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in part.Members)
        {
            if (!_asked.Contains(key))
            {
                faults.Add(new("HF004", value.Line, place, $"a key on this line is not known here; the known ones are {string.Join(", ", _asked)}."));
            }
            else if (!seen.Add(key))
            {
                faults.Add(new("HF009", value.Line, Place(key), "this key stands here twice; keep one."));
            }
        }
    }

    private string Place(string key) => place == HistoryReader.WholeFile ? key : $"{place}.{key}";

    private JsonPart? List(string key, int most = MostEntries)
    {
        JsonPart? value = Value(key);
        if (value is not null && value.Kind != JsonValueKind.Array)
        {
            Fault(key, "HF005", "this is not a list; write it in square brackets.");
            return null;
        }

        if (value?.Items.Count > most)
        {
            Fault(key, "HF006", string.Create(CultureInfo.InvariantCulture, $"there are too many entries; a history has at most {most} of a kind."));
            return null;
        }

        return value;
    }

    private JsonPart? Required(string key, bool required)
    {
        JsonPart? value = Value(key);
        if (value is null && required)
        {
            faults.Add(new("HF010", part.Line, Place(key), "this is missing; add it."));
        }

        return value;
    }

    private JsonPart? Value(string key) => Find(key) is { Kind: not JsonValueKind.Null } value ? value : null;

    private JsonPart? Find(string key)
    {
        if (!_asked.Contains(key))
        {
            _asked.Add(key);
        }

        foreach (var (name, value) in part.Members)
        {
            if (name == key)
            {
                return value;
            }
        }

        return null;
    }
}
