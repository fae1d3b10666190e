using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A way of ordering and weighing options: current guidelines, or the order that the documents describe. Safety is the same in all.</summary>
/// <param name="Id">The id.</param>
/// <param name="IsDefault">Whether it is used where nobody chose.</param>
/// <param name="Order">The classes of treatments, first one first.</param>
/// <param name="Attitudes">How available a treatment or class is before any rule speaks.</param>
/// <param name="WhenUnknown">The most that options of a class may be while a contra-indication is unknown.</param>
/// <param name="TriedInVain">The most that options of a class may be after they were tried for long enough and did too little.</param>
/// <param name="WithoutCause">The classes worth looking at while no cause stands out.</param>
/// <param name="Replaces">Thresholds that another one takes the place of.</param>
public sealed record CareProfile(
    string Id,
    bool IsDefault,
    ImmutableArray<string> Order,
    ImmutableArray<Attitude> Attitudes,
    ImmutableSortedDictionary<string, OptionStatus> WhenUnknown,
    ImmutableSortedDictionary<string, OptionStatus> TriedInVain,
    ImmutableSortedSet<string> WithoutCause,
    ImmutableSortedDictionary<string, string> Replaces)
{
    internal const string Folder = "pathway/profiles";

    /// <summary>The attitude to a treatment: its own, or that of its class; null where there is neither.</summary>
    public Attitude? AttitudeTo(string treatment, string treatmentClass) =>
        Attitudes.FirstOrDefault(attitude => attitude.Treatment == treatment) ?? Attitudes.FirstOrDefault(attitude => attitude.Class == treatmentClass);

    internal static (CareProfile Profile, string? Extends) Read(YamlMap map)
    {
        string? extends = map.OptionalReference("extends", Folder);
        bool whole = extends is null;
        var replaces = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (map.OptionalMap("replaces") is { } replaced)
        {
            foreach (string threshold in replaced.Keys)
            {
                replaces[threshold] = replaced.Text(threshold);
            }
        }

        return (new(
            map.OwnId(),
            map.Flag("default"),
            whole ? map.Ids("order") : map.OptionalIds("order"),
            whole ? map.Each("attitudes", Attitude.Read) : map.OptionalEach("attitudes", Attitude.Read),
            Limits(map, "when-unknown", whole),
            Limits(map, "tried-in-vain", whole),
            [.. whole ? map.Ids("without-a-cause") : map.OptionalIds("without-a-cause")],
            replaces.ToImmutable()), extends);
    }

    /// <summary>This profile with what it does not say itself taken from another.</summary>
    internal CareProfile On(CareProfile other) => this with
    {
        Order = Order.IsEmpty ? other.Order : Order,
        Attitudes = [.. Attitudes, .. other.Attitudes],
        WhenUnknown = other.WhenUnknown.SetItems(WhenUnknown),
        TriedInVain = other.TriedInVain.SetItems(TriedInVain),
        WithoutCause = WithoutCause.IsEmpty ? other.WithoutCause : WithoutCause,
        Replaces = other.Replaces.SetItems(Replaces),
    };

    private static ImmutableSortedDictionary<string, OptionStatus> Limits(YamlMap map, string key, bool required) =>
        (required ? map.Each(key, Limit) : map.OptionalEach(key, Limit))
            .SelectMany(entry => entry.Classes.Select(name => (Class: name, entry.AtMost))).DistinctBy(entry => entry.Class)
            .ToImmutableSortedDictionary(entry => entry.Class, entry => entry.AtMost, StringComparer.Ordinal);

    private static (ImmutableArray<string> Classes, OptionStatus AtMost) Limit(YamlMap map) => (map.Ids("classes"), map.OneOf<OptionStatus>("at-most"));
}

/// <summary>How available a treatment, or a class of them, is before any rule speaks.</summary>
/// <param name="Treatment">The treatment; null when it is about a class.</param>
/// <param name="Class">The class; null when it is about one treatment.</param>
/// <param name="Status">How available.</param>
/// <param name="Because">Why.</param>
public sealed record Attitude(string? Treatment, string? Class, OptionStatus Status, ImmutableArray<Provenance> Because)
{
    internal static Attitude Read(YamlMap map) =>
        new(map.OptionalReference("treatment", "treatments"), map.OptionalId("class"), map.OneOf<OptionStatus>("status"), map.Because());
}
