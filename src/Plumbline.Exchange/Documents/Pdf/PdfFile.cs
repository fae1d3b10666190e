using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>The numbered objects of a PDF 1.7 file (ISO 32000-1) and their table at its end.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    /// <summary>Takes a number for an object that is filled in later, so that others can point to it.</summary>
    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    /// <summary>Adds an object.</summary>
    public int Add(string body)
    {
        int number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>Fills in an object.</summary>
    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    /// <summary>Adds a stream, compressed.</summary>
    /// <param name="entries">The entries of its dictionary beside length and filter.</param>
    /// <param name="content">What it holds.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return AddPlainStream($"{entries} /Filter /FlateDecode", packed.ToArray());
    }

    /// <summary>Adds a stream as it is: metadata must be readable without unpacking.</summary>
    public int AddPlainStream(string entries, ReadOnlySpan<byte> content)
    {
        int number = Reserve();
        string length = content.Length.ToString(CultureInfo.InvariantCulture);
        _objects[number - 1] = [.. Encoding.Latin1.GetBytes($"<< {entries} /Length {length} >>\nstream\n"), .. content, .. "\nendstream"u8];
        return number;
    }

    /// <summary>The whole file. The same objects give the same bytes.</summary>
    public byte[] Write(int catalog, int about)
    {
        using var file = new MemoryStream();

        // The second line says that what follows is not text.
        file.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var places = new List<long>();
        for (int at = 0; at < _objects.Count; at++)
        {
            places.Add(file.Position);
            Line(file, $"{Text(at + 1)} 0 obj");
            file.Write(_objects[at]);
            file.Write("\nendobj\n"u8);
        }

        string id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        long table = file.Position;
        Line(file, $"xref\n0 {Text(places.Count + 1)}\n0000000000 65535 f ");
        foreach (long place in places)
        {
            Line(file, string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n "));
        }

        Line(file, $"trailer\n<< /Size {Text(places.Count + 1)} /Root {Text(catalog)} 0 R /Info {Text(about)} 0 R /ID [<{id}> <{id}>] >>");
        Line(file, $"startxref\n{Text(table)}\n%%EOF");
        return file.ToArray();
    }

    /// <summary>A text for people as a PDF string.</summary>
    public static string String(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A number as PDF writes it.</summary>
    public static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(Stream file, string line) => file.Write(Encoding.Latin1.GetBytes(line + "\n"));
}
