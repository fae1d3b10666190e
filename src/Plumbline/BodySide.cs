namespace Plumbline;

/// <summary>A side of the body.</summary>
public enum BodySide
{
    /// <summary>The middle, or a place that has no side.</summary>
    Middle,

    /// <summary>The person's left.</summary>
    Left,

    /// <summary>The person's right.</summary>
    Right,
}
