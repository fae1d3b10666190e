using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Knowledge;

/// <summary>Something wrong in a knowledge file, found while reading it. Faults are collected, never thrown.</summary>
public sealed record Fault : IComparable<Fault>
{
    private const int LongestFact = 100;

    internal Fault(FaultKind kind, string file, int line, ReadOnlySpan<string> facts)
    {
        (Kind, File, Line) = (kind, file, line);
        var shown = ImmutableArray.CreateBuilder<string>(facts.Length);
        foreach (string fact in facts)
        {
            shown.Add(Show(fact));
        }

        Facts = shown.MoveToImmutable();
        Message = kind.Compose(Facts);
    }

    /// <summary>What kind of fault it is, with its permanent code.</summary>
    public FaultKind Kind { get; }

    /// <summary>The path below <c>knowledge/</c>, with forward slashes.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>What was found, in the order of the names in <see cref="FaultKind.Template"/>; long ones are cut.</summary>
    public ImmutableArray<string> Facts { get; }

    /// <summary>What is wrong and what to do, in one sentence.</summary>
    public string Message { get; }

    /// <summary>The fault in the form that editors can jump to: <c>file(line): code: message</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): {Kind.Code}: {Message}");

    /// <summary>Orders by file, line, code and message.</summary>
    public int CompareTo(Fault? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byFile = string.CompareOrdinal(File, other.File);
        int byLine = byFile != 0 ? byFile : Line.CompareTo(other.Line);
        int byCode = byLine != 0 ? byLine : string.CompareOrdinal(Kind.Code, other.Kind.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    /// <inheritdoc/>
    public bool Equals(Fault? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Kind.Code, Message);

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator <(Fault left, Fault right) => Comparer<Fault>.Default.Compare(left, right) < 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator >(Fault left, Fault right) => Comparer<Fault>.Default.Compare(left, right) > 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator <=(Fault left, Fault right) => Comparer<Fault>.Default.Compare(left, right) <= 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator >=(Fault left, Fault right) => Comparer<Fault>.Default.Compare(left, right) >= 0;

    // A message is one line on a terminal, whatever stood in the file.
    private static string Show(string fact)
    {
        string whole = fact.Length <= LongestFact ? fact : fact[..LongestFact] + "…";
        return string.Create(whole.Length, whole, static (target, text) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                bool printable = !char.IsControl(text[i]) && !char.IsSurrogate(text[i]) && text[i] is not ('\u2028' or '\u2029');
                target[i] = printable ? text[i] : '\uFFFD';
            }
        });
    }
}
