using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Knowledge.Strict;

/// <summary>Turns the bytes of a file into text, and says what is wrong with them.</summary>
internal static class KnowledgeText
{
    internal const int MostBytes = 2_000_000;
    internal const int MostLines = 400;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes; the faults of the bytes go into the log.</summary>
    /// <returns>The text with LF alone and without tabs, or null where going on would only give faults that follow from these.</returns>
    public static string? Decode(string path, ImmutableArray<byte> bytes, ReadingLog log)
    {
        if (bytes.Length > MostBytes)
        {
            log.Add(FileFaults.FileTooBig, path, 1, Invariant(bytes.Length), Invariant(MostBytes));
            return null;
        }

        string text;
        try
        {
            text = Strict.GetString(bytes.AsSpan());
        }
        catch (DecoderFallbackException refusal)
        {
            log.Add(FileFaults.NotUtf8, path, 1 + bytes[..Math.Clamp(refusal.Index, 0, bytes.Length)].Count(value => value == '\n'));
            return null;
        }

        if (text.StartsWith('\uFEFF'))
        {
            log.Add(FileFaults.ByteOrderMark, path, 1);
            text = text[1..];
        }

        return CheckLines(path, text, log) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\t', ' ') : null;
    }

    private static bool CheckLines(string path, string text, ReadingLog log)
    {
        bool usable = true;
        int number = 0;
        foreach (ReadOnlySpan<char> whole in text.AsSpan().EnumerateLines('\n'))
        {
            number++;
            ReadOnlySpan<char> line = whole;
            if (line.EndsWith("\r"))
            {
                log.Add(FileFaults.CarriageReturn, path, number);
                line = line[..^1];
            }

            int tab = line.IndexOf('\t');
            if (tab >= 0)
            {
                log.Add(FileFaults.Tab, path, number);
                usable &= !line[..tab].IsWhiteSpace();
            }

            foreach (char sign in line)
            {
                if (IsInvisible(sign))
                {
                    log.Add(FileFaults.ControlCharacter, path, number, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{(int)sign:X4}"));
                    usable = false;
                    break;
                }
            }
        }

        if (number > MostLines + 1 && !path.StartsWith("text/", StringComparison.Ordinal) && path != "seeds.csv")
        {
            log.Add(FileFaults.TooManyLines, path, MostLines + 1, Invariant(MostLines));
        }

        return usable;
    }

    // Line and paragraph separators and the marks that turn the direction of text hide what a line says.
    private static bool IsInvisible(char sign) =>
        (char.IsControl(sign) && sign != '\t') || sign is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static SpanLines EnumerateLines(this ReadOnlySpan<char> text, char end) => new(text, end);

    // MemoryExtensions.EnumerateLines also breaks at carriage returns and separators, which are faults here, not ends of lines.
    private ref struct SpanLines(ReadOnlySpan<char> text, char end)
    {
        private ReadOnlySpan<char> _rest = text;
        private bool _done;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly SpanLines GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_done)
            {
                return false;
            }

            int at = _rest.IndexOf(end);
            _done = at < 0;
            Current = _done ? _rest : _rest[..at];
            _rest = _done ? default : _rest[(at + 1)..];
            return true;
        }
    }
}
