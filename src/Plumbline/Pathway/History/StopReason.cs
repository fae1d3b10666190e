namespace Plumbline.Pathway;

/// <summary>Why a treatment ended.</summary>
public enum StopReason
{
    /// <summary>Not said, or it has not ended.</summary>
    NotSaid,

    /// <summary>It ran its course.</summary>
    Finished,

    /// <summary>It did too little.</summary>
    TooLittleEffect,

    /// <summary>It did harm, or its side effects were too much.</summary>
    SideEffects,

    /// <summary>It was no longer needed.</summary>
    Better,

    /// <summary>Cost, distance, time or another obstacle that says nothing about the treatment.</summary>
    Practical,
}
