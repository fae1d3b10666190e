using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plumbline.Knowledge.Strict;

/// <summary>Reads one YAML document from the parser's events, because the object model hides anchors and tags and resolves aliases.</summary>
internal sealed class YamlLoader
{
    internal const int MostDepth = 24;
    internal const int LongestText = 8000;

    private readonly IParser _parser;
    private readonly YamlPlace _place;

    private YamlLoader(IParser parser, YamlPlace place) => (_parser, _place) = (parser, place);

    /// <summary>Reads a file.</summary>
    /// <returns>The root of the document; null, with faults in the log, where it cannot be read to its end.</returns>
    public static YamlNode? Load(string path, ImmutableArray<byte> bytes, ReadingLog log)
    {
        if (KnowledgeText.Decode(path, bytes, log) is not { } text)
        {
            return null;
        }

        using var reader = new StringReader(text);
        var loader = new YamlLoader(new Parser(reader), new(path, log));
        try
        {
            return loader.Document();
        }
        catch (YamlException refusal)
        {
            log.Add(FileFaults.NotYaml, path, Math.Max(1, (int)refusal.Start.Line), refusal.Message);
            return null;
        }
        catch (Exception refusal) when (refusal is ArgumentException or InvalidOperationException or FormatException or ArithmeticException or IndexOutOfRangeException)
        {
            // The parser lets these through for some broken input (%YAML 99999999999.1, for one); it is the file's fault all the same.
            log.Add(FileFaults.NotYaml, path, loader.Line, refusal.GetType().Name);
            return null;
        }
    }

    private int Line => _parser.Current is { } at ? Math.Max(1, (int)at.Start.Line) : 1;

    private YamlNode? Document()
    {
        YamlNode? root = null;
        int documents = 0;
        while (_parser.MoveNext())
        {
            switch (_parser.Current)
            {
                case DocumentStart start:
                    documents++;
                    if (start.Version is not null || start.Tags is { } tags && tags.Any(tag => !tag.Handle.StartsWith('!') || tag.Prefix is not ("!" or "tag:yaml.org,2002:")))
                    {
                        Fault(FileFaults.Tag);
                    }

                    if (documents == 2)
                    {
                        Fault(FileFaults.SeveralDocuments);
                    }

                    break;
                case Scalar or MappingStart or SequenceStart or AnchorAlias:
                    YamlNode? node = Node(1);
                    if (node is null)
                    {
                        return null;
                    }

                    root ??= node;
                    break;
                default:
                    break;
            }
        }

        if (root is null or YamlScalar { IsQuoted: false, Raw: "" })
        {
            _place.Log.Add(FileFaults.EmptyFile, _place.File, 1);
            return null;
        }

        return root;
    }

    // Null only where the nesting is too deep: then the rest of the file is not read.
    private YamlNode? Node(int depth)
    {
        if (depth > MostDepth)
        {
            Fault(FileFaults.TooDeep, MostDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return null;
        }

        CheckProperties();
        int line = Line;
        switch (_parser.Current)
        {
            case SequenceStart:
                return List(depth, line);
            case MappingStart:
                return Map(depth, line);
            case Scalar scalar:
                if (scalar.Value.Length > LongestText)
                {
                    Fault(FileFaults.TextTooLong, LongestText.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    return new YamlScalar(_place, line, scalar.Value[..LongestText], quoted: true);
                }

                return new YamlScalar(_place, line, scalar.Value, scalar.Style != ScalarStyle.Plain);
            default:
                return new YamlScalar(_place, line, "alias", quoted: true);
        }
    }

    private YamlList? List(int depth, int line)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new(_place, line, items.ToImmutable());
    }

    private YamlMap? Map(int depth, int line)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            if (Node(depth + 1) is not { } key)
            {
                return null;
            }

            Next();
            if (Node(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlScalar word)
            {
                key.Fault(FileFaults.KeyIsNotText);
            }
            else if (!seen.TryAdd(word.Raw, word.Line))
            {
                key.Fault(FileFaults.RepeatedKey, word.Raw, seen[word.Raw].ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                entries.Add(new(word.Raw, word.Line, value));
            }
        }

        return new(_place, line, [.. entries]);
    }

    private ParsingEvent? Next() =>
        _parser.MoveNext() ? _parser.Current : throw new InvalidOperationException("The document ends inside a list or a map.");

    private void CheckProperties()
    {
        if (_parser.Current is AnchorAlias || _parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            Fault(FileFaults.Anchor);
        }

        if (_parser.Current is NodeEvent { Tag.IsEmpty: false })
        {
            Fault(FileFaults.Tag);
        }
    }

    private void Fault(FaultKind kind, params ReadOnlySpan<string> facts) => _place.Log.Add(kind, _place.File, Line, facts);
}

/// <summary>One key of a map, with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">The line of the key.</param>
/// <param name="Value">What stands under it.</param>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
