namespace Plumbline.Web.Learn;

/// <summary>How long a browser or a proxy may keep a page to learn from. Such a page holds nothing of a person.</summary>
public static class LearnCaching
{
    /// <summary>Ten minutes, in seconds: a correction of the knowledge is seen soon.</summary>
    public const int Seconds = 600;

    /// <summary>The frame of a page follows the reader's settings, which stand in a cookie.</summary>
    public const string Vary = "Cookie";
}
