using Plumbline.Knowledge;

namespace Plumbline.Web.Hosting;

/// <summary>Reads the knowledge that the application answers from.</summary>
internal static class KnowledgeSource
{
    private const int ShownFaults = 20;

    /// <summary>The knowledge of a folder.</summary>
    /// <param name="folder">The folder; null for the one that came with the application.</param>
    /// <exception cref="InvalidOperationException">It has faults: nobody is advised from half-read files.</exception>
    public static KnowledgeBase Read(string? folder)
    {
        string path = folder ?? Path.Combine(AppContext.BaseDirectory, "knowledge");
        var (knowledge, faults) = KnowledgeReader.Read(KnowledgeFiles.FromFolder(path));
        return faults.IsEmpty
            ? knowledge
            : throw new InvalidOperationException($"The knowledge in {path} has {faults.Length} faults:\n{string.Join('\n', faults.Take(ShownFaults))}");
    }
}
