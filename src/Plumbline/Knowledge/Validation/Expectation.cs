namespace Plumbline.Knowledge;

/// <summary>On which side of a published number ours has to be.</summary>
public enum Expectation
{
    /// <summary>Inside its interval, printed or implied.</summary>
    Within,

    /// <summary>Not below the lower end of its interval, printed or implied; better than published is no fault.</summary>
    NoWorse,

    /// <summary>Not above it.</summary>
    AtMost,

    /// <summary>Not below it.</summary>
    AtLeast,
}
