using System.Runtime.CompilerServices;

namespace Plumbline.Tests;

/// <summary>Compares a page of <c>docs/</c> that follows from the code with what the code says now.</summary>
/// <remarks>Run with GOLDEN=accept to write the page.</remarks>
internal static class Documentation
{
    public static void Check(string expected, string name, [CallerFilePath] string testFile = "")
    {
        string? folder = Path.GetDirectoryName(testFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Plumbline.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        string page = Path.Combine(folder!, "docs", name);
        string text = expected.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(page, text);
        }

        string found = File.Exists(page) ? File.ReadAllText(page) : "";
        Assert.True(found == text, $"docs/{name} does not say what the code does; run the tests once with GOLDEN=accept and read the difference.");
    }
}
