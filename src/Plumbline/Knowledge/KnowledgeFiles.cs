using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Knowledge;

/// <summary>The files of <c>knowledge/</c> as they are, by path, in ordinal order: every <c>*.yaml</c>, and <c>seeds.csv</c>.</summary>
public sealed record KnowledgeFiles
{
    private KnowledgeFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> contents) => Contents = contents;

    /// <summary>No file at all.</summary>
    public static KnowledgeFiles None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal));

    /// <summary>The bytes of each file, by its path below <c>knowledge/</c> with forward slashes.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Contents { get; }

    /// <summary>
    /// What this knowledge can be recognised by: the first 16 hexadecimal digits of SHA-256 over all paths and bytes,
    /// with line ends normalised to LF so that a checkout on another system has the same hash.
    /// </summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (path, bytes) in Contents)
            {
                byte[] normal = [.. bytes.Where((value, at) => value != '\r' || at + 1 >= bytes.Length || bytes[at + 1] != '\n')];
                hash.AppendData(Encoding.UTF8.GetBytes(path));
                hash.AppendData([0]);
                hash.AppendData(BitConverter.IsLittleEndian ? BitConverter.GetBytes(normal.LongLength) : [.. BitConverter.GetBytes(normal.LongLength).Reverse()]);
                hash.AppendData(normal);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        }
    }

    /// <summary>Reads the files of a folder and of all folders below it.</summary>
    /// <param name="folder">The folder that holds <c>sources/</c>, <c>conditions/</c> and so on.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeFiles FromFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return FromMemory(
            from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let relative = Path.GetRelativePath(folder, path).Replace('\\', '/')
            where IsKnowledge(relative)
            select KeyValuePair.Create(relative, ImmutableArray.Create(File.ReadAllBytes(path))));
    }

    /// <summary>Takes files from memory; those that are neither <c>*.yaml</c> nor <c>seeds.csv</c> are left out.</summary>
    /// <param name="contents">The bytes by path, in any order; of two equal paths the last counts.</param>
    public static KnowledgeFiles FromMemory(IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        return new(None.Contents.SetItems(contents.Where(file => IsKnowledge(file.Key))));
    }

    /// <summary>Takes files from texts, as <see cref="FromMemory"/>.</summary>
    /// <param name="texts">The text of each file by its path.</param>
    public static KnowledgeFiles FromTexts(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return FromMemory(texts.Select(file => KeyValuePair.Create(file.Key, ImmutableArray.Create(Encoding.UTF8.GetBytes(file.Value)))));
    }

    /// <summary>The ids in a folder: the names of its files without <c>.yaml</c>, in order.</summary>
    /// <param name="folder">Such as <c>findings</c>.</param>
    public IEnumerable<string> Ids(string folder) =>
        from path in Contents.Keys
        where path.StartsWith(folder + "/", StringComparison.Ordinal) && path.IndexOf('/', folder.Length + 1) < 0
        select path[(folder.Length + 1)..^".yaml".Length];

    /// <summary>Whether there is a file <c>folder/id.yaml</c>.</summary>
    public bool Has(string folder, string id) => Contents.ContainsKey($"{folder}/{id}.yaml");

    private static bool IsKnowledge(string path) => path == "seeds.csv" || path.EndsWith(".yaml", StringComparison.Ordinal);
}
