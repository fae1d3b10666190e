namespace Plumbline.Knowledge;

/// <summary>What kind of number a value is; it decides its limits and the shape of its uncertainty.</summary>
public enum Scale
{
    /// <summary>A fraction of 1, in [0, 1]; 0 and 1 only by definition.</summary>
    Proportion,

    /// <summary>A ratio greater than 0: likelihood ratio, odds ratio.</summary>
    Ratio,

    /// <summary>Any finite number, such as a difference in points.</summary>
    Amount,
}
