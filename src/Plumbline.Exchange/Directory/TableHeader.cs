using System.Collections.Immutable;

namespace Plumbline.Exchange.Directory;

/// <summary>The first line of a table.</summary>
/// <param name="Names">The headings.</param>
/// <param name="Separator">The byte between two cells.</param>
/// <param name="End">Where the first record begins.</param>
internal sealed record TableHeader(IReadOnlyList<string> Names, byte Separator, int End)
{
    /// <summary>Finds the headings; null where the first line is none.</summary>
    public static TableHeader? Find(ReadOnlySpan<byte> head)
    {
        int start = head.StartsWith("\uFEFF"u8) ? 3 : 0;
        int length = head[start..].IndexOf((byte)'\n');
        int end = length < 0 ? head.Length : start + length;
        ReadOnlySpan<byte> line = head[start..end].TrimEnd((byte)'\r');
        if (line.TrimStart((byte)' ') is [(byte)'{' or (byte)'[', ..])
        {
            return null;
        }

        byte separator = (byte)',';
        int most = line.Count(separator);
        foreach (byte other in "\t;|"u8)
        {
            if (line.Count(other) > most)
            {
                (separator, most) = (other, line.Count(other));
            }
        }

        return CsvCell.Split(line, separator) is { } names ? new(names, separator, Math.Min(end + 1, head.Length)) : null;
    }

    /// <summary>The kind of file whose headings these are.</summary>
    public DirectoryKind Kind()
    {
        var names = Names.Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return NppesLayout.Marks.All(names.Contains) ? DirectoryKind.Nppes
            : ClinicianLayout.Marks.All(names.Contains) ? DirectoryKind.Clinicians
            : GazetteerImport.Columns(this) is not null && names.All(GazetteerImport.IsUsual) ? DirectoryKind.Gazetteer
            : DirectoryKind.Csv;
    }

    /// <summary>The layout for a kind, or why there is none.</summary>
    public static (TableLayout? Layout, ImportFault? Fault) Layout(TableHeader? header, DirectoryKind kind, ImmutableSortedDictionary<string, string> map)
    {
        if (header is null)
        {
            return (null, new(ImportFaultKind.BrokenHeader, 1, "the first line cannot be split into headings", "save the table as CSV in UTF-8 with one line of headings"));
        }

        var names = header.Names.Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        switch (kind)
        {
            case DirectoryKind.Nppes:
                return NppesLayout.Marks.FirstOrDefault(mark => !names.Contains(mark)) is { } nppes ? (null, Missing(nppes)) : (new NppesLayout(header.Names), null);
            case DirectoryKind.Clinicians:
                return ClinicianLayout.Marks.FirstOrDefault(mark => !names.Contains(mark)) is { } clinicians ? (null, Missing(clinicians)) : (new ClinicianLayout(header.Names), null);
            default:
                foreach (string heading in map.Values)
                {
                    if (!names.Contains(heading))
                    {
                        return (null, new(ImportFaultKind.MissingColumn, 1, "a heading that --map names is not in the file", "write the headings as they stand in the first line"));
                    }
                }

                var own = new OwnLayout(header.Names, map);
                return own.Missing is { } field
                    ? (null, new(ImportFaultKind.MissingColumn, 1, $"no column is known for {field}, and it is none of the known kinds of files", $"name the heading with --map {field}=HEADING"))
                    : (own, null);
        }
    }

    private static ImportFault Missing(string column) => new(
        ImportFaultKind.MissingColumn, 1, $"the column \"{column}\" is not there", "give the whole file with its line of headings, or another --kind");
}
