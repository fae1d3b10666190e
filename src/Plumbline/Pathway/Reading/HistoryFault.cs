using System.Globalization;

namespace Plumbline.Pathway;

/// <summary>Something wrong with a history file: where, what, and what to do. It never repeats what a person wrote.</summary>
/// <param name="Code">The permanent code, <c>HF001</c> and so on.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Place">The place in the file, such as <c>check-ins[3].pain</c>; <c>file</c> for the whole of it.</param>
/// <param name="Message">What is wrong; what to do.</param>
public sealed record HistoryFault(string Code, int Line, string Place, string Message)
{
    /// <summary>The fault on one line: <c>line 12, check-ins[3].pain: HF006: …</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, {Place}: {Code}: {Message}");
}
