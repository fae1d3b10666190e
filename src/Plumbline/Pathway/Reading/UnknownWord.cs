namespace Plumbline.Pathway;

/// <summary>An id in a file that the knowledge in use does not have; it was written under another version, and is kept.</summary>
/// <param name="Kind">What it would be: one of the words below.</param>
/// <param name="Id">The id. It may tell what a person answered: show it to that person alone, and never log it.</param>
public sealed record UnknownWord(string Kind, string Id)
{
    /// <summary>An answer, or a circumstance.</summary>
    public const string OfFinding = "finding";

    /// <summary>A condition.</summary>
    public const string OfCondition = "condition";

    /// <summary>A treatment.</summary>
    public const string OfTreatment = "treatment";

    /// <summary>A word about care: a review, a device, a scan, an assessment, a wish.</summary>
    public const string OfCare = "care";

    /// <summary>A setting or a profile; the usual one is taken in its place.</summary>
    public const string OfChoice = "choice";
}
