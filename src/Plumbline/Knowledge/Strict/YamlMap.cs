using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Knowledge.Strict;

/// <summary>A map in a file, read key by key.</summary>
/// <remarks>
/// <para>
/// How to read a kind of file: write one function from a <see cref="YamlMap"/> to your record, ask for each key with the
/// getter of its type, and hand the function to <see cref="ReadingLog.Folder"/>:
/// <code>
/// static Finding Read(YamlMap map) => new(map.OwnId(), map.OneOf&lt;FindingKind>("kind"), map.OptionalText("group"));
/// Findings = log.Folder("findings", Read);
/// </code>
/// </para>
/// <para>
/// A getter never throws. What is missing or wrong becomes a <see cref="Knowledge.Fault"/> with its line, and the getter gives a
/// harmless value ("", 0, the first member of an enum, an empty list, a silent map), so that reading goes on and finds the
/// other faults. A key that was never asked for is reported as unknown when the file is done, with the keys that were asked
/// for as the expected ones: there is no list of keys to keep. Ask for every key of a shape on every path through the function.
/// </para>
/// <para>
/// Names: <c>Text</c> is required, <c>OptionalText</c> is null when absent; likewise all others. <c>Reference("finding", "findings")</c>
/// is an id that must have a file in that folder. <c>Each("findings", map => …)</c> is a list of maps. Numbers of medicine
/// are read by <see cref="CitedNumbers"/>: <c>map.Cited("likelihood-ratio", Scale.Ratio)</c>. Conditions on answers by
/// <see cref="ExpressionReader"/>: <c>map.Expression("when")</c>. Your own faults: <c>map.Fault(TriageFaults.NoExample, id)</c>.
/// </para>
/// </remarks>
internal sealed class YamlMap(YamlPlace place, int line, ImmutableArray<YamlEntry> entries, bool silent = false) : YamlNode(place, line)
{
    private readonly Dictionary<string, YamlEntry> _entries = entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    // Both the order of asking and the question whether: a file of half a million keys must not take hours.
    private readonly List<string> _asked = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Shape => "a map";

    /// <summary>Whether it stands in for a map that is missing, which was reported already.</summary>
    public bool IsSilent => silent;

    /// <summary>What the map is about: what <see cref="Reference"/> read in it, or in the nearest map around it; null where that is the file itself.</summary>
    public string? Subject
    {
        get => field ?? Parent?.Subject;
        set => field ??= value;
    }

    /// <summary>The keys that lead here from the root, such as <c>findings/present</c>.</summary>
    public string Path => Parent is null ? Key : string.Join('/', new[] { Parent.Path, Key }.Where(part => part.Length > 0));

    /// <summary>The keys, in file order. Asking so makes none of them known.</summary>
    public IEnumerable<string> Keys => entries.Select(entry => entry.Key);

    /// <summary>Whether the key is there; asking makes it known.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The line of a key; the line of the map where the key is absent.</summary>
    public int LineOf(string key) => _entries.TryGetValue(key, out YamlEntry? entry) ? entry.Line : Line;

    /// <summary>The value of a key, of whatever shape; null when absent.</summary>
    public YamlNode? Node(string key) => Find(key);

    /// <summary>Records a fault in the line of a key.</summary>
    public void FaultAt(string key, FaultKind kind, params ReadOnlySpan<string> facts) => Place.Log.Add(kind, Place.File, LineOf(key), facts);

    /// <summary>The required <c>id</c>, which is the name of the file.</summary>
    public string OwnId()
    {
        string id = Id("id");
        if (id.Length > 0 && id != Place.Id)
        {
            FaultAt("id", ShapeFaults.IdIsNotFileName, id);
        }

        return Place.Id;
    }

    /// <summary>Reports a key that is missing.</summary>
    public void Required(string key)
    {
        if (Find(key) is null && !silent)
        {
            Fault(ShapeFaults.MissingKey, key);
        }
    }

    /// <summary>A required text.</summary>
    public string Text(string key) => RequiredScalar(key)?.Text(key) ?? "";

