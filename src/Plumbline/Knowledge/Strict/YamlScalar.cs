using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Knowledge.Strict;

/// <summary>A single value in a file: text, number, word or id, as its reader understands it.</summary>
internal sealed class YamlScalar(YamlPlace place, int line, string raw, bool quoted) : YamlNode(place, line)
{
    /// <summary>The characters, without quotes.</summary>
    public string Raw { get; } = raw;

    /// <summary>Whether it stood in quotes or in a block, and is therefore text and nothing else.</summary>
    public bool IsQuoted { get; } = quoted;

    /// <inheritdoc/>
    public override string Shape => "a single value";

    private bool IsEmpty => string.IsNullOrWhiteSpace(Raw) || (!IsQuoted && Raw is "~" or "null" or "Null" or "NULL");

    /// <summary>The text without the spaces around it; empty, with a fault, where there is none.</summary>
    public string Text(string key)
    {
        if (IsEmpty)
        {
            Fault(ShapeFaults.EmptyText, key);
            return "";
        }

        return Raw.Trim();
    }

    /// <summary>The finite number; 0, with a fault, where it is none.</summary>
    public double Number(string key) => NumberOrNull(key) ?? 0;

    /// <summary>The finite number; null, with a fault, where it is none.</summary>
    public double? NumberOrNull(string key)
    {
        if (IsEmpty)
        {
            Fault(ShapeFaults.EmptyText, key);
            return null;
        }

        if (!IsQuoted && HasNumberShape(Raw)
            && double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
        {
            return number;
        }

        Fault(ShapeFaults.NotANumber, Raw, RemedyFor(Raw));
        return null;
    }

    /// <summary>The whole number; null, with a fault, where it is none.</summary>
    public int? Whole(string key)
    {
        if (IsEmpty)
        {
            Fault(ShapeFaults.EmptyText, key);
            return null;
        }

        if (!IsQuoted && int.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        Fault(ShapeFaults.NotWhole, Raw);
        return null;
    }

    /// <summary>Whether it is <c>true</c>; false, with a fault, where it is neither word.</summary>
    public bool Truth()
    {
        if (!IsQuoted && Raw is "true" or "false")
        {
            return Raw == "true";
        }

        Fault(ShapeFaults.NotTrueOrFalse, Raw);
        return false;
    }

    /// <summary>An id; empty, with a fault, where it is none.</summary>
    public string Id(string key)
    {
        string text = Text(key);
        if (text.Length == 0 || Kebab.IsId(text))
        {
            return text;
        }

        Fault(ShapeFaults.NotAnId, text);
        return "";
    }

    /// <summary>The id of a file in a folder; a fault where there is no such file.</summary>
    public string Reference(string key, string folder)
    {
        string id = Id(key);
        if (id.Length == 0)
        {
            return id;
        }

        Place.Log.Add(new Reference(Place.File, Line, key, folder, id));
        if (!Place.Log.Files.Has(folder, id))
        {
            string nearest = Kebab.Nearest(id, Place.Log.Files.Ids(folder));
            if (folder == "sources")
            {
                Fault(ShapeFaults.UnknownSource, id, nearest);
            }
            else
            {
                Fault(ShapeFaults.UnknownReference, Kebab.KindOf(folder), id, nearest, folder);
            }
        }

        return id;
    }

    /// <summary>The member of an enum whose kebab-case name this is; the default, with a fault, where there is none.</summary>
    public T OneOf<T>(string key)
        where T : struct, Enum
    {
        if (KebabWords<T>.TryParse(Raw, out T member))
        {
            return member;
        }

        Fault(ShapeFaults.UnknownWord, Raw, key, Kebab.Nearest(Raw, KebabWords<T>.All), string.Join(", ", KebabWords<T>.All));
        return default;
    }

    /// <summary>One of these words; empty, with a fault, where it is none of them.</summary>
    public string OneOf(string key, ImmutableArray<string> words)
    {
        if (words.Contains(Raw))
        {
            return Raw;
        }

        Fault(ShapeFaults.UnknownWord, Raw, key, Kebab.Nearest(Raw, words), string.Join(", ", words));
        return "";
    }

    /// <inheritdoc/>
    public override void NameUnknownKeys()
    {
    }

    // double.TryParse also takes "1e999", " 1", "Infinity" and "NaN"; here a number is digits.
    private static bool HasNumberShape(string raw)
    {
        bool digit = false;
        foreach (char sign in raw)
        {
            digit |= char.IsAsciiDigit(sign);
            if (!char.IsAsciiDigit(sign) && sign is not ('.' or '-' or '+' or 'e' or 'E'))
            {
                return false;
            }
        }

        return digit && raw[0] is not ('.' or '+') && raw[^1] != '.';
    }

    private string RemedyFor(string raw) => this switch
    {
        { IsQuoted: true } => "the quotes make it a text",
        _ when raw.Contains('%', StringComparison.Ordinal) => "a percentage is written as a fraction: 37 % is 0.37",
        _ when raw.Contains(',', StringComparison.Ordinal) => "the decimal sign is a point, and thousands have no sign",
        _ when raw.Contains("nan", StringComparison.OrdinalIgnoreCase) => "what was not reported is left out, or 'interval: not-reported'",
        _ when raw.Contains("inf", StringComparison.OrdinalIgnoreCase) => "an open end is left out",
        _ when raw.Contains('e', StringComparison.OrdinalIgnoreCase) => "it is too large for any number here, or not one",
        _ => "a range or a unit has a key of its own",
    };
}
