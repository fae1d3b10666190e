using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plumbline.Web.Learn;

/// <summary>A thing that can be found.</summary>
/// <param name="Folder">The folder of the thing, such as <c>conditions</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it is, in a line; may be empty.</param>
/// <param name="OtherNames">What else people call it.</param>
/// <param name="Text">Everything else that its page says.</param>
public sealed record SearchEntry(string Folder, string Id, string Name, string Summary, ImmutableArray<string> OtherNames, string Text);

/// <summary>Something found, and how well it fits.</summary>
/// <param name="Entry">What was found.</param>
/// <param name="Score">How well it fits; only for the order.</param>
public readonly record struct SearchHit(SearchEntry Entry, double Score);

/// <summary>Finds things by their names, other names and texts, in memory. Built once; safe to share.</summary>
/// <remarks>
/// Words are weighed by how few things have them (inverse document frequency, Spärck Jones 1972) and by where they stand. One slip
/// of the finger and the beginning of a word count, but less than the word itself.
/// </remarks>
public sealed class SearchIndex
{
    // How much a word says by where it stands. These order a list; nothing else hangs on them.
    private const double InName = 8;
    private const double InOtherName = 6;
    private const double InSummary = 3;
    private const double InText = 1;
    private const double Slip = 0.5;
    private const double Beginning = 0.6;
    private const double WholeName = 1000;
    private const double WholeOtherName = 500;
    private const int ShortestSlip = 4;
    private const int ShortestBeginning = 3;

    private readonly ImmutableArray<SearchEntry> _entries;
    private readonly Dictionary<string, Dictionary<int, double>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _otherNames = new(StringComparer.Ordinal);
    private readonly (string Word, string Singular)[] _vocabulary;
    private readonly HashSet<string> _singulars;

    /// <summary>Reads all entries.</summary>
    public SearchIndex(IEnumerable<SearchEntry> entries)
    {
        _entries = [.. entries];
        for (int i = 0; i < _entries.Length; i++)
        {
            SearchEntry entry = _entries[i];
            Add(entry.Name, i, InName);
            Add(entry.Summary, i, InSummary);
            Add(entry.Text, i, InText);
            AddName(_names, entry.Name, i);
            foreach (string other in entry.OtherNames)
            {
                Add(other, i, InOtherName);
                AddName(_otherNames, other, i);
            }
        }

        _vocabulary = [.. _places.Keys.Select(word => (word, SearchWords.Singular(word)))];
        _singulars = [.. _vocabulary.Select(word => word.Singular)];
    }

    /// <summary>All that can be found.</summary>
    public ImmutableArray<SearchEntry> Entries => _entries;

    /// <summary>The things that fit best, the best first; empty where nothing does or nothing was typed.</summary>
    /// <param name="query">What a person typed: anything. Only its first <see cref="SearchWords.LongestQuery"/> characters count.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<SearchHit> Find(string? query, int most)
    {
        IReadOnlyList<string> words = SearchWords.OfQuery(query);
        var scores = new Dictionary<int, (double Score, int Words)>();
        foreach (string word in words)
        {
            foreach (var (entry, score) in ScoresOf(word))
            {
                ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(scores, entry, out _);
                total = (total.Score + score, total.Words + 1);
            }
        }

        string whole = SearchWords.Normal(query ?? "");
        // A thing that has every word goes before one that has a single word often.
        return
        [
            .. scores.Select(pair => new SearchHit(_entries[pair.Key], (pair.Value.Score * pair.Value.Words / words.Count) + Bonus(whole, pair.Key)))
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Entry.Name, StringComparer.Ordinal).ThenBy(hit => hit.Entry.Id, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <summary>Whether anything has this word, or its plural or singular.</summary>
    internal bool Knows(string word) => _singulars.Contains(SearchWords.Singular(word));

    private double Bonus(string whole, int entry) =>
        _names.TryGetValue(whole, out List<int>? named) && named.Contains(entry) ? WholeName
        : _otherNames.TryGetValue(whole, out List<int>? called) && called.Contains(entry) ? WholeOtherName
        : 0;

    // The best of what a typed word may stand for, for each thing.
    private Dictionary<int, double> ScoresOf(string typed)
    {
        var best = new Dictionary<int, double>();
        string stem = SearchWords.Singular(typed);
        bool isKnown = Knows(typed);
        foreach (var (word, singular) in _vocabulary)
        {
            double fit = Fit(typed, stem, word, singular, isKnown);
            if (fit <= 0)
            {
                continue;
            }

            Dictionary<int, double> places = _places[word];
            double rareness = Math.Log(1 + ((double)_entries.Length / places.Count));
            foreach (var (entry, weight) in places)
            {
                ref double score = ref CollectionsMarshal.GetValueRefOrAddDefault(best, entry, out _);
                score = Math.Max(score, fit * rareness * weight);
            }
        }

        return best;
    }

    // A word that is known as typed is no slip: "hip" is not "lip".
    private static double Fit(string typed, string stem, string word, string singular, bool isKnown) =>
        singular == stem ? 1
        : stem.Length >= ShortestBeginning && singular.StartsWith(stem, StringComparison.Ordinal) ? Beginning * stem.Length / singular.Length
        : !isKnown && typed.Length >= ShortestSlip && (Spelling.IsOneSlip(typed, word) || Spelling.IsOneSlip(stem, singular)) ? Slip
        : 0;

    private void Add(string text, int entry, double weight)
    {
        foreach (string word in SearchWords.Of(text))
        {
            ref Dictionary<int, double>? places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, word, out _);
            places ??= [];
            places[entry] = Math.Max(places.GetValueOrDefault(entry), weight);
        }
    }

    private static void AddName(Dictionary<string, List<int>> names, string name, int entry)
    {
        ref List<int>? named = ref CollectionsMarshal.GetValueRefOrAddDefault(names, SearchWords.Normal(name), out _);
        (named ??= []).Add(entry);
    }
}
