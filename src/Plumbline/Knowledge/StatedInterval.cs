namespace Plumbline.Knowledge;

/// <summary>How the uncertainty of a number was stated.</summary>
public enum StatedIntervalKind
{
    /// <summary>The source gives none.</summary>
    NotReported,

    /// <summary>A 95 % confidence or credible interval, as printed.</summary>
    Ci95,

    /// <summary>How many of how many.</summary>
    Counts,

    /// <summary>A range between which whoever judged is 95 % sure that it lies.</summary>
    JudgedRange,

    /// <summary>None is needed: the number is a definition.</summary>
    Definition,
}

/// <summary>The uncertainty of a number as it stands in its file.</summary>
/// <param name="Kind">How it was stated.</param>
/// <param name="Low">The lower end, or of counts those who have it; null where there is none.</param>
/// <param name="High">The upper end, or of counts all who were looked at; null where there is none.</param>
public sealed record StatedInterval(StatedIntervalKind Kind, double? Low = null, double? High = null);
