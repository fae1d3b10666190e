using System.Text;

namespace Plumbline.Cli;

/// <summary>Everything outside that a command may touch, so that a test can stand in for all of it.</summary>
internal sealed record Surroundings
{
    /// <summary>UTF-8 without a mark, throwing on what is not UTF-8.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Standard input, as bytes.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: faults and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person types at standard input.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether standard output is a screen.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether standard error is a screen.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The width of the screen in characters.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether the person asked for text without colour (the NO_COLOR convention).</summary>
    public bool NoColour { get; init; }

    /// <summary>The folder of knowledge that is used when none is named.</summary>
    public required string KnowledgeFolder { get; init; }

    /// <summary>The folder of the directory of providers that is used when none is named.</summary>
    public string ProvidersFolder { get; init; } = "providers";

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }
}
