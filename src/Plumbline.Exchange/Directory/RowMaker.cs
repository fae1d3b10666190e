using System.Text;

namespace Plumbline.Exchange.Directory;

/// <summary>What one worker makes rows with: the codes, the places, the rows so far and the counts.</summary>
internal sealed class RowMaker(SpecialtyCodes codes, PlaceTable places, bool keepAll)
{
    /// <summary>The codes.</summary>
    public SpecialtyCodes Codes => codes;

    /// <summary>The rows.</summary>
    public RowWriter Rows { get; } = new();

    /// <summary>The counts.</summary>
    public ImportCounter Counts { get; } = new();

    /// <summary>Whether rows of any specialty are kept.</summary>
    public bool KeepAll => keepAll;

    /// <summary>The middle of the area of a postal code; null where it is none of the United States, or has no known place.</summary>
    /// <param name="code">The code in UTF-8.</param>
    /// <param name="country">Two letters; empty counts as the United States, whose files leave it out.</param>
    public GeoPoint? PlaceOf(ReadOnlySpan<byte> code, ReadOnlySpan<byte> country)
    {
        code = code.Trim((byte)' ');
        if (code.IsEmpty || code.Length > 10 || !IsUnitedStates(country))
        {
            return null;
        }

        Span<char> text = stackalloc char[10];
        return Ascii.ToUtf16(code, text, out int written) == System.Buffers.OperationStatus.Done ? places.Find(text[..written]) : null;
    }

    private static bool IsUnitedStates(ReadOnlySpan<byte> country) =>
        country.IsEmpty || country.SequenceEqual("US"u8) || country.SequenceEqual("USA"u8)
        || country.SequenceEqual("PR"u8) || country.SequenceEqual("VI"u8) || country.SequenceEqual("GU"u8)
        || country.SequenceEqual("AS"u8) || country.SequenceEqual("MP"u8);
}
