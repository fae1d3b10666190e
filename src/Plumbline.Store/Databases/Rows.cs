namespace Plumbline.Store;

/// <summary>What one person told, as it lies in the database.</summary>
internal sealed class PersonRow
{
    /// <summary>The SHA-256 of the session token: from the database nobody can make a session.</summary>
    public byte[] Key { get; init; } = [];

    /// <summary>Counts the changes; a change is saved only on the version that it was made from.</summary>
    public long Version { get; init; }

    /// <summary>The record, sealed.</summary>
    public byte[] Sealed { get; init; } = [];

    /// <summary>Whether the person agreed that it is kept.</summary>
    public bool Kept { get; init; }

    /// <summary>When it was last used, in whole hours since 1970 (UTC): enough for sweeping, too coarse to follow somebody.</summary>
    public long UsedHour { get; init; }

    /// <summary>The account that it belongs to; null for a session without one.</summary>
    public string? Owner { get; init; }
}

/// <summary>One entry of a person's diary, as it lies in the database.</summary>
internal sealed class DiaryRow
{
    /// <summary>The key of the person's row, with which the entry goes.</summary>
    public byte[] Person { get; init; } = [];

    /// <summary>The entry's id, 16 bytes, big end first.</summary>
    public byte[] Id { get; init; } = [];

    /// <summary>The entry, sealed.</summary>
    public byte[] Sealed { get; init; } = [];
}

/// <summary>A key of the framework's key ring, its secret sealed with the host key.</summary>
internal sealed class ProtectionKeyRow
{
    public int Id { get; init; }

    /// <summary>The framework's description of the key.</summary>
    public string Xml { get; init; } = "";
}

/// <summary>A link with which one person may make one account.</summary>
internal sealed class InvitationRow
{
    /// <summary>The SHA-256 of the token in the link.</summary>
    public byte[] TokenHash { get; init; } = [];

    /// <summary>The role that the account gets.</summary>
    public string Role { get; init; } = "";

    /// <summary>The first hour, since 1970 (UTC), at which it no longer holds.</summary>
    public long EndsHour { get; init; }
}
