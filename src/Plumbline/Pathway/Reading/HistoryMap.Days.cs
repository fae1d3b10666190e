using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Plumbline.Pathway;

/// <content>Lists of days.</content>
internal sealed partial class HistoryMap
{
    /// <summary>A list of days, none twice.</summary>
    public ImmutableSortedSet<DateOnly> Days(string key, int most)
    {
        var days = ImmutableSortedSet.CreateBuilder<DateOnly>();
        JsonPart? list = List(key, most);
        for (int at = 0; at < (list?.Items.Count ?? 0); at++)
        {
            string entry = string.Create(CultureInfo.InvariantCulture, $"{Place(key)}[{at}]");
            JsonPart item = list!.Items[at];
            if (item.Kind != JsonValueKind.String || !DateOnly.TryParseExact(item.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                faults.Add(new("HF005", item.Line, entry, "this is not a day; write it as \"year-month-day\" with four, two and two digits, in quotes."));
            }
            else if (day < Earliest || day > today)
            {
                faults.Add(new("HF007", item.Line, entry, "this day lies before 1900 or in the future; correct it."));
            }
            else if (!days.Add(day))
            {
                faults.Add(new("HF009", item.Line, entry, "the same day stands here twice; keep one."));
            }
        }

        return days.ToImmutable();
    }
}
