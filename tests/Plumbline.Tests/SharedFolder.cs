namespace Plumbline.Tests;

/// <summary>Files beside the repository that tests may read and never copy.</summary>
internal static class SharedFolder
{
    /// <summary>The path of a file; the test is skipped where it is not there.</summary>
    public static string File(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", name);
            if (System.IO.File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"../shared/{name} is not here.");
        return "";
    }
}
