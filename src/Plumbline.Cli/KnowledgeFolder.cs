using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Cli;

/// <summary>Reads the knowledge for a command, and says on standard error why it cannot be used.</summary>
internal static class KnowledgeFolder
{
    private const int ShownFaults = 20;

    /// <summary>The files; null, with a message written, where the folder cannot be read.</summary>
    public static KnowledgeFiles? Files(string? folder, Surroundings surroundings)
    {
        string path = folder ?? surroundings.KnowledgeFolder;
        try
        {
            KnowledgeFiles files = KnowledgeFiles.FromFolder(path);
            if (files.Contents.Count > 0)
            {
                return files;
            }

            surroundings.Error.WriteLine($"plumbline: there are no knowledge files in {path}; give their folder with --knowledge.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            surroundings.Error.WriteLine($"plumbline: the knowledge folder {path} cannot be read; give another one with --knowledge.");
        }

        return null;
    }

    /// <summary>Sound knowledge; null, with the faults written, where there is none: nobody is advised from half-read files.</summary>
    public static KnowledgeBase? Sound(string? folder, Surroundings surroundings)
    {
        if (Files(folder, surroundings) is not { } files)
        {
            return null;
        }

        var (knowledge, faults) = KnowledgeReader.Read(files);
        if (faults.IsEmpty)
        {
            return knowledge;
        }

        Write(faults, ShownFaults, surroundings.Error);
        surroundings.Error.WriteLine("plumbline: the knowledge has faults, so nothing was done; see `plumbline knowledge check`.");
        return null;
    }

    /// <summary>Writes the first of some faults, and how many more there are.</summary>
    public static void Write(ImmutableArray<Fault> faults, int most, TextWriter to)
    {
        foreach (Fault fault in faults.Take(most))
        {
            to.WriteLine(fault);
        }

        if (faults.Length > most)
        {
            to.WriteLine($"… and {faults.Length - most} more");
        }
    }
}
