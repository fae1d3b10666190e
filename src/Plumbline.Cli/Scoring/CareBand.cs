namespace Plumbline.Cli.Scoring;

/// <summary>The three levels that published cases are labelled with, from least to most urgent.</summary>
internal enum CareBand
{
    /// <summary>A planned visit or none.</summary>
    Routine,

    /// <summary>Within days to two weeks.</summary>
    Urgent,

    /// <summary>The same day or now.</summary>
    Emergency,
}