    /// <summary>A text, or null.</summary>
    public string? OptionalText(string key) => Scalar(key)?.Text(key);

    /// <summary>A required finite number; for a number of medicine use <see cref="CitedNumbers"/> instead.</summary>
    public double Number(string key) => RequiredScalar(key)?.Number(key) ?? 0;

    /// <summary>A finite number, or null.</summary>
    public double? OptionalNumber(string key) => Scalar(key)?.NumberOrNull(key);

    /// <summary>A required whole number within limits, both included.</summary>
    public int Int(string key, int from = int.MinValue, int to = int.MaxValue) => OptionalInt(key, from, to, RequiredScalar(key)) ?? 0;

    /// <summary>A whole number within limits, both included, or null.</summary>
    public int? OptionalInt(string key, int from = int.MinValue, int to = int.MaxValue) => OptionalInt(key, from, to, Scalar(key));

    /// <summary>A required <c>true</c> or <c>false</c>.</summary>
    public bool Bool(string key) => RequiredScalar(key)?.Truth() ?? false;

    /// <summary><c>true</c> or <c>false</c>; false when absent.</summary>
    public bool Flag(string key) => Scalar(key)?.Truth() ?? false;

    /// <summary>A required id, which need not exist anywhere.</summary>
    public string Id(string key) => RequiredScalar(key)?.Id(key) ?? "";

    /// <summary>An id, or null.</summary>
    public string? OptionalId(string key) => Scalar(key)?.Id(key);

    /// <summary>The required id of a file in a folder.</summary>
    public string Reference(string key, string folder)
    {
        Required(key);
        return OptionalReference(key, folder) ?? "";
    }

    /// <summary>The id of a file in a folder, or null.</summary>
    public string? OptionalReference(string key, string folder)
    {
        string? id = Scalar(key)?.Reference(key, folder);
        if (folder != "sources" && Parent is not null && id?.Length > 0)
        {
            Subject = id;
        }

        return id;
    }

    /// <summary>A required word: the kebab-case name of a member of the enum.</summary>
    public T OneOf<T>(string key)
        where T : struct, Enum => RequiredScalar(key)?.OneOf<T>(key) ?? default;

    /// <summary>The kebab-case name of a member of the enum, or null.</summary>
    public T? OptionalOneOf<T>(string key)
        where T : struct, Enum => Scalar(key)?.OneOf<T>(key);

    /// <summary>A required word of a short list that is no enum.</summary>
    public string OneOf(string key, ImmutableArray<string> words) => RequiredScalar(key)?.OneOf(key, words) ?? "";

    /// <summary>A required map; a silent one where it is missing, so that only this one fault is reported.</summary>
    public YamlMap Map(string key)
    {
        if (OptionalMap(key) is { } map)
        {
            return map;
        }

        Required(key);
        return new(Place, Line, [], silent: true);
    }

    /// <summary>A map, or null.</summary>
    public YamlMap? OptionalMap(string key) => As<YamlMap>(key, "a map");

    /// <summary>A required list with at least one entry.</summary>
    public YamlList List(string key)
    {
        if (OptionalList(key) is { } list)
        {
            return list;
        }

        Required(key);
        return new(Place, Line, []);
    }

    /// <summary>A list with at least one entry, or null.</summary>
    public YamlList? OptionalList(string key)
    {
        YamlList? list = As<YamlList>(key, "a list");
        if (list is { Items.IsEmpty: true })
        {
            FaultAt(key, ShapeFaults.EmptyList, key);
        }

        return list;
    }

    /// <summary>A required list of maps, each made into something.</summary>
    public ImmutableArray<T> Each<T>(string key, Func<YamlMap, T> read) => List(key).EachMap(key, read);

    /// <summary>A list of maps, each made into something; empty when absent.</summary>
    public ImmutableArray<T> OptionalEach<T>(string key, Func<YamlMap, T> read) => OptionalList(key)?.EachMap(key, read) ?? [];

    /// <summary>A required list of texts.</summary>
    public ImmutableArray<string> Texts(string key) => Set(key, List(key), scalar => scalar.Text(key));

