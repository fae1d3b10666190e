using System.Collections.Immutable;

namespace Plumbline.Knowledge.Strict;

/// <summary>Reads references to anything in the knowledge: <c>folder/id</c>.</summary>
internal static class ElementReferences
{
    /// <summary>An optional list of elements, none twice; a fault for each that has no file.</summary>
    public static ImmutableArray<string> Elements(this YamlMap map, string key)
    {
        var elements = ImmutableArray.CreateBuilder<string>();
        foreach (YamlScalar scalar in map.OptionalList(key)?.Scalars(key) ?? [])
        {
            string element = scalar.Text(key);
            if (element.Length > 0 && elements.Contains(element))
            {
                scalar.Fault(ShapeFaults.RepeatedEntry, element, key);
            }
            else if (element.Length > 0 && Exists(scalar, key, element))
            {
                elements.Add(element);
            }
        }

        return elements.ToImmutable();
    }

    private static bool Exists(YamlScalar scalar, string key, string element)
    {
        int slash = element.LastIndexOf('/');
        if (slash <= 0)
        {
            scalar.Fault(ShapeFaults.WrongIdentifier, key, element, "is a folder and an id, such as treatments/tens");
            return false;
        }

        (string folder, string id) = (element[..slash], element[(slash + 1)..]);
        KnowledgeFiles files = scalar.Place.Log.Files;
        if (files.Has(folder, id))
        {
            scalar.Place.Log.Add(new Reference(scalar.Place.File, scalar.Line, key, folder, id));
            return true;
        }

        scalar.Fault(ShapeFaults.UnknownReference, Kebab.KindOf(folder), id, Kebab.Nearest(id, files.Ids(folder)), folder);
        return false;
    }
}
