using System.Text.RegularExpressions;

namespace Plumbline.Web.Planning;

/// <summary>Names a source in a few words, made from its citation alone: the first author or the body, and the year.</summary>
internal static partial class SourceNames
{
    /// <summary>The short name, as in <c>Kumar et al. 2007</c> or <c>NICE guideline NG59 2016</c>.</summary>
    /// <param name="citation">A citation that begins with its authors or with the body behind it.</param>
    public static string Short(string citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        string year = Year().Match(citation).Value;
        Match authors = Authors().Match(citation);
        string name = authors.Success
            ? authors.Groups["first"].Value + (authors.Groups["more"].Length > 0 ? " et al." : "")
            : Head().Match(citation).Value;
        return year.Length == 0 || name.Contains(year, StringComparison.Ordinal) ? name : $"{name} {year}";
    }

    // A surname, perhaps of several words, its initials, and then the end of the list or more of it.
    [GeneratedRegex(@"^(?<first>(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]*\p{Ll}(?: \p{Lu}[\p{L}'’-]*\p{Ll})?) \p{Lu}{1,4}((?<more>,| et al)|\.|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Authors();

    // What stands before the first full stop, colon, semicolon or bracket.
    [GeneratedRegex(@"^.+?(?=\. |\.$|: |; | \(|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    // A year, and not a page or a volume: those touch a colon or a dash.
    [GeneratedRegex(@"(?<![\w:/–-])(?:19|20)\d\d(?![\d–-])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
