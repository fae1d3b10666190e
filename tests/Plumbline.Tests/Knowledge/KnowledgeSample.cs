using System.Runtime.CompilerServices;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

/// <summary>Small knowledge written in a test, and the place of the shipped one.</summary>
internal static class KnowledgeSample
{
    /// <summary>The folder <c>knowledge/</c> of the repository.</summary>
    public static string ShippedFolder() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "knowledge"));

    /// <summary>Files from texts; text before the first line break is the path.</summary>
    public static KnowledgeFiles Files(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, string text) in files)
        {
            texts[path] = text;
        }

        return KnowledgeFiles.FromTexts(texts);
    }

    /// <summary>The messages of all faults, one a line.</summary>
    public static string Faults(params ReadOnlySpan<(string Path, string Text)> files) =>
        string.Join('\n', KnowledgeReader.Read(Files(files)).Faults);

    private static string Here([CallerFilePath] string here = "") => here;
}
