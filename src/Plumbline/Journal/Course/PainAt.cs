namespace Plumbline.Journal;

/// <summary>How strong the pain was at one moment.</summary>
/// <param name="At">When, by the person's own clock: the offset decides to which day it belongs.</param>
/// <param name="Pain">How strong.</param>
public readonly record struct PainAt(DateTimeOffset At, PainScore Pain)
{
    /// <summary>The day by the person's own clock.</summary>
    public DateOnly On => DateOnly.FromDateTime(At.DateTime);
}
