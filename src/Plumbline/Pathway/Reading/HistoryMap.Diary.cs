using System.Globalization;
using System.Text.Json;

namespace Plumbline.Pathway;

/// <content>What only a diary has: identities, moments, and numbers by name.</content>
internal sealed partial class HistoryMap
{
    /// <summary>How many letters an id has at most.</summary>
    public const int IdLength = LongestText;

    /// <summary>How a moment is written: with seven digits of a second where it has them, so that reading gives back the very instant.</summary>
    public const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    /// <summary>What names an entry: 32 hexadecimal digits in five groups.</summary>
    public Guid? Identity(string key, bool required = false)
    {
        if (Required(key, required) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonValueKind.String && Guid.TryParseExact(value.Text, "D", out Guid id) && id != Guid.Empty)
        {
            return id;
        }

        Fault(key, "HF005", "this names no entry; leave it as it was saved: 32 digits in five groups, in quotes.");
        return null;
    }

    /// <summary>A moment with its offset from UTC, not before 1900.</summary>
    public DateTimeOffset? Moment(string key, bool required = true)
    {
        if (Required(key, required) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.String
            || !DateTimeOffset.TryParseExact(value.Text, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment))
        {
            Fault(key, "HF005", "this is not a moment; write it as \"2026-11-20T08:30:00+01:00\", in quotes.");
            return null;
        }

        if (moment.Year < Earliest.Year)
        {
            Fault(key, "HF007", "this moment lies before 1900; correct the year.");
            return null;
        }

        return moment;
    }

    /// <summary>An object of names and numbers within limits, both included.</summary>
    public IEnumerable<(string Name, double Value)> Numbers(string key, Func<string, bool> isKnown, string expected, double lowest, double highest)
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

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, number) in value.Members)
        {
            if (!isKnown(name))
            {
                faults.Add(new("HF008", number.Line, Place(key), $"a name on this line is not known here; use {expected}."));
            }
            else if (!seen.Add(name))
            {
                faults.Add(new("HF009", number.Line, Place(key), "a name on this line stands here twice; keep one."));
            }
            else if (number.Number is not { } known || known < lowest || known > highest)
            {
                faults.Add(new("HF006", number.Line, Place(key), string.Create(CultureInfo.InvariantCulture, $"the number on this line is impossible here; it lies from {lowest} to {highest}.")));
            }
            else
            {
                yield return (name, known);
            }
        }
    }
}
