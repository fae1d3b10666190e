namespace Plumbline.Store;

/// <summary>What an account may do.</summary>
public static class AccountRoles
{
    /// <summary>Keeps a record of their own pain.</summary>
    public const string Person = "person";

    /// <summary>May invite.</summary>
    public const string Clinician = "clinician";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Person, Clinician];
}
