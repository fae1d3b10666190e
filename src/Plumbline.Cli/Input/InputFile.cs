namespace Plumbline.Cli.Input;

/// <summary>Opens what a person named on the command line.</summary>
internal static class InputFile
{
    /// <summary>The name that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Opens a file for reading in one pass, or says why not.</summary>
    public static (Stream? Stream, InputFault? Fault) Open(string name, Surroundings surroundings)
    {
        if (name == StandardInput)
        {
            return (surroundings.Input, null);
        }

        try
        {
            return (new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, Unreadable(name, "there is no such file", "check the name"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, Unreadable(name, "the file cannot be opened", "check that it is a file and that you may read it"));
        }
    }

    private static InputFault Unreadable(string name, string what, string remedy) =>
        new(name, 0, InputCode.Unreadable, what, remedy);
}
