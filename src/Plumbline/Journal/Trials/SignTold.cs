namespace Plumbline.Journal;

/// <summary>A danger sign as it was ticked beside a trial, a test block or an implant. It belongs to its moment, and stays told after it is gone.</summary>
/// <param name="Finding">The sign: the id of a finding.</param>
/// <param name="At">When it was so, with the person's own offset.</param>
/// <param name="Diary">The number of the diary; 0 for the check of an implant, or for a diary that was gone when it was told.</param>
public sealed record SignTold(string Finding, DateTimeOffset At, int Diary)
{
    /// <summary>The answer that stood there before it was first told.</summary>
    public Answer Before { get; init; }

    /// <summary>Whether it was not ticked but follows from the diary, such as that there is a device: nobody is asked whether it is gone.</summary>
    public bool Implied { get; init; }

    /// <summary>When the person said that it is so no longer; null while nobody has.</summary>
    public DateTimeOffset? Settled { get; init; }

    /// <inheritdoc/>
    public bool Equals(SignTold? other) =>
        other is not null
        && Finding == other.Finding
        && At.EqualsExact(other.At)
        && Diary == other.Diary
        && Before == other.Before
        && Implied == other.Implied
        && Settled.HasValue == other.Settled.HasValue
        && (Settled is not { } settled || settled.EqualsExact(other.Settled!.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Finding, At, Diary, Before, Implied, Settled);
}
