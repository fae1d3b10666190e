using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>What stands for one character, or for a run of characters that the fonts do not have.</summary>
/// <param name="Face">The font.</param>
/// <param name="Glyphs">The glyphs.</param>
/// <param name="Runes">What each glyph looks like as a character.</param>
/// <param name="Width">The width in thousandths of the size.</param>
/// <param name="Instead">What the person wrote, where the glyphs only stand in for it; null as a rule.</param>
internal sealed record Sign(Face Face, ImmutableArray<ushort> Glyphs, ImmutableArray<Rune> Runes, double Width, string? Instead = null)
{
    /// <summary>What is shown for characters that the fonts do not have. It says that something is there; the person's own signs stay in the text behind it.</summary>
    public const string Missing = "[?]";

    // Common signs that can be said with letters that the fonts have.
    private static readonly Dictionary<int, string> Alike = new()
    {
        [0x2010] = "-",
        [0x2011] = "-",
        [0x2012] = "–",
        [0x2015] = "—",
        [0x2190] = "<-",
        [0x2192] = "->",
        [0x2264] = "<=",
        [0x2265] = ">=",
        [0x2193] = "v",
        [0x25CF] = "•",
        [0x25AA] = "•",
        [0x2032] = "'",
        [0x2033] = "\"",
        [0x02BC] = "'",
        [0x037E] = ";",
        [0x2116] = "No.",
    };

    /// <summary>The signs of a text in one weight, without line ends. What has no form of its own, such as a control character, is left out.</summary>
    public static List<Sign> Of(string text, bool bold)
    {
        var signs = new List<Sign>();
        var missing = new StringBuilder();
        foreach (Rune rune in Composed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                // Within a run that cannot be printed it joins what belongs together, such as the parts of one picture.
                missing.Append(missing.Length > 0 && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? rune.ToString() : "");
                continue;
            }

            string shown = Alike.GetValueOrDefault(rune.Value) ?? rune.ToString();
            var found = shown.EnumerateRunes().Select(part => Find(part, bold)).ToList();
            if (found.Contains(null))
            {
                missing.Append(rune.ToString());
                continue;
            }

            EndMissing(signs, missing, bold);
            signs.AddRange(found!);
        }

        EndMissing(signs, missing, bold);
        return signs;
    }

    private static void EndMissing(List<Sign> signs, StringBuilder missing, bool bold)
    {
        if (missing.Length == 0)
        {
            return;
        }

        List<Sign> parts = [.. Missing.EnumerateRunes().Select(part => Find(part, bold)!)];
        signs.Add(new(parts[0].Face, [.. parts.SelectMany(part => part.Glyphs)], [.. parts.SelectMany(part => part.Runes)], parts.Sum(part => part.Width), missing.ToString()));
        missing.Clear();
    }

    private static Sign? Find(Rune rune, bool bold)
    {
        foreach (Face face in Face.Of(bold))
        {
            if (face.Font.Glyph(rune) is { } glyph)
            {
                return new(face, [glyph], [rune], face.Font.Width(glyph));
            }
        }

        return null;
    }

    // An accent that was typed apart is joined to its letter. Half a pair of surrogates cannot be, and stays what it is.
    private static string Composed(string text)
    {
        string whole = string.Concat(text.EnumerateRunes());
        return whole.Normalize(NormalizationForm.FormC);
    }
}
