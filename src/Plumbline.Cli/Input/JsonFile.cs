using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;

namespace Plumbline.Cli.Input;

/// <summary>Reads a file that is one JSON value.</summary>
internal static class JsonFile
{
    /// <summary>The longest such file, in bytes: far more than a person's answers or history need.</summary>
    public const int LongestFile = 16 << 20;

    /// <summary>The value, or why there is none.</summary>
    public static (JsonValue? Value, ImmutableArray<InputFault> Faults) Read(string name, Surroundings surroundings)
    {
        var (stream, unreadable) = InputFile.Open(name, surroundings);
        if (stream is null)
        {
            return (null, [unreadable!]);
        }

        using (stream)
        {
            var bytes = new MemoryStream();
            byte[] block = new byte[1 << 16];
            int filled;
            while ((filled = stream.Read(block, 0, block.Length)) > 0)
            {
                bytes.Write(block, 0, filled);
                if (bytes.Length > LongestFile)
                {
                    string most = LongestFile.ToString("N0", CultureInfo.InvariantCulture);
                    return (null, [new InputFault(name, 0, InputCode.TooLong, $"the file is longer than {most} bytes", "give a file of one person")]);
                }
            }

            return Read(bytes.ToArray(), name);
        }
    }

    private static (JsonValue? Value, ImmutableArray<InputFault> Faults) Read(ReadOnlySpan<byte> text, string name)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        text = text.StartsWith(mark) ? text[mark.Length..] : text;
        if (text.Trim(" \t\r\n"u8).IsEmpty)
        {
            return (null, [new InputFault(name, 0, InputCode.Empty, "the file is empty", "check that it is the right one")]);
        }

        if (!Utf8.IsValid(text))
        {
            long line = 1;
            for (ReadOnlySpan<byte> rest = text; !rest.IsEmpty; line++)
            {
                int end = rest.IndexOf((byte)'\n');
                ReadOnlySpan<byte> one = end < 0 ? rest : rest[..end];
                if (!Utf8.IsValid(one))
                {
                    break;
                }

                rest = end < 0 ? [] : rest[(end + 1)..];
            }

            return (null, [new InputFault(name, line, InputCode.Encoding, "the line is not UTF-8", "save the file as UTF-8")]);
        }

        var (value, fault) = JsonText.Read(text, name, 1);
        return fault is null ? (value, []) : (null, [fault]);
    }
}
