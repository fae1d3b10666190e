namespace Plumbline.Exchange.Directory;

/// <summary>The five-digit postal code of the United States.</summary>
internal static class ZipCode
{
    private const int Short = 5;
    private const int Long = 9;

    /// <summary>The first five digits as a number; null where these are no postal code.</summary>
    /// <remarks>
    /// Spreadsheets take leading zeros away, so that 3 or 4 digits are a short code and 7 or 8 a long one without them. Six digits, or fewer than
    /// three, can be either and are refused.
    /// </remarks>
    public static int? Parse(ReadOnlySpan<char> code)
    {
        Span<char> digits = stackalloc char[Long];
        int count = 0;
        foreach (char character in code.Trim())
        {
            if (char.IsAsciiDigit(character) && count < Long)
            {
                digits[count++] = character;
            }
            else if (character != '-' || count != Short)
            {
                return null;
            }
        }

        int kept = count switch { 3 or 4 or Short => count, 7 or 8 or Long => count - (Long - Short), _ => 0 };
        return kept == 0 ? null : int.Parse(digits[..kept], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Five digits, and four more after a hyphen where the source has them; what is no postal code of the United States is left as it is.</summary>
    public static string Repair(string code)
    {
        if (Parse(code) is not { } zip)
        {
            return code;
        }

        string rest = code.Trim().Length > Short + 1 ? "-" + code.Trim()[^4..] : "";
        return zip.ToString("D5", System.Globalization.CultureInfo.InvariantCulture) + (rest is "-0000" ? "" : rest);
    }
}
