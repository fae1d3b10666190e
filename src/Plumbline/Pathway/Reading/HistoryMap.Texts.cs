using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Plumbline.Pathway;

/// <content>What a person wrote in their own words, and lists whose order counts.</content>
internal sealed partial class HistoryMap
{
    /// <summary>A free text, empty where there is none.</summary>
    public string FreeText(string key, int longest)
    {
        if (Value(key) is not { } value)
        {
            return "";
        }

        return FreeText(value, Place(key), longest) ?? "";
    }

    /// <summary>A list of free texts in its order; a text may stand there twice.</summary>
    public ImmutableArray<string> FreeTexts(string key, int most, int longest)
    {
        JsonPart? list = List(key);
        if (list?.Items.Count > most)
        {
            Fault(key, "HF006", string.Create(CultureInfo.InvariantCulture, $"there are too many entries; keep at most {most}."));
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        for (int at = 0; at < (list?.Items.Count ?? 0); at++)
        {
            if (FreeText(list!.Items[at], string.Create(CultureInfo.InvariantCulture, $"{Place(key)}[{at}]"), longest) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A list of whole numbers in its order, within limits, both included; a number may stand there twice.</summary>
    public ImmutableArray<int> Numbers(string key, int most, int lowest, int highest)
    {
        JsonPart? list = List(key);
        if (list?.Items.Count > most)
        {
            Fault(key, "HF006", string.Create(CultureInfo.InvariantCulture, $"there are too many entries; keep at most {most}."));
            return [];
        }

        var numbers = ImmutableArray.CreateBuilder<int>();
        for (int at = 0; at < (list?.Items.Count ?? 0); at++)
        {
            JsonPart item = list!.Items[at];
            string place = string.Create(CultureInfo.InvariantCulture, $"{Place(key)}[{at}]");
            if (item.Kind != JsonValueKind.Number || item.Number is not { } number || number != Math.Floor(number))
            {
                faults.Add(new("HF005", item.Line, place, "this is not a whole number; write digits without quotes."));
            }
            else if (number < lowest || number > highest)
            {
                faults.Add(new("HF006", item.Line, place, string.Create(CultureInfo.InvariantCulture, $"this number is impossible here; it lies from {lowest} to {highest}.")));
            }
            else
            {
                numbers.Add((int)number);
            }
        }

        return numbers.ToImmutable();
    }

    /// <summary>A list of ids in its order, none twice.</summary>
    public ImmutableArray<string> Ids(string key)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        Words(key, id => IsId(id) && Keep(ids, id), "ids: small letters, digits and hyphens");
        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a word has the form of an id, and not more letters than any id has.</summary>
    public static bool IsId(string word) => word.Length <= LongestText && Knowledge.Strict.Kebab.IsId(word);

    private static bool Keep(ImmutableArray<string>.Builder ids, string id)
    {
        ids.Add(id);
        return true;
    }

    private string? FreeText(JsonPart value, string at, int longest)
    {
        if (value.Kind == JsonValueKind.String && value.Text!.Length <= longest)
        {
            return value.Text;
        }

        faults.Add(value.Kind == JsonValueKind.String
            ? new("HF006", value.Line, at, string.Create(CultureInfo.InvariantCulture, $"this text is too long; keep at most {longest} characters."))
            : new("HF005", value.Line, at, "this is not a text; write it in quotes."));
        return null;
    }
}
