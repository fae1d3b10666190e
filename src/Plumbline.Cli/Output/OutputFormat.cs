namespace Plumbline.Cli.Output;

/// <summary>The forms that a command can write.</summary>
internal enum OutputFormat
{
    /// <summary>For a person to read.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values with a header, RFC 4180.</summary>
    Csv,
}
