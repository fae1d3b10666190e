using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Exchange.Directory;

/// <summary>Reads a file of providers into a folder's directory. Nothing that stands in a file makes it throw.</summary>
public static class DirectoryImport
{
    private const int LongestHeader = 1 << 20;
    private const int Mark = 1 << 16;

    /// <summary>Imports a file, or goes on with an import of it that was stopped.</summary>
    /// <param name="request">What and where to.</param>
    /// <param name="progress">Is told how far it is after each piece.</param>
    /// <param name="cancellation">Stops it; what was done is made safe first.</param>
    /// <returns>What became of it; a fault where the file as a whole cannot be used.</returns>
    /// <exception cref="ArgumentException">The name has other characters than a to z, 0 to 9 and hyphens, or is longer than 40.</exception>
    /// <exception cref="IOException">Reading or writing failed half-way; the same import can be gone on with later.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImportResult Run(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Stream? stream;
        try
        {
            System.IO.Directory.CreateDirectory(request.Folder);
            stream = request.Input ?? new FileStream(request.File, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refused(ImportFaultKind.Unreadable, 0, "the file cannot be opened, or the folder cannot be made", "check that both paths are right and may be read and written");
        }

        using (stream)
        {
            return Run(new ImportInput(stream, LongestHeader, isFile: request.Input is null), request, progress, cancellation);
        }
    }

    /// <summary>What a column of a table of one's own can be for.</summary>
    public static ImmutableArray<string> OwnFields => OwnLayout.Fields;

    /// <summary>Whether a name can be imported under.</summary>
    public static bool IsName(string name) =>
        name is { Length: > 0 and <= 40 } && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    private static ImportResult Run(ImportInput input, ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ReadOnlySpan<byte> head = input.Head.Span;
        if (head.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return Refused(ImportFaultKind.Empty, 0, "the file is empty", "give the file that was downloaded, unpacked");
        }

        var header = TableHeader.Find(head);
        DirectoryKind kind = request.Kind ?? header?.Kind() ?? (head.TrimStart(" \t\r\n"u8)[0] is (byte)'{' or (byte)'[' ? DirectoryKind.Fhir : DirectoryKind.Csv);
        string name = request.Name ?? (kind is DirectoryKind.Nppes or DirectoryKind.Clinicians ? Lower(kind) : NameOf(request.File, kind));
        if (!IsName(name))
        {
            throw new ArgumentException("A name has the letters a to z, digits and hyphens, at most 40.", nameof(request));
        }

        if (kind == DirectoryKind.Gazetteer)
        {
            return GazetteerImport.Run(input, header, request, cancellation);
        }

        PlaceTable places;
        try
        {
            places = PlaceTable.Of(request.Folder);
        }
        catch (InvalidDataException)
        {
            return Refused(ImportFaultKind.Unreadable, 0, $"the table of places {PlaceTable.FileName} in the folder is damaged", "import the gazetteer again, or delete that file");
        }

        var codes = new SpecialtyCodes(request.Specialties);
        TableLayout? layout = null;
        if (kind != DirectoryKind.Fhir)
        {
            (layout, ImportFault? fault) = TableHeader.Layout(header, kind, request.Map);
            if (fault is not null)
            {
                return new(null, fault);
            }
        }

        string identity = Identity(input, request, kind, codes, places);
        bool anew = request.Again || !input.IsFile;
        if (!anew && PartialDirectory.Finished(request.Folder, name) is { } there && there.Identity == identity)
        {
            CleanUp(request.Folder, name, identity);
            return new(there, WasThere: true);
        }

        using PartialDirectory? partial = PartialDirectory.Open(request.Folder, name, identity, anew || layout is null);
        if (partial is null)
        {
            return Refused(ImportFaultKind.Busy, 0, "another import under this name is at work", "wait for it, or give another --name");
        }

        ImportCounts counts;
        if (layout is null)
        {
            (counts, ImportFault? fault) = FhirImport.Run(input, new RowMaker(codes, places, request.KeepAll), partial, progress, cancellation);
            if (fault is not null)
            {
                partial.Discard();
                return new(null, fault);
            }
        }
        else
        {
            counts = new TableImport(layout, header!, () => new RowMaker(codes, places, request.KeepAll), request).Run(input, partial, progress, cancellation);
        }

        return new(partial.Finish(request, name, kind, codes.Ids, counts), WentOnFrom: partial.State?.Offset ?? 0);
    }

    internal static ImportResult Refused(ImportFaultKind kind, long line, string what, string remedy) => new(null, new(kind, line, what, remedy));

    // A process killed between putting the file in its place and deleting the state leaves the state.
    private static void CleanUp(string folder, string name, string identity)
    {
        string state = Path.Combine(folder, name + ".partial.json");
        if (ImportState.Read(state)?.Identity == identity)
        {
            File.Delete(state);
        }
    }

    private static string Identity(ImportInput input, ImportRequest request, DirectoryKind kind, SpecialtyCodes codes, PlaceTable places)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string map = string.Join('\n', request.Map.Select(pair => $"{pair.Key}={pair.Value}"));
        hash.AppendData(Encoding.UTF8.GetBytes($"1\n{kind}\n{request.KeepAll}\n{input.Length}\n{map}\n{codes.Print}\n"));
        foreach (var (code, place) in places.All())
        {
            hash.AppendData(BitConverter.GetBytes(code));
            hash.AppendData(BitConverter.GetBytes(place.Latitude));
            hash.AppendData(BitConverter.GetBytes(place.Longitude));
        }

        hash.AppendData(input.Head.Span[..Math.Min(Mark, input.Head.Length)]);
        hash.AppendData(input.Tail(Mark));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string NameOf(string file, DirectoryKind kind)
    {
        string bare = Path.GetFileNameWithoutExtension(file).ToLowerInvariant();
        string name = new([.. bare.Select(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) ? character : '-')]);
        name = name.Trim('-')[..Math.Min(40, name.Trim('-').Length)].Trim('-');
        return name.Length > 0 ? name : Lower(kind);
    }

    private static string Lower(DirectoryKind kind) => kind.ToString().ToLowerInvariant();
}