    /// <summary>A list of texts; empty when absent.</summary>
    public ImmutableArray<string> OptionalTexts(string key) => Set(key, OptionalList(key), scalar => scalar.Text(key));

    /// <summary>A required list of ids, none twice.</summary>
    public ImmutableArray<string> Ids(string key) => Set(key, List(key), scalar => scalar.Id(key));

    /// <summary>A list of ids, none twice; empty when absent.</summary>
    public ImmutableArray<string> OptionalIds(string key) => Set(key, OptionalList(key), scalar => scalar.Id(key));

    /// <summary>A required list of ids of files in a folder, none twice.</summary>
    public ImmutableArray<string> References(string key, string folder) => Set(key, List(key), scalar => scalar.Reference(key, folder));

    /// <summary>A list of ids of files in a folder, none twice; empty when absent.</summary>
    public ImmutableArray<string> OptionalReferences(string key, string folder) => Set(key, OptionalList(key), scalar => scalar.Reference(key, folder));

    /// <summary>A required list of exactly so many numbers; zeros, with a fault, where it is not.</summary>
    public ImmutableArray<double> Numbers(string key, int count) => NumbersOrNull(key, count) ?? [.. Enumerable.Repeat(0.0, count)];

    /// <summary>As <see cref="Numbers"/>, but null, with a fault, where it is not: for checks that would only report what follows from that.</summary>
    public ImmutableArray<double>? NumbersOrNull(string key, int count)
    {
        YamlList list = List(key);
        ImmutableArray<double?> numbers = [.. list.Scalars(key).Select(scalar => scalar.NumberOrNull(key))];
        if (!silent && list.Items.Length != count && _entries.ContainsKey(key))
        {
            FaultAt(key, ShapeFaults.WrongCount, key, list.Items.Length.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture));
        }

        return numbers.Length == count && numbers.All(number => number is not null) ? [.. numbers.OfType<double>()] : null;
    }

    /// <inheritdoc/>
    public override void NameUnknownKeys()
    {
        foreach (YamlEntry entry in entries)
        {
            if (_known.Contains(entry.Key))
            {
                entry.Value.NameUnknownKeys();
            }
            else if (_asked.Count > 0)
            {
                Place.Log.Add(ShapeFaults.UnknownKey, Place.File, entry.Line, entry.Key, Kebab.Nearest(entry.Key, _asked), string.Join(", ", _asked));
            }
        }
    }

    private static ImmutableArray<string> Set(string key, YamlList? list, Func<YamlScalar, string> read)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (YamlScalar scalar in list?.Scalars(key) ?? [])
        {
            string word = read(scalar);
            if (word.Length > 0 && words.Contains(word))
            {
                scalar.Fault(ShapeFaults.RepeatedEntry, word, key);
            }
            else if (word.Length > 0)
            {
                words.Add(word);
            }
        }

        return words.ToImmutable();
    }

    private static int? OptionalInt(string key, int from, int to, YamlScalar? scalar)
    {
        int? number = scalar?.Whole(key);
        if (number < from || number > to)
        {
            scalar?.Fault(ShapeFaults.NumberOutOfRange, key, scalar.Raw, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture));
            return Math.Clamp(number.Value, from, to);
        }

        return number;
    }

    private YamlScalar? RequiredScalar(string key)
    {
        Required(key);
        return Scalar(key);
    }


    private YamlScalar? Scalar(string key) => As<YamlScalar>(key, "a single value");

    private T? As<T>(string key, string expected)
        where T : YamlNode
    {
        YamlNode? node = Find(key);
        if (node is not null and not T)
        {
            node.Fault(ShapeFaults.WrongShape, key, node.Shape, expected);
        }

        return node as T;
    }

    private YamlNode? Find(string key)
    {
        if (_known.Add(key))
        {
            _asked.Add(key);
        }

        YamlNode? value = _entries.GetValueOrDefault(key)?.Value;
        if (value is not null)
        {
            (value.Parent, value.Key) = (this, key);
        }

        return value;
    }
}
