namespace Plumbline;

/// <summary>The sex that risks are known by; unknown by default.</summary>
public enum Sex
{
    /// <summary>Not asked, skipped, or neither of the two that published risks are given for.</summary>
    Unknown,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}
