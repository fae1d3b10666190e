namespace Plumbline.Web.Hosting;

/// <summary>How pages look for this browser. It says nothing about a person, and is kept in a cookie of its own.</summary>
/// <param name="Theme">Light, dark, or as the device says.</param>
/// <param name="Text">How large the text is.</param>
/// <param name="MoreContrast">Whether greys and soft tones are replaced by black and white.</param>
/// <param name="LowStimulus">Whether colour, movement and extras are left out.</param>
public sealed record Look(Theme Theme, TextSize Text, bool MoreContrast, bool LowStimulus)
{
    /// <summary>The name of the cookie.</summary>
    public const string Cookie = "plumbline-look";

    private const string More = "more";
    private const string Low = "low";
    private const string Usually = "usual";

    /// <summary>How pages look for somebody who has not chosen.</summary>
    public static Look Usual { get; } = new(Theme.Device, TextSize.Usual, false, false);

    /// <summary>The theme as the pages and the cookie write it; null for the device's own.</summary>
    public string? ThemeName => Theme == Theme.Device ? null : Name(Theme);

    /// <summary>The text size as the pages and the cookie write it; null for the usual one.</summary>
    public string? TextName => Text == TextSize.Usual ? null : Name(Text);

    /// <summary>The contrast as the pages and the cookie write it; null for the usual one.</summary>
    public string? ContrastName => MoreContrast ? More : null;

    /// <summary>The stimulus as the pages and the cookie write it; null for the usual one.</summary>
    public string? StimulusName => LowStimulus ? Low : null;

    /// <summary>The look that a request asks for.</summary>
    public static Look Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Read(request.Cookies[Cookie]);
    }

    /// <summary>Reads a cookie. Anything but what <see cref="Write"/> makes is the usual look: a cookie is a stranger's text.</summary>
    public static Look Read(string? cookie) =>
        cookie?.Split('.') is [var theme, var text, More or Usually, Low or Usually] parts
        && Named<Theme>(theme) is { } readTheme
        && Named<TextSize>(text) is { } readText
            ? new(readTheme, readText, parts[2] == More, parts[3] == Low)
            : Usual;

    /// <summary>What the cookie holds.</summary>
    public string Write() => $"{Name(Theme)}.{Name(Text)}.{ContrastName ?? Usually}.{StimulusName ?? Usually}";

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Named<T>(string name)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Name(value) == name)
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>Light or dark.</summary>
public enum Theme
{
    /// <summary>As the device says.</summary>
    Device,

    /// <summary>Dark text on light paper.</summary>
    Light,

    /// <summary>Light text on dark paper.</summary>
    Dark,
}

/// <summary>How large the text is.</summary>
public enum TextSize
{
    /// <summary>As the browser has it.</summary>
    Usual,

    /// <summary>A little larger.</summary>
    Large,

    /// <summary>A third larger.</summary>
    Larger,

    /// <summary>Much larger.</summary>
    Largest,
}
