using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Plumbline.Exchange.Directory;
using Plumbline.Journal;
using Plumbline.Knowledge;

namespace Plumbline.Web.Locating;

/// <summary>What somebody looks for on the Find page. It goes from the form to the answer in a sealed cookie, is read once and kept nowhere.</summary>
/// <param name="Place">What was typed: a ZIP code, or latitude and longitude.</param>
/// <param name="Specialties">The ids of the specialties.</param>
/// <param name="Radius">How far, in the units.</param>
/// <param name="Units">Kilometres or miles.</param>
/// <param name="Telehealth">Whether only those are wanted who say that they see people by video.</param>
/// <param name="Registry">Whether the live register is asked too.</param>
public sealed record FindQuery(string Place, ImmutableArray<string> Specialties, int Radius, UnitSystem Units, bool Telehealth, bool Registry)
{
    private const string Key = "find";
    private const int LongestPlace = 40;

    /// <summary>The radii that can be chosen.</summary>
    public static ImmutableArray<int> Radii { get; } = [5, 10, 25, 50, 100, 250];

    /// <summary>How far as a distance.</summary>
    public Distance Within => Units == UnitSystem.Imperial ? Distance.OfMiles(Radius) : Distance.OfKilometres(Radius);

    /// <summary>The same with what no form can send put right: unknown specialties, other radii, a place that is too long.</summary>
    public FindQuery Sound(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        string place = Place.Trim();
        return this with
        {
            Place = place[..Math.Min(place.Length, LongestPlace)],
            Specialties = [.. Specialties.Where(id => id is not null && knowledge.Specialties.ContainsKey(id)).Distinct(StringComparer.Ordinal)],
            Radius = Radii.Contains(Radius) ? Radius : Radii[2],
            Units = Enum.IsDefined(Units) ? Units : UnitSystem.Metric,
        };
    }

    /// <summary>Where the place is; null where it cannot be told.</summary>
    public GeoPoint? Where(PlaceTable places)
    {
        ArgumentNullException.ThrowIfNull(places);
        string[] parts = Place.Split([',', ';'], StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude)
            ? GeoPoint.TryOf(latitude, longitude)
            : places.Find(Place);
    }

    /// <summary>Leaves it for the next page.</summary>
    public void Leave(ITempDataDictionary notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        notes[Key] = JsonSerializer.Serialize(this);
    }

    /// <summary>Takes it; null where none was left.</summary>
    public static FindQuery? Take(ITempDataDictionary notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        try
        {
            return notes[Key] is string note ? JsonSerializer.Deserialize<FindQuery>(note) : null;
        }
        catch (JsonException)
        {
            // Left by another version of the application.
            return null;
        }
    }
}
