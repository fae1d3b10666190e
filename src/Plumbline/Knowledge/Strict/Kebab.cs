using System.Text;

namespace Plumbline.Knowledge.Strict;

/// <summary>Words as knowledge files write them: small letters and hyphens.</summary>
internal static class Kebab
{
    private const int LongestCompared = 60;

    /// <summary>Whether this is an id: small ASCII letters and digits, words joined by single hyphens.</summary>
    public static bool IsId(string text)
    {
        bool afterHyphen = true;
        foreach (char sign in text)
        {
            if (sign == '-' ? afterHyphen : !char.IsAsciiLetterLower(sign) && !char.IsAsciiDigit(sign))
            {
                return false;
            }

            afterHyphen = sign == '-';
        }

        return !afterHyphen;
    }

    /// <summary><c>FullText</c> as <c>full-text</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (char sign in name)
        {
            if (char.IsAsciiLetterUpper(sign) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(sign));
        }

        return text.ToString();
    }

    /// <summary>What one thing in a folder is called: <c>findings</c> holds findings, each a finding.</summary>
    public static string KindOf(string folder) => folder switch
    {
        "medicines" or "sources" or "conditions" or "findings" or "questions" or "treatments" or "conflicts" or "concepts" or "settings" or "measures" or "red-flags" => folder[..^1].Replace('-', ' '),
        _ => $"entry of {folder}",
    };

    /// <summary>" (did you mean 'x'?)" for the known word that is most alike, or nothing when none is alike.</summary>
    public static string Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestCompared)
        {
            return "";
        }

        // A third of the letters wrong is a slip; more is another word.
        int most = Math.Max(2, word.Length / 3);
        string? nearest = known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= most)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= most && pair.distance < word.Length)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
        return nearest is null ? "" : $" (did you mean '{nearest}'?)";
    }

    // Levenshtein: the fewest letters to add, drop or change.
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}

/// <summary>The members of an enum as words in knowledge files.</summary>
internal static class KebabWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Members = Enum.GetValues<T>().ToDictionary(member => Kebab.Of(member.ToString()), StringComparer.Ordinal);

    /// <summary>All words, in the order of the enum.</summary>
    public static IEnumerable<string> All => Members.Keys;

    /// <summary>The member with this name.</summary>
    public static bool TryParse(string word, out T member) => Members.TryGetValue(word, out member);

    /// <summary>The word of a member.</summary>
    public static string Of(T member) => Kebab.Of(member.ToString());
}
