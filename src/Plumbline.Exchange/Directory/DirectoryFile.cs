using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Plumbline.Exchange.Directory;

/// <summary>One imported file as it lies in the folder: all rows, a description, and an end that says where the description begins.</summary>
/// <remarks>
/// It is never changed: a new import writes another file and puts it in this one's place in one step, so that a reader sees the old one or the new
/// one and nothing between.
/// </remarks>
internal sealed class DirectoryFile : IDisposable
{
    public const string Extension = ".directory";
    private const int EndLength = 24;
    private const int Piece = 1 << 18;
    private const int LongestDescription = 1 << 20;
    private readonly SafeFileHandle _handle;

    private DirectoryFile(SafeFileHandle handle, long rowsLength, DirectorySource source) => (_handle, RowsLength, Source) = (handle, rowsLength, source);

    private static ReadOnlySpan<byte> Mark => "PLUMBDIR"u8;

    /// <summary>How many bytes all rows have.</summary>
    public long RowsLength { get; }

    /// <summary>What it is.</summary>
    public DirectorySource Source { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or something else.</exception>
    public static DirectoryFile Open(string path)
    {
        // Others may put another file in its place while this one is read.
        SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        try
        {
            long length = RandomAccess.GetLength(handle);
            Span<byte> end = stackalloc byte[EndLength];
            if (length < EndLength || RandomAccess.Read(handle, end, length - EndLength) != EndLength || !end[16..].SequenceEqual(Mark))
            {
                throw new InvalidDataException($"{Path.GetFileName(path)} is no directory file, or was not written to its end.");
            }

            long rows = BinaryPrimitives.ReadInt64LittleEndian(end);
            long description = BinaryPrimitives.ReadInt64LittleEndian(end[8..]);
            if (rows < 0 || description is < 0 or > LongestDescription || rows != length - EndLength - description)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)} is damaged.");
            }

            byte[] json = new byte[description];
            int read = RandomAccess.Read(handle, json, rows);
            return new(handle, rows, DirectorySource.Read(json.AsMemory(0, read)));
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>The description of a file; null where there is none that can be read.</summary>
    public static DirectorySource? Describe(string path)
    {
        try
        {
            using DirectoryFile file = Open(path);
            return file.Source;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Adds the description and the end to a file that holds all rows.</summary>
    public static void Close(SafeFileHandle handle, long rowsLength, DirectorySource source)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            source.Write(writer);
        }

        byte[] end = new byte[EndLength];
        BinaryPrimitives.WriteInt64LittleEndian(end, rowsLength);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(8), json.WrittenCount);
        Mark.CopyTo(end.AsSpan(16));
        RandomAccess.Write(handle, json.WrittenSpan, rowsLength);
        RandomAccess.Write(handle, end, rowsLength + json.WrittenCount);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>What all rows come to: read once from the beginning, in little memory.</summary>
    public static (long[] BitCounts, long Numbers, DateOnly? Newest, string Hash) Survey(SafeFileHandle handle, long rowsLength)
    {
        // One bit for each possible number of the register: nine digits, the first of them 1 or 2, and a check digit that follows from them.
        BitArray? seen = null;
        long[] counts = new long[64];
        long numbers = 0;
        int newest = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Walk(handle, rowsLength, (row, _) =>
        {
            for (ulong bits = ProviderRow.Head(row).Bits; bits != 0; bits &= bits - 1)
            {
                counts[BitOperations.TrailingZeroCount(bits)]++;
            }

            newest = Math.Max(newest, BinaryPrimitives.ReadInt32LittleEndian(row[28..]));
            ReadOnlySpan<byte> number = ProviderRow.Number(row);
            if (Npi.IsValid(number))
            {
                int nine = int.Parse(number[..9], CultureInfo.InvariantCulture) - 100_000_000;
                seen ??= new BitArray(200_000_000);
                numbers += seen[nine] ? 0 : 1;
                seen[nine] = true;
            }
        }, rows => hash.AppendData(rows));
        return (counts, numbers, newest > 0 && newest <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(newest) : null, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Reads one row.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public Provider Row(long offset)
    {
        Span<byte> bytes = stackalloc byte[ProviderRow.LongestRow];
        int read = RandomAccess.Read(_handle, bytes, offset);
        int length = ProviderRow.Length(bytes[..read]);
        return length > 0 && length <= read
            ? ProviderRow.Read(bytes[..length], Source.Bits)
            : throw new InvalidDataException("A row of the directory is damaged.");
    }

    /// <summary>Goes through all rows.</summary>
    /// <exception cref="InvalidDataException">A row is damaged.</exception>
    public void Walk(RowVisitor visit) => Walk(_handle, RowsLength, visit);

    /// <summary>Whether all rows are as they were written.</summary>
    public bool IsWhole()
    {
        try
        {
            return Survey(_handle, RowsLength).Hash == Source.Hash;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    // Shows each row, and then all rows of a piece at once.
    private static void Walk(SafeFileHandle handle, long rowsLength, RowVisitor visit, Action<ReadOnlySpan<byte>>? visitPiece = null)
    {
        byte[] piece = new byte[Piece];
        long offset = 0;
        while (offset < rowsLength)
        {
            int read = RandomAccess.Read(handle, piece, offset);
            ReadOnlySpan<byte> rest = piece.AsSpan(0, (int)Math.Min(read, rowsLength - offset));
            int used = 0;
            while (ProviderRow.Length(rest[used..]) is > 0 and var length && used + length <= rest.Length)
            {
                visit(rest.Slice(used, length), offset + used);
                used += length;
            }

            if (used == 0)
            {
                throw new InvalidDataException("A row of the directory is damaged.");
            }

            visitPiece?.Invoke(rest[..used]);
            offset += used;
        }
    }
}

/// <summary>Is shown one row and where it begins.</summary>
internal delegate void RowVisitor(ReadOnlySpan<byte> row, long offset);
