using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>When after its start a treatment was looked at.</summary>
/// <param name="IsInMonths">Whether <paramref name="Time"/> counts months; otherwise weeks.</param>
/// <param name="Time">The time, or the half-open stretch that was pooled; null where it was not reported.</param>
public sealed record FollowUp(bool IsInMonths, Band? Time)
{
    /// <summary>A time that the source, as far as it was read, does not say.</summary>
    public static FollowUp NotReported { get; } = new(false, null);

    /// <summary>The time in words, in the invariant culture.</summary>
    public override string ToString()
    {
        string unit = IsInMonths ? "months" : "weeks";
        return Time switch
        {
            null => "time not reported",
            { From: { } from, Below: null } => string.Create(CultureInfo.InvariantCulture, $"{from} {unit}"),
            { } band => string.Create(CultureInfo.InvariantCulture, $"{band} {unit}"),
        };
    }

    /// <summary>Reads <c>at-weeks</c>, <c>at-months</c> (a number, or <c>from</c> and <c>below</c>) or <c>at-time: not-reported</c>.</summary>
    internal static FollowUp Read(YamlMap map)
    {
        Band? weeks = TimeOf(map, "at-weeks");
        Band? months = TimeOf(map, "at-months");
        bool silent = map.Has("at-time") && map.OneOf("at-time", ["not-reported"]).Length > 0;
        if ((weeks is null ? 0 : 1) + (months is null ? 0 : 1) + (silent ? 1 : 0) != 1)
        {
            map.Fault(TreatmentFaults.OneTime);
        }

        return weeks is not null || months is not null ? new(weeks is null, weeks ?? months) : NotReported;
    }

    private static Band? TimeOf(YamlMap map, string key) => map.Node(key) switch
    {
        null => null,
        YamlMap band => band.Band(),
        _ => new Band(map.OptionalNumber(key), null),
    };
}
