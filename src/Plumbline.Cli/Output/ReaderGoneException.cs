namespace Plumbline.Cli.Output;

/// <summary>Nobody reads the output any more. Not a fault: the command ends quietly.</summary>
internal sealed class ReaderGoneException(string message, Exception inner) : IOException(message, inner);
