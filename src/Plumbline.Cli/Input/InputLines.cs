using System.Globalization;
using System.Text.Unicode;

namespace Plumbline.Cli.Input;

/// <summary>Reads a file line by line in strict UTF-8, in memory that does not grow with the file.</summary>
/// <remarks>CR LF and LF end a line, the last line needs no end, blank lines are passed over, a UTF-8 byte-order mark is dropped.</remarks>
internal static class InputLines
{
    /// <summary>The longest line that is read, in bytes; a longer one is a fault and is skipped.</summary>
    public const int LongestLine = 1 << 20;

    private const int BlockSize = 1 << 16;

    /// <summary>The lines of a stream, in order.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="file">The name for faults.</param>
    public static IEnumerable<InputLine> Read(Stream stream, string file)
    {
        byte[] block = new byte[BlockSize];
        var line = new MemoryStream();
        bool tooLong = false;
        long number = 1;
        int filled;
        while ((filled = stream.Read(block, 0, block.Length)) > 0)
        {
            int start = 0;
            while (start < filled)
            {
                int end = Array.IndexOf(block, (byte)'\n', start, filled - start);
                int length = (end < 0 ? filled : end) - start;
                tooLong |= line.Length + length > LongestLine;
                if (!tooLong)
                {
                    line.Write(block, start, length);
                }

                if (end < 0)
                {
                    break;
                }

                if (Take(line, number, tooLong, file) is { } taken)
                {
                    yield return taken;
                }

                line.SetLength(0);
                tooLong = false;
                number++;
                start = end + 1;
            }
        }

        if (Take(line, number, tooLong, file) is { } last)
        {
            yield return last;
        }
    }

    private static InputLine? Take(MemoryStream line, long number, bool tooLong, string file)
    {
        if (tooLong)
        {
            string most = LongestLine.ToString("N0", CultureInfo.InvariantCulture);
            return Faulty(number, file, InputCode.TooLong, $"the line is longer than {most} bytes", "write one case a line");
        }

        byte[] bytes = line.ToArray();
        ReadOnlyMemory<byte> text = bytes;
        if (number == 1 && bytes.AsSpan().StartsWith(Mark))
        {
            text = text[Mark.Length..];
        }

        if (text.Length > 0 && text.Span[^1] == (byte)'\r')
        {
            text = text[..^1];
        }

        if (!Utf8.IsValid(text.Span))
        {
            return Faulty(number, file, InputCode.Encoding, "the line is not UTF-8", "save the file as UTF-8");
        }

        return text.Span.Trim(" \t"u8).IsEmpty ? null : new InputLine(number, text, null);
    }

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static InputLine Faulty(long number, string file, string code, string what, string remedy) =>
        new(number, default, new InputFault(file, number, code, what, remedy));
}
