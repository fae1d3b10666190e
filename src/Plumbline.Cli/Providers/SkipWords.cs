using Plumbline.Exchange.Directory;

namespace Plumbline.Cli.Providers;

/// <summary>Why rows were left out, in words.</summary>
internal static class SkipWords
{
    /// <summary>The reason behind a colon.</summary>
    public static string Of(SkipReason reason) => reason switch
    {
        SkipReason.BrokenQuotes => "broken quotes",
        SkipReason.WrongCellCount => "more or fewer cells than headings, or too long",
        SkipReason.NotAResource => "no FHIR resource",
        SkipReason.ImpossibleNumber => "the NPI is none (not ten digits, or a wrong check digit)",
        SkipReason.Deactivated => "out of use (deactivated)",
        SkipReason.NoName => "without a name",
        SkipReason.NoSpecialty => "without a specialty",
        SkipReason.UnknownTaxonomy => "the code is none of the taxonomy",
        SkipReason.OtherSpecialty => "a specialty that no plan leads to (--all keeps them)",
        SkipReason.NoAddress => "without an address",
        SkipReason.NoPlace => "no coordinates, and no postal code whose place is known",
        _ => "not UTF-8",
    };

    /// <summary>The reason as one word for programs.</summary>
    public static string Id(SkipReason reason) =>
        string.Concat(reason.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    /// <summary>Whether such a row is a fault of the file; the others are as they should be and only not wanted.</summary>
    public static bool IsWrong(SkipReason reason) => reason is SkipReason.BrokenQuotes or SkipReason.WrongCellCount or SkipReason.NotAResource
        or SkipReason.ImpossibleNumber or SkipReason.WrongEncoding;
}
