using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A document that values and statements are taken from.</summary>
/// <param name="Id">First author and year, or body and number: <c>suri-2010</c>, <c>nice-ng59</c>.</param>
/// <param name="Citation">One line that is enough to find it.</param>
/// <param name="Read">How much of it was really read.</param>
public sealed record Source(string Id, string Citation, ReadStatus Read)
{
    /// <summary>The title, where it is not in the citation.</summary>
    public string? Title { get; init; }

    /// <summary>The year in which it was published; null where it does not say.</summary>
    public int? Year { get; init; }

    /// <summary>The digital object identifier, without an address before it.</summary>
    public string? Doi { get; init; }

    /// <summary>The number in PubMed.</summary>
    public string? Pmid { get; init; }

    /// <summary>Where it can be read.</summary>
    public string? Url { get; init; }

    /// <summary>Who was studied.</summary>
    public string? Population { get; init; }

    /// <summary>What its author gains when readers believe it, such as <c>device maker</c>; null where nothing is known.</summary>
    public string? Interest { get; init; }

    /// <summary>What a reader should know about how it was read or what is wrong in it.</summary>
    public string? Note { get; init; }

    internal static Source From(YamlMap map)
    {
        string? doi = map.OptionalText("doi");
        string? pmid = map.OptionalText("pmid");
        string? url = map.OptionalText("url");
        Check(map, "doi", doi, doi is null || (doi.StartsWith("10.", StringComparison.Ordinal) && doi.Contains('/', StringComparison.Ordinal) && !doi.Contains(' ', StringComparison.Ordinal)), "starts with 10. and has no address before it");
        Check(map, "pmid", pmid, pmid is null || pmid.All(char.IsAsciiDigit), "is a number of digits");
        Check(map, "url", url, url is null || (url.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out _)), "is an address that starts with https://");
        return new(map.OwnId(), map.Text("citation"), map.OneOf<ReadStatus>("read"))
        {
            Title = map.OptionalText("title"),
            Year = map.OptionalInt("year", 1900, 2100),
            Doi = doi,
            Pmid = pmid,
            Url = url,
            Population = map.OptionalText("population"),
            Interest = map.OptionalText("interest"),
            Note = map.OptionalText("note"),
        };
    }

    private static void Check(YamlMap map, string key, string? found, bool right, string rule)
    {
        if (!right)
        {
            map.FaultAt(key, ShapeFaults.WrongIdentifier, key, found!, rule);
        }
    }
}
