namespace Plumbline.Cli.Scoring;

/// <summary>How sure the label of a case is.</summary>
internal enum LabelQuality
{
    /// <summary>Does not count for the causes.</summary>
    Weak,

    /// <summary>Counts where every label does.</summary>
    Moderate,

    /// <summary>Counts everywhere.</summary>
    Strong,
}
