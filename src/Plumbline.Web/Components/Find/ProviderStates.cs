using System.Collections.Immutable;
using Plumbline.Exchange.Directory;
using Plumbline.Journal;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Find;

/// <summary>Samples of places that do not exist.</summary>
internal static class SampleProviders
{
    public static readonly GeoPoint Here = GeoPoint.Of(40.75, -74);

    private static readonly DirectorySource Source = new()
    {
        Name = "sample",
        Kind = DirectoryKind.Csv,
        File = "sample.csv",
        Imported = new DateOnly(2026, 1, 5),
        Newest = null,
        Counts = ImportCounts.None,
        Numbers = 0,
        Specialties = ImmutableSortedDictionary<string, long>.Empty,
    };

    public static NearProvider At(double north, double east, int number, bool video = false, string phone = "5550100000")
    {
        GeoPoint place = GeoPoint.Of(Here.Latitude + north, Here.Longitude + east);
        return new(
            new()
            {
                Number = "",
                Name = $"CLINIC {number:D6}",
                Credential = "",
                Lines = [$"{number} MADE UP STREET"],
                City = "NOTOWN",
                PostalCode = "10001",
                Phone = phone,
                Telehealth = video ? true : null,
                Updated = video ? new DateOnly(2025, 6, 1) : null,
                Place = place,
                Specialties = ["pain-medicine"],
            },
            Here.DistanceTo(place),
            Source);
    }
}

internal static class ProviderCardStates
{
    public static IEnumerable<ComponentState> All =>
    [
        State("by video, with the day of its row", SampleProviders.At(0.1, 0.2, 1, video: true), UnitSystem.Metric),
        State("no telephone, in miles", SampleProviders.At(-0.4, 0.01, 2, phone: ""), UnitSystem.Imperial),
    ];

    private static ComponentState State(string name, NearProvider near, UnitSystem units) =>
        ComponentState.Of<ProviderCard>(name, ("Near", near), ("From", SampleProviders.Here), ("Number", 3), ("Units", units)) with { Stylesheet = "find.css" };
}

internal static class ProviderMapStates
{
    public static IEnumerable<ComponentState> All =>
    [
        State("one, in the same place", SampleProviders.At(0, 0, 1)),
        State("some, two of them together", SampleProviders.At(0.01, 0, 1), SampleProviders.At(0.1, 0.1, 2), SampleProviders.At(0.1, 0.101, 3), SampleProviders.At(-0.3, 0.02, 4), SampleProviders.At(-0.1, -0.35, 5)),
    ];

    private static ComponentState State(string name, params NearProvider[] near) =>
        ComponentState.Of<ProviderMap>(name, ("Near", near), ("From", SampleProviders.Here), ("Units", UnitSystem.Imperial)) with { Stylesheet = "find.css" };
}
