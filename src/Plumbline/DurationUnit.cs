namespace Plumbline;

/// <summary>The units in which people say how long something has lasted.</summary>
public enum DurationUnit
{
    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Months: a twelfth of a year.</summary>
    Months,

    /// <summary>Years of 365.2425 days, the mean of the Gregorian calendar.</summary>
    Years,
}
