namespace Plumbline.Pathway;

/// <summary>The unit of a dose. A patch and a tablet are never added without a factor of the right unit.</summary>
public enum DoseUnit
{
    /// <summary>Milligrams a day.</summary>
    MilligramsPerDay,

    /// <summary>Micrograms an hour: the strength of a patch.</summary>
    MicrogramsPerHour,
}
