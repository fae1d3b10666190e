namespace Plumbline.Journal;

/// <summary>What two test blocks at one place say together.</summary>
public enum BlockAgreement
{
    /// <summary>One of them has no result yet.</summary>
    Open,

    /// <summary>Neither brought enough relief.</summary>
    BothNegative,

    /// <summary>One did and one did not: the one that did may have misled.</summary>
    Apart,

    /// <summary>Both did, and the anaesthetic that works longer helped longer.</summary>
    BothPositiveInOrder,

    /// <summary>Both did, but the anaesthetic that works for a shorter time helped longer.</summary>
    BothPositiveOutOfOrder,

    /// <summary>Both did; how long does not tell them apart, or the same anaesthetic was used, or nobody knows which.</summary>
    BothPositive,
}

/// <summary>Compares two test blocks at one place.</summary>
public static class BlockPair
{
    /// <summary>What both say together. Which of them came first makes no difference.</summary>
    /// <param name="one">The course of one.</param>
    /// <param name="oneExpected">For how long its anaesthetic is expected to work at most; null when not known.</param>
    /// <param name="other">The course of the other.</param>
    /// <param name="otherExpected">For how long its anaesthetic is expected to work at most; null when not known.</param>
    /// <param name="enough">The relief that counts.</param>
    public static BlockAgreement Of(BlockCourse one, TimeSpan? oneExpected, BlockCourse other, TimeSpan? otherExpected, Share enough)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        Truth first = one.IsPositive(enough), second = other.IsPositive(enough);
        if (first == Truth.Unknown || second == Truth.Unknown)
        {
            return BlockAgreement.Open;
        }

        if (first != second)
        {
            return BlockAgreement.Apart;
        }

        if (first == Truth.False)
        {
            return BlockAgreement.BothNegative;
        }

        if (oneExpected is not { } a || otherExpected is not { } b || a == b)
        {
            return BlockAgreement.BothPositive;
        }

        var (longer, shorter) = a > b ? (one, other) : (other, one);

        // Relief at two hours with one and none at two hours with the other: the first lasted longer.
        return longer.LastedAtLeast >= (shorter.LastedAtMost ?? TimeSpan.MaxValue) ? BlockAgreement.BothPositiveInOrder
            : (longer.LastedAtMost ?? TimeSpan.MaxValue) <= shorter.LastedAtLeast ? BlockAgreement.BothPositiveOutOfOrder
            : BlockAgreement.BothPositive;
    }
}
