using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Words for people: <c>text/LANGUAGE/KIND.yaml</c>, or several files in <c>text/LANGUAGE/KIND/</c>, by id and field.</summary>
public sealed record Texts
{
    /// <summary>The language that everything is written in first.</summary>
    public const string FirstLanguage = "en";

    private readonly ImmutableSortedDictionary<TextKey, string> _texts;

    // A page looks up hundreds of texts among thousands.
    private readonly Dictionary<TextKey, string> _index;

    private Texts(ImmutableSortedDictionary<TextKey, string> texts) => (_texts, _index) = (texts, new(texts));

    /// <summary>No words at all.</summary>
    public static Texts None { get; } = new(ImmutableSortedDictionary<TextKey, string>.Empty);

    /// <summary>All texts, in order of language, kind, id and field.</summary>
    public IEnumerable<KeyValuePair<TextKey, string>> All => _texts;

    /// <summary>The languages that there are texts in.</summary>
    public ImmutableSortedSet<string> Languages => [.. _texts.Keys.Select(key => key.Language).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A text; null when there is none. The parts of a list are separated by a line feed.</summary>
    /// <param name="kind">The folder of the thing, such as <c>conditions</c>.</param>
    /// <param name="id">The id of the thing.</param>
    /// <param name="field">Such as <c>name</c>.</param>
    /// <param name="language">The language, as a folder of <c>text/</c>.</param>
    public string? Find(string kind, string id, string field, string language = FirstLanguage) =>
        _index.GetValueOrDefault(new(language, kind, id, field));

    /// <summary>A text; the id where there is none, which the linter does not let through.</summary>
    public string Of(string kind, string id, string field, string language = FirstLanguage) => Find(kind, id, field, language) ?? id;

    internal static Texts From(ReadingLog log)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<TextKey, string>();
        foreach (string path in log.Files.Contents.Keys)
        {
            if (path.Split('/') is ["text", var language, .. var rest] && rest is [_] or [_, _])
            {
                string kind = rest.Length == 2 ? rest[0] : rest[0][..^".yaml".Length];
                log.OneFile(path, file =>
                {
                    foreach (string id in file.Keys.ToList())
                    {
                        WordsReader.Entry(file, language, kind, id, texts);
                    }

                    return true;
                });
            }
        }

        return new(texts.ToImmutable());
    }
}

/// <summary>What a text is about.</summary>
/// <param name="Language">The language, as a folder of <c>text/</c>.</param>
/// <param name="Kind">The folder of the thing, such as <c>conditions</c>.</param>
/// <param name="Id">The id of the thing.</param>
/// <param name="Field">Such as <c>name</c>.</param>
public readonly record struct TextKey(string Language, string Kind, string Id, string Field) : IComparable<TextKey>
{
    /// <summary>Orders by language, kind, id and field.</summary>
    public int CompareTo(TextKey other)
    {
        int order = string.CompareOrdinal(Language, other.Language);
        order = order != 0 ? order : string.CompareOrdinal(Kind, other.Kind);
        order = order != 0 ? order : string.CompareOrdinal(Id, other.Id);
        return order != 0 ? order : string.CompareOrdinal(Field, other.Field);
    }

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator <(TextKey left, TextKey right) => left.CompareTo(right) < 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator >(TextKey left, TextKey right) => left.CompareTo(right) > 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator <=(TextKey left, TextKey right) => left.CompareTo(right) <= 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator >=(TextKey left, TextKey right) => left.CompareTo(right) >= 0;
}
