using Plumbline.Journal;

namespace Plumbline.Store;

/// <summary>A record as it was found in the store.</summary>
/// <param name="Key">Where it lies.</param>
/// <param name="Record">What the person told.</param>
/// <param name="Version">Counts the changes.</param>
/// <param name="Kept">Whether the person agreed that it is kept.</param>
/// <param name="UsedHour">When it was last used, in whole hours since 1970 (UTC).</param>
/// <param name="Owner">The account that it belongs to; null for a session without one.</param>
public sealed record StoredPerson(RecordKey Key, PersonRecord Record, long Version, bool Kept, long UsedHour, string? Owner);
