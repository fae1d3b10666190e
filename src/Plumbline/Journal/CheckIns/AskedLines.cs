using System.Globalization;

namespace Plumbline.Journal;

/// <summary>Works out which lines of an instrument are asked with the answers so far. An answer to a line that is not asked counts for nothing.</summary>
internal sealed class AskedLines
{
    private readonly Dictionary<string, InstrumentItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _chosen;

    private AskedLines(Instrument instrument, IReadOnlyDictionary<string, string> chosen)
    {
        _chosen = chosen;
        foreach (InstrumentItem item in instrument.Items)
        {
            _items.TryAdd(item.LinkId, item);
        }
    }

    public static HashSet<string> Of(Instrument instrument, IReadOnlyDictionary<string, string> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var lines = new AskedLines(instrument, chosen);
        return instrument.Items.Select(item => item.LinkId).Where(lines.IsAsked).ToHashSet(StringComparer.Ordinal);
    }

    private bool IsAsked(string line)
    {
        if (_known.TryGetValue(line, out bool known))
        {
            return known;
        }

        // A file that was changed by hand may lead in a circle: then the line is asked, rather than never.
        _known[line] = true;
        return _known[line] = !_items.TryGetValue(line, out InstrumentItem? item)
            || item.Gates.All(gate => gate.Any ? gate.Conditions.Any(Holds) : gate.Conditions.All(Holds));
    }

    private bool Holds(InstrumentCondition condition)
    {
        string? said = IsAsked(condition.Line) ? _chosen.GetValueOrDefault(condition.Line) : null;
        return condition.Test switch
        {
            InstrumentTest.Answered => said is not null,
            InstrumentTest.NotAnswered => said is null,
            InstrumentTest.Same => said is not null && IsSame(said, condition.Answer),
            InstrumentTest.NotSame => said is null || !IsSame(said, condition.Answer),
            _ => Number(said) is { } number && Number(condition.Answer) is { } limit && Compares(condition.Test, number, limit),
        };
    }

    private static bool Compares(InstrumentTest test, double number, double limit) => test switch
    {
        InstrumentTest.Above => number > limit,
        InstrumentTest.Below => number < limit,
        InstrumentTest.AtLeast => number >= limit,
        _ => number <= limit,
    };

    // 3 and 3.0 are one number.
    private static bool IsSame(string said, string answer) => said == answer || (Number(said) is { } one && one == Number(answer));

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;
}
