namespace Plumbline.Knowledge;

/// <summary>How much of a source was really read when a value was taken from it, from least to most.</summary>
public enum ReadStatus
{
    /// <summary>Nothing: the value is from memory, and is marked so until somebody has read it.</summary>
    Recalled,

    /// <summary>Another document that reports the value.</summary>
    Secondary,

    /// <summary>The summary that the authors wrote.</summary>
    Abstract,

    /// <summary>The place itself where it is printed.</summary>
    FullText,
}
