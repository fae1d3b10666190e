using System.Collections.Immutable;
using System.Text;
using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>Notices that a person may be thinking of ending their life, by the words that they wrote. Says nothing about anybody who wrote others.</summary>
/// <remarks>The words are texts of kind <c>hints</c>, chosen by judgement, in every language that there is: people write in the one they feel in.</remarks>
public sealed class SelfHarmHints
{
    private readonly ImmutableArray<string> _words;

    /// <summary>The hints of the knowledge.</summary>
    public SelfHarmHints(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _words =
        [
            .. knowledge.Texts.All.Where(text => text.Key is { Kind: "hints", Field: "words" })
                .SelectMany(text => text.Value.Split('\n')).Select(Plain).Where(words => words.Length > 2).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether an entry holds such words.</summary>
    public bool IsIn(DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return IsIn(entry.Note) || IsIn(entry.SideEffect);
    }

    /// <summary>Whether a text holds such words, whatever its capitals, stops and apostrophes.</summary>
    public bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = Plain(text);
        return _words.Any(words => plain.Contains(words, StringComparison.Ordinal));
    }

    // Whole words with one blank around each; an apostrophe (of which keyboards have several, and which people leave out) is nothing.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(" ");
        foreach (char sign in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(sign) || char.IsSurrogate(sign))
            {
                plain.Append(sign);
            }
            else if (sign is not ('\'' or '\u2019' or '\u2018' or '`' or '\u00B4') && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }
}
