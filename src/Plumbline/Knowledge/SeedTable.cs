using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>That a statement of the seed documents is carried by an element of the knowledge.</summary>
/// <param name="Row">The row of the list of all statements, <c>S001</c> to <c>S279</c>.</param>
/// <param name="Element">The path of the element below <c>knowledge/</c>, without <c>.yaml</c>.</param>
/// <param name="Line">The line of <c>seeds.csv</c>.</param>
public sealed record SeedMapping(string Row, string Element, int Line);

/// <summary>A place in the knowledge that names a statement of the seed documents.</summary>
/// <param name="File">The path below <c>knowledge/</c>.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Says">The statement.</param>
public sealed record SaysPlace(string File, int Line, Says Says);

/// <summary>Reads <c>seeds.csv</c>: <c>row,element</c>.</summary>
internal static class SeedTable
{
    /// <summary>The name of the file.</summary>
    public const string File = "seeds.csv";

    private const string Header = "row,element";

    /// <summary>The mappings without faults, in file order.</summary>
    public static ImmutableArray<SeedMapping> Read(ReadingLog log)
    {
        var mappings = ImmutableArray.CreateBuilder<SeedMapping>();
        var seen = new Dictionary<(string, string), int>();
        string[] lines = (log.Plain(File) ?? Header).TrimEnd('\n').Split('\n');
        if (lines[0] != Header)
        {
            log.Add(LinkFaults.NotAMapping, File, 1, lines[0]);
        }

        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Split(',') is not [var row, var element] || !element.Contains('/', StringComparison.Ordinal))
            {
                log.Add(LinkFaults.NotAMapping, File, i + 1, lines[i]);
            }
            else if (!SaysReader.IsRow(row))
            {
                log.Add(LinkFaults.UnknownRow, File, i + 1, row);
            }
            else if (!seen.TryAdd((row, element), i + 1))
            {
                log.Add(LinkFaults.MappedTwice, File, i + 1, row, element, seen[(row, element)].ToString(CultureInfo.InvariantCulture));
            }
            else if (!log.Files.Contents.ContainsKey(element + ".yaml"))
            {
                log.Add(LinkFaults.NoSuchElement, File, i + 1, row, element, Nearest(element, log.Files));
            }
            else
            {
                mappings.Add(new(row, element, i + 1));
            }
        }

        return mappings.ToImmutable();
    }

    private static string Nearest(string element, KnowledgeFiles files)
    {
        string folder = element[..element.LastIndexOf('/')];
        return Kebab.Nearest(element[(folder.Length + 1)..], files.Ids(folder));
    }
}
