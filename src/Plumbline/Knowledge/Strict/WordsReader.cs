using System.Collections.Immutable;

namespace Plumbline.Knowledge.Strict;

/// <summary>Reads the words for one thing.</summary>
internal static class WordsReader
{
    /// <summary>Reads one id with its fields; each field is a text or a list of texts.</summary>
    public static void Entry(YamlMap file, string language, string kind, string id, ImmutableSortedDictionary<TextKey, string>.Builder texts)
    {
        if (file.OptionalMap(id) is not { } fields)
        {
            return;
        }

        TextShape? shape = TextShape.Of(kind);
        if (shape is not null && !file.Place.Log.Files.Has(kind, id))
        {
            file.FaultAt(id, LinkFaults.TextForNothing, Kebab.KindOf(kind), id, Kebab.Nearest(id, file.Place.Log.Files.Ids(kind)));
        }
        else if (shape is null && !Kebab.IsId(id))
        {
            file.FaultAt(id, ShapeFaults.NotAnId, id);
        }

        IEnumerable<string> names = shape is null ? fields.Keys.ToList() : shape.Required.Concat(shape.Optional);
        foreach (string field in names)
        {
            string? text = fields.Node(field) switch
            {
                null => null,
                YamlList => string.Join('\n', fields.Texts(field)),
                _ => fields.OptionalText(field),
            };
            if (text is not null && !texts.TryAdd(new(language, kind, id, field), text))
            {
                fields.FaultAt(field, LinkFaults.SameIdTwice, id, $"another file of text/{language}/{kind}");
            }
        }
    }
}
