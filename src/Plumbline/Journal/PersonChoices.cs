using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>How a person wants results worked out and shown.</summary>
public sealed record PersonChoices
{
    /// <summary>What is chosen for somebody who has not chosen.</summary>
    public static PersonChoices Usual { get; } = new();

    /// <summary>The setting: the id of a file in <c>knowledge/settings/</c>.</summary>
    public string Setting { get; init; } = PlanRequest.PrimaryCare;

    /// <summary>The id of a profile; null for the default one.</summary>
    public string? Profile { get; init; }

    /// <summary>In which units lengths and weights are shown.</summary>
    public UnitSystem Units { get; init; }
}

/// <summary>A system of units.</summary>
public enum UnitSystem
{
    /// <summary>Metres, kilometres, kilograms.</summary>
    Metric,

    /// <summary>Feet, miles, pounds.</summary>
    Imperial,
}
