using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Plumbline.Web.Planning.Entries;

/// <summary>Reads the form of an entry, field by field. Whatever is wrong is noted, and reading goes on: all faults are said at once.</summary>
internal sealed class EntryReader(IReadOnlyDictionary<string, StringValues> form, DateOnly today)
{
    private const int LongestLine = 200;
    private const int LongestNumber = 12;
    private const double OutOf = 10;

    private readonly ImmutableArray<EntryFault>.Builder _faults = ImmutableArray.CreateBuilder<EntryFault>();

    /// <summary>The day on which the form is read.</summary>
    public DateOnly Today => today;

    /// <summary>What has to be mended, in the order of reading.</summary>
    public ImmutableArray<EntryFault> Faults => _faults.ToImmutable();

    /// <summary>What was typed, trimmed; empty where nothing was.</summary>
    public string Typed(string field) => form.TryGetValue(field, out StringValues values) && values.Count > 0 ? (values[0] ?? "").Trim() : "";

    /// <summary>Notes that a field has to be mended.</summary>
    public void Fault(string field, string phrase) => _faults.Add(new(field, phrase));

    /// <summary>One of a list. What is not on the list was not sent by the page.</summary>
    public string? Choice(EntryField field)
    {
        string typed = Typed(field.Name);
        if (field.Choices.Any(group => group.Options.Any(option => option.Value == typed)))
        {
            return typed;
        }

        if (field.IsRequired || typed.Length > 0)
        {
            Fault(field.Name, "entry.wrong-choice");
        }

        return null;
    }

    /// <summary>A day that is not in the future.</summary>
    public DateOnly? Day(EntryField field)
    {
        var (day, wrong) = TypedDay.Read(Typed(field.Name), today);
        if (wrong is not null || (day is null && field.IsRequired))
        {
            Fault(field.Name, wrong ?? "entry.wrong-day-missing");
        }

        return day;
    }

    /// <summary>A whole number.</summary>
    public int? Count(EntryField field, int most)
    {
        string typed = Typed(field.Name);
        if (typed.Length == 0)
        {
            return null;
        }

        if (typed.Length <= LongestNumber && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= most)
        {
            return count;
        }

        Fault(field.Name, "entry.wrong-count");
        return null;
    }

    /// <summary>None to ten out of ten.</summary>
    public double? OutOfTen(EntryField field)
    {
        string typed = Typed(field.Name);
        if (typed.Length == 0)
        {
            return null;
        }

        // A record that came from elsewhere may hold halves; the page then offers them, and takes them back.
        if (typed.Length <= LongestNumber && double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double points) && points is >= 0 and <= OutOf)
        {
            return points;
        }

        Fault(field.Name, "entry.wrong-choice");
        return null;
    }

    /// <summary>A share that was given as so many out of ten.</summary>
    public Share? Tenths(EntryField field) => OutOfTen(field) is { } points ? Share.Of(points / OutOf) : null;

    /// <summary>Yes or no; null for not sure, and where nothing was said.</summary>
    public bool? YesNo(EntryField field) => Typed(field.Name) switch { "yes" => true, "no" => false, _ => null };

    /// <summary>A short text; null where there is none.</summary>
    public string? Line(EntryField field)
    {
        // A sign that no keyboard has is no part of a name, and would break the file that the person takes along.
        string typed = string.Concat(Typed(field.Name).Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign))).Trim();
        if (typed.Length > LongestLine)
        {
            Fault(field.Name, "entry.wrong-long");
            return null;
        }

        return typed.Length == 0 ? null : typed;
    }
}

/// <summary>A field that has to be mended.</summary>
/// <param name="Field">The id of the field.</param>
/// <param name="Phrase">The phrase that says what is wrong and what to do.</param>
internal sealed record EntryFault(string Field, string Phrase);
