namespace Plumbline.Cli.Output;

/// <summary>Fits text that was made elsewhere to the width of the page.</summary>
internal static class PageText
{
    /// <summary>The same text with lines broken at spaces; what an item continues with stands under its first word.</summary>
    public static string Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            int indent = line.Length - line.TrimStart().Length;
            int hanging = indent + (line.AsSpan(indent).StartsWith("- ") ? 2 : 0);
            string lead = line[..indent];
            foreach (string part in Page.Wrapped(line[indent..], Math.Max(20, width - hanging)))
            {
                lines.Add((lead + part).TrimEnd());
                lead = new string(' ', hanging);
            }
        }

        return string.Join('\n', lines);
    }
}
