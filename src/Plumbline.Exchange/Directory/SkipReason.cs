namespace Plumbline.Exchange.Directory;

/// <summary>Why a row of a file was left out. The order is that of the checks: a row counts for the first that holds.</summary>
public enum SkipReason
{
    /// <summary>A quote that is not closed, or that stands where none may.</summary>
    BrokenQuotes,

    /// <summary>More or fewer cells than the header, or too long to be a row.</summary>
    WrongCellCount,

    /// <summary>Not JSON, or not a resource as FHIR has it.</summary>
    NotAResource,

    /// <summary>The number is no NPI: not ten digits, or its check digit is wrong.</summary>
    ImpossibleNumber,

    /// <summary>The register has taken the number out of use.</summary>
    Deactivated,

    /// <summary>No name.</summary>
    NoName,

    /// <summary>No specialty is stated.</summary>
    NoSpecialty,

    /// <summary>The form of the code is none of the taxonomy's.</summary>
    UnknownTaxonomy,

    /// <summary>A specialty that no plan leads to.</summary>
    OtherSpecialty,

    /// <summary>No street, or no town and no postal code.</summary>
    NoAddress,

    /// <summary>Neither coordinates nor a postal code whose place is known.</summary>
    NoPlace,

    /// <summary>A text that is not UTF-8.</summary>
    WrongEncoding,
}
