namespace Plumbline.Cli.Input;

/// <summary>One line of a file: its number, and either its bytes or what is wrong with it.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Bytes">The line without its end and without a byte-order mark; empty when there is a fault.</param>
/// <param name="Fault">Why the line cannot be used; null when it can.</param>
internal sealed record InputLine(long Number, ReadOnlyMemory<byte> Bytes, InputFault? Fault);
