using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Knowledge.Strict;

/// <summary>Reads numbers of medicine: value, interval, citation or judgement, all in one map.</summary>
internal static class CitedNumbers
{
    /// <summary>A required map under <paramref name="key"/> that holds one cited number.</summary>
    /// <param name="map">The map that has the key.</param>
    /// <param name="key">Such as <c>rate</c>.</param>
    /// <param name="valueKey">The key of the number in that map, such as <c>value</c>.</param>
    /// <param name="scale">What kind of number it is.</param>
    public static CitedNumber Cited(this YamlMap map, string key, string valueKey, Scale scale) => map.Map(key).CitedHere(valueKey, scale);

    /// <summary>As <see cref="Cited"/>, or null where the key is absent.</summary>
    public static CitedNumber? OptionalCited(this YamlMap map, string key, string valueKey, Scale scale) => map.OptionalMap(key)?.CitedHere(valueKey, scale);

    /// <summary>One cited number whose parts stand in this map itself, beside other keys.</summary>
    public static CitedNumber CitedHere(this YamlMap map, string valueKey, Scale scale) => map.CitedHere(valueKey, scale, map.Provenance(valueKey));

    /// <summary>One number of several that share a citation, which stands in the map around this one.</summary>
    public static CitedNumber CitedHere(this YamlMap map, string valueKey, Scale scale, Provenance provenance)
    {
        map.Required(valueKey);
        double? printed = map.OptionalNumber(valueKey);
        double value = printed ?? 0;
        bool isDefinition = map.Flag("definition");
        bool fits = printed is not null && FitsScale(map, valueKey, value, scale, isDefinition);
        StatedInterval interval = Interval(map, valueKey, fits ? value : null, scale, provenance.IsJudged, isDefinition);
        if (!fits)
        {
            value = scale == Scale.Proportion ? 0.5 : 1;
            interval = new(StatedIntervalKind.NotReported);
        }

        Distribution? distribution = Uncertainty.Distribution(value, scale, interval, map.Place.Log.Uncertainty);
        if (distribution is null && fits)
        {
            map.FaultAt(valueKey, ValueFaults.NoDefaultWidth);
        }

        var number = new CitedNumber(value, scale, interval, provenance, distribution ?? new ExactValue(value));
        if (fits)
        {
            map.Place.Log.Add(new ValuePlace(map.Place.File, map.LineOf(valueKey), map.Path.Length == 0 ? valueKey : $"{map.Path}/{valueKey}", map.Subject, number));
        }

        return number;
    }

    /// <summary>Where what stands in this map comes from: <c>from</c>, <c>at</c>, <c>read</c>, or <c>judged: true</c> and <c>because</c>.</summary>
    /// <param name="map">The map.</param>
    /// <param name="of">What it is the origin of, as messages call it.</param>
    public static Provenance Provenance(this YamlMap map, string of)
    {
        bool judged = map.Flag("judged");
        string? because = map.OptionalText("because");
        string? from = map.OptionalReference("from", "sources");
        string? at = map.OptionalText("at");
        ReadStatus? read = map.OptionalOneOf<ReadStatus>("read");
        if (judged)
        {
            if (because is null)
            {
                map.Fault(ValueFaults.JudgedWithoutReason, of);
            }

            if (from is not null || at is not null || read is not null)
            {
                map.Fault(ValueFaults.JudgedAndCited, of);
            }

            return new(null, ReadStatus.Recalled, because ?? "");
        }

        if (!map.IsSilent && from is null)
        {
            map.Fault(ValueFaults.UncitedValue, of);
        }
        else if (!map.IsSilent && at is null)
        {
            map.Fault(ShapeFaults.MissingKey, "at");
        }

        if (because is not null)
        {
            map.Fault(ValueFaults.JudgedAndCited, of);
        }

        return new(new(from ?? "", at ?? ""), read ?? map.Place.Log.ReadOf(from), null);
    }

    /// <summary>A required <c>from</c> and <c>at</c>, with <c>read</c> where it differs from the source's; no judgement here.</summary>
    public static Provenance Citation(this YamlMap map)
    {
        string from = map.Reference("from", "sources");
        return new(new(from, map.Text("at")), map.OptionalOneOf<ReadStatus>("read") ?? map.Place.Log.ReadOf(from), null);
    }

