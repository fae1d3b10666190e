using System.Globalization;

namespace Plumbline.Cli.Input;

/// <summary>Something wrong in a file that a person gave. It says where and what to do, and never repeats what the file holds.</summary>
/// <param name="File">The name as given; <c>-</c> is standard input.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Code">The permanent code; see <see cref="InputCode"/>.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record InputFault(string File, long Line, string Code, string What, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0
        ? $"{File}: {Code}: {What}; {Remedy}"
        : string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): {Code}: {What}; {Remedy}");
}
