namespace Plumbline.Exchange.Directory;

/// <summary>The ten-digit number of a care provider in the United States.</summary>
internal static class Npi
{
    private const int Length = 10;

    // The prefix 80840 stands before the number when the check digit is computed; its own digits come to 24 (CMS, "NPI check digit").
    private const int PrefixSum = 24;

    /// <summary>Whether these are ten digits, the first of them 1 or 2, whose last one is the check digit (Luhn).</summary>
    public static bool IsValid(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != Length || digits[0] is not ((byte)'1' or (byte)'2'))
        {
            return false;
        }

        int sum = PrefixSum;
        for (int i = 0; i < Length; i++)
        {
            int digit = digits[i] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            // From the right: the check digit counts once, its neighbour twice, and so on.
            int twice = digit * 2;
            sum += (Length - i) % 2 == 1 ? digit : twice > 9 ? twice - 9 : twice;
        }

        return sum % 10 == 0;
    }
}
