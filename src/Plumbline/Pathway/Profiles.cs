using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Finds profiles.</summary>
internal static class Profiles
{
    /// <summary>The profile of that id, or the default one.</summary>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    public static CareProfile Of(CareKnowledge care, string? id)
    {
        CareProfile? profile = id is null ? care.Profiles.Values.FirstOrDefault(known => known.IsDefault) : care.Profiles.GetValueOrDefault(id);
        return profile ?? throw new ArgumentException($"There is no profile of this name; there are {string.Join(", ", care.Profiles.Keys)}.", nameof(id));
    }
}
