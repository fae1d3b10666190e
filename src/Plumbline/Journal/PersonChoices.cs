using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>How a person wants results worked out and shown.</summary>
public sealed record PersonChoices
{
    private const int LongestZone = 64;

    /// <summary>What is chosen for somebody who has not chosen.</summary>
    public static PersonChoices Usual { get; } = new();

    /// <summary>The setting: the id of a file in <c>knowledge/settings/</c>.</summary>
    public string Setting { get; init; } = PlanRequest.PrimaryCare;

    /// <summary>The id of a profile; null for the default one.</summary>
    public string? Profile { get; init; }

    /// <summary>The time zone in which the person lives, by its name in the IANA list (<c>Europe/London</c>); null for that of the host.</summary>
    public string? Zone { get; init; }

    /// <summary>In which units lengths and weights are shown.</summary>
    public UnitSystem Units { get; init; }

    /// <summary>Whether a text has the form of a name of a time zone. Which names there are is known to the machine alone.</summary>
    public static bool IsZoneName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= LongestZone && char.IsAsciiLetter(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+');
    }
}

/// <summary>A system of units.</summary>
public enum UnitSystem
{
    /// <summary>Metres, kilometres, kilograms.</summary>
    Metric,

    /// <summary>Feet, miles, pounds.</summary>
    Imperial,
}
