using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Exchange.Directory;

/// <summary>The form of one row in a directory file: a head of fixed size, then ten texts.</summary>
/// <remarks>Little endian. Head: length of the rest (4), latitude and longitude (8 + 8), bits (8), day of the last change (4). Each text: length (2), UTF-8.</remarks>
internal static class ProviderRow
{
    public const int HeadLength = 32;
    public const int LongestText = 200;
    public const int LongestRow = HeadLength + (TextCount * (LongestText + 2));
    public const ulong Organisation = 1UL << 60;
    public const ulong TelehealthYes = 1UL << 61;
    public const ulong TelehealthKnown = 1UL << 62;
    public const ulong PlacedByPostalCode = 1UL << 63;
    public const ulong SpecialtyBits = Organisation - 1;
    private const int TextCount = 10;

    /// <summary>How long the row at the beginning of some bytes is; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength)
        {
            return 0;
        }

        uint rest = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return rest <= LongestRow - HeadLength ? HeadLength + (int)rest : 0;
    }

    public static (double Latitude, double Longitude, ulong Bits) Head(ReadOnlySpan<byte> row) => (
        BinaryPrimitives.ReadDoubleLittleEndian(row[4..]),
        BinaryPrimitives.ReadDoubleLittleEndian(row[12..]),
        BinaryPrimitives.ReadUInt64LittleEndian(row[20..]));

    public static void WriteHead(Span<byte> row, GeoPoint place, ulong bits, DateOnly? updated)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(row, (uint)(row.Length - HeadLength));
        BinaryPrimitives.WriteDoubleLittleEndian(row[4..], place.Latitude);
        BinaryPrimitives.WriteDoubleLittleEndian(row[12..], place.Longitude);
        BinaryPrimitives.WriteUInt64LittleEndian(row[20..], bits);
        BinaryPrimitives.WriteInt32LittleEndian(row[28..], updated?.DayNumber ?? 0);
    }

    /// <summary>The register's number of a row.</summary>
    public static ReadOnlySpan<byte> Number(ReadOnlySpan<byte> row)
    {
        ReadOnlySpan<byte> rest = row[HeadLength..];
        return Text(ref rest);
    }

    /// <summary>Reads a whole row.</summary>
    /// <param name="row">From its head to its end.</param>
    /// <param name="specialties">The id of each bit.</param>
    /// <exception cref="InvalidDataException">The bytes are no row.</exception>
    public static Provider Read(ReadOnlySpan<byte> row, ImmutableArray<string> specialties)
    {
        if (Length(row) != row.Length)
        {
            throw new InvalidDataException("A row of the directory is damaged.");
        }

        var (latitude, longitude, bits) = Head(row);
        int day = BinaryPrimitives.ReadInt32LittleEndian(row[28..]);
        ReadOnlySpan<byte> rest = row[HeadLength..];
        string number = Next(ref rest), name = Next(ref rest), credential = Next(ref rest), first = Next(ref rest), second = Next(ref rest);
        string city = Next(ref rest), region = Next(ref rest), postal = Next(ref rest), country = Next(ref rest);
        return new()
        {
            Number = number,
            Name = name,
            Credential = credential,
            Lines = [.. new[] { first, second }.Where(line => line.Length > 0)],
            City = city,
            Region = region,
            PostalCode = country is "" or "US" ? ZipCode.Repair(postal) : postal,
            Country = country,
            Phone = Whole(Next(ref rest)),
            Place = GeoPoint.TryOf(latitude, longitude) ?? throw new InvalidDataException("A row of the directory lies nowhere."),
            IsOrganisation = (bits & Organisation) != 0,
            Telehealth = (bits & TelehealthKnown) == 0 ? null : (bits & TelehealthYes) != 0,
            PlacedByPostalCode = (bits & PlacedByPostalCode) != 0,
            Updated = day > 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : null,
            Specialties = [.. specialties.Where((_, bit) => (bits >> bit & 1) != 0)],
        };
    }

    // Where a spreadsheet has made 2.12505E+12 of a telephone number, the last digits are lost: what is left would ring at somebody else's.
    private static string Whole(string phone) => phone.Contains("E+", StringComparison.OrdinalIgnoreCase) ? "" : phone;

    private static string Next(ref ReadOnlySpan<byte> rest) => Encoding.UTF8.GetString(Text(ref rest));

    private static ReadOnlySpan<byte> Text(scoped ref ReadOnlySpan<byte> rest)
    {
        int length = rest.Length >= 2 ? BinaryPrimitives.ReadUInt16LittleEndian(rest) : int.MaxValue - 2;
        if (length + 2 > rest.Length)
        {
            throw new InvalidDataException("A row of the directory ends too soon.");
        }

        ReadOnlySpan<byte> text = rest.Slice(2, length);
        rest = rest[(length + 2)..];
        return text;
    }
}