    private static bool FitsScale(YamlMap map, string key, double value, Scale scale, bool isDefinition)
    {
        switch (scale)
        {
            case Scale.Proportion when value is < 0 or > 1:
                map.FaultAt(key, ValueFaults.NotAProportion, key, Show(value));
                return false;
            case Scale.Proportion when value is 0 or 1 && !isDefinition:
                map.FaultAt(key, ValueFaults.TooCertain, key, Show(value));
                return false;
            case Scale.Ratio when value <= 0:
                map.FaultAt(key, ValueFaults.NotARatio, key, Show(value));
                return false;
            default:
                return true;
        }
    }

    private static StatedInterval Interval(YamlMap map, string key, double? value, Scale scale, bool isJudged, bool isDefinition)
    {
        ImmutableArray<string> kinds = isJudged ? ["range"] : ["ci95", "counts", "interval"];
        ImmutableArray<string> found = [.. kinds.Where(map.Has)];
        if (found.Length > 1 || (found.Length == 1 && isDefinition))
        {
            map.FaultAt(found[0], ValueFaults.SeveralIntervals, key, isDefinition ? "a definition and an interval" : string.Join(" and ", found));
        }

        if (isDefinition)
        {
            return new(StatedIntervalKind.Definition);
        }

        if (found.IsEmpty)
        {
            if (value is not null)
            {
                map.FaultAt(key, ValueFaults.NoInterval, key);
            }

            return new(StatedIntervalKind.NotReported);
        }

        switch (found[0])
        {
            case "interval":
                map.OneOf("interval", ["not-reported"]);
                return new(StatedIntervalKind.NotReported);
            case "counts":
                return Counts(map, key, value);
            default:
                return Ends(map, found[0], value, scale, isJudged ? StatedIntervalKind.JudgedRange : StatedIntervalKind.Ci95);
        }
    }

    private static StatedInterval Counts(YamlMap map, string key, double? value)
    {
        if (map.NumbersOrNull("counts", 2) is not [var with, var all])
        {
            return new(StatedIntervalKind.NotReported);
        }

        if (with < 0 || with > all || all < 1 || with != Math.Floor(with) || all != Math.Floor(all))
        {
            map.FaultAt("counts", ValueFaults.ImpossibleCounts, Show(with), Show(all));
            return new(StatedIntervalKind.NotReported);
        }

        // One unit of the last digit printed is what rounding or cutting can have changed.
        double lastDigit = Math.Pow(10, -Decimals(map.Node(key)));
        if (value is { } share && Math.Abs((with / all) - share) > lastDigit)
        {
            map.FaultAt("counts", ValueFaults.CountsDisagree, Show(with), Show(all), Show(share));
        }

        return new(StatedIntervalKind.Counts, with, all);
    }

    private static StatedInterval Ends(YamlMap map, string key, double? value, Scale scale, StatedIntervalKind kind)
    {
        if (map.NumbersOrNull(key, 2) is not [var low, var high])
        {
            return new(StatedIntervalKind.NotReported);
        }

        bool fits = true;
        if (scale == Scale.Proportion && (low < 0 || high > 1))
        {
            map.FaultAt(key, ValueFaults.NotAProportion, key, $"[{Show(low)}, {Show(high)}]");
            fits = false;
        }

        if (scale == Scale.Ratio && low <= 0)
        {
            map.FaultAt(key, ValueFaults.NotARatio, key, $"[{Show(low)}, {Show(high)}]");
            fits = false;
        }

        if (low >= high)
        {
            map.FaultAt(key, ValueFaults.IntervalReversed, Show(low), Show(high));
            fits = false;
        }
        else if (value < low || value > high)
        {
            map.FaultAt(key, ValueFaults.EstimateOutsideInterval, Show(value.Value), Show(low), Show(high));
        }

        return fits ? new(kind, low, high) : new(StatedIntervalKind.NotReported);
    }

    private static int Decimals(YamlNode? node) =>
        node is YamlScalar { Raw: { } raw } && raw.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? raw.Length - point - 1 : 0;

    private static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);
}
