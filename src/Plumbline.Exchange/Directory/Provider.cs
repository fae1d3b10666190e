using System.Collections.Immutable;

namespace Plumbline.Exchange.Directory;

/// <summary>One place where a specialist can be seen, as a register or a clinic states it.</summary>
public sealed record Provider
{
    /// <summary>The number in the register, such as the NPI; empty where the source gives none.</summary>
    public required string Number { get; init; }

    /// <summary>The name as the source writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Degrees behind the name; empty where none are stated.</summary>
    public string Credential { get; init; } = "";

    /// <summary>Whether it is a clinic or another organisation, and not one person.</summary>
    public bool IsOrganisation { get; init; }

    /// <summary>Street and suite, one or two lines.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>The town.</summary>
    public string City { get; init; } = "";

    /// <summary>The state or province, as the source writes it.</summary>
    public string Region { get; init; } = "";

    /// <summary>The postal code.</summary>
    public string PostalCode { get; init; } = "";

    /// <summary>The country as two letters; empty where the source does not say.</summary>
    public string Country { get; init; } = "";

    /// <summary>The telephone number as the source writes it; empty where none is stated.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Whether visits by video or telephone are offered; null where the source does not say.</summary>
    public bool? Telehealth { get; init; }

    /// <summary>The day on which the source last changed the row; null where it does not say.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>Whether the place is the middle of the postal code's area and not the house.</summary>
    public bool PlacedByPostalCode { get; init; }

    /// <summary>The ids of the specialties of the knowledge that it counts as.</summary>
    public required ImmutableArray<string> Specialties { get; init; }
}

/// <summary>A provider with its distance from where somebody is, and where the row came from.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Distance">How far it is along a great circle.</param>
/// <param name="Source">The file that it came from.</param>
public sealed record NearProvider(Provider Provider, Distance Distance, DirectorySource Source);
