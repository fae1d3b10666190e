namespace Plumbline.Web.Learn;

/// <summary>Where things of the knowledge have their pages. Only public ids stand in these addresses, never an answer.</summary>
public static class LearnLinks
{
    /// <summary>The address of a thing; null for a folder without pages.</summary>
    /// <param name="folder">The folder of the thing below <c>knowledge/</c>, such as <c>conditions</c>.</param>
    /// <param name="id">Its id.</param>
    public static string? Find(string folder, string id) => folder switch
    {
        "conditions" => "/Learn/Condition/" + id,
        "findings" => "/Learn/Finding/" + id,
        "treatments" => "/Learn/Treatment/" + id,
        "medicines" => "/Learn/Medicine/" + id,
        "concepts" => "/Learn/Concept/" + id,
        "conflicts" => "/Learn/Conflict/" + id,
        "sources" => "/Learn/Source/" + id,
        _ => null,
    };

    /// <summary>The address of a thing that has a page.</summary>
    /// <exception cref="ArgumentException">Things of this folder have none.</exception>
    public static string To(string folder, string id) => Find(folder, id) ?? throw new ArgumentException($"There are no pages for {folder}.", nameof(folder));

    /// <summary>The folder and the id of an element such as <c>treatments/tens</c>; the folder is empty for a file of its own.</summary>
    public static (string Folder, string Id) Parts(string element)
    {
        ArgumentNullException.ThrowIfNull(element);
        int slash = element.LastIndexOf('/');
        return (slash < 0 ? "" : element[..slash], element[(slash + 1)..]);
    }
}
