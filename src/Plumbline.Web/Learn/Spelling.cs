namespace Plumbline.Web.Learn;

/// <summary>Tells whether two words differ by one slip of the finger.</summary>
internal static class Spelling
{
    /// <summary>Whether one letter put in, left out, changed, or swapped with its neighbour makes one word of the other.</summary>
    public static bool IsOneSlip(string typed, string word)
    {
        if (typed.Length > word.Length)
        {
            (typed, word) = (word, typed);
        }

        if (word.Length - typed.Length > 1)
        {
            return false;
        }

        int at = 0;
        while (at < typed.Length && typed[at] == word[at])
        {
            at++;
        }

        ReadOnlySpan<char> left = typed.AsSpan(at);
        ReadOnlySpan<char> right = word.AsSpan(at);
        if (left.Length != right.Length)
        {
            return left.SequenceEqual(right[1..]);
        }

        return left.Length > 0
            && (left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])));
    }
}
