using Plumbline.Tests.Knowledge;
using YamlDotNet.Serialization;

namespace Plumbline.Tests.Words;

/// <summary>Every text for people that the repository holds, read without the product's own reader.</summary>
internal static class PeopleTexts
{
    /// <summary>A text and where it stands.</summary>
    public sealed record PeopleText(string Kind, string Id, string Field, string Text)
    {
        public override string ToString() => $"{Kind}/{Id}.{Field}";
    }

    private static readonly Lazy<IReadOnlyList<PeopleText>> Loaded = new(() => [.. Load()]);

    /// <summary>All English texts, in order of file, id and field as written.</summary>
    public static IReadOnlyList<PeopleText> All => Loaded.Value;

    private static IEnumerable<PeopleText> Load()
    {
        string folder = Path.Combine(KnowledgeSample.ShippedFolder(), "text", "en");
        foreach (string path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            string kind = relative.Contains('/', StringComparison.Ordinal) ? relative[..relative.IndexOf('/', StringComparison.Ordinal)] : Path.GetFileNameWithoutExtension(relative);
            if (kind is "also-called" or "hints")
            {
                // What people type to find a thing or write in a note, older and American words among it. Nobody reads it.
                continue;
            }

            var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, object>>>(File.ReadAllText(path));
            foreach ((string id, Dictionary<string, object> fields) in file)
            {
                foreach ((string field, object value) in fields)
                {
                    foreach (string part in value is List<object> parts ? parts.Select(part => part.ToString()!) : [value.ToString()!])
                    {
                        yield return new(kind, id, field, part);
                    }
                }
            }
        }
    }
}
