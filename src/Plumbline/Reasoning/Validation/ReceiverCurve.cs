namespace Plumbline.Reasoning;

/// <summary>The area under the receiver operating characteristic: how often a case scores above another person.</summary>
/// <remarks>
/// Ties count half: the Mann-Whitney statistic. Its standard error is that of J. A. Hanley and B. J. McNeil, Radiology
/// 1982;143:29-36, which needs the area and the two numbers of people only.
/// </remarks>
public static class ReceiverCurve
{
    /// <summary>The area, in [0, 1]; one half where the score tells nothing.</summary>
    /// <param name="cases">The scores of people with the condition; at least one.</param>
    /// <param name="others">The scores of people without it; at least one.</param>
    /// <exception cref="ArgumentException">One of the two is empty.</exception>
    public static double Area(IReadOnlyCollection<double> cases, IReadOnlyCollection<double> others)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(others);
        if (cases.Count == 0 || others.Count == 0)
        {
            throw new ArgumentException("A curve needs people with and people without the condition.", nameof(cases));
        }

        // Rank sums take n log n where comparing all pairs would take n².
        (double Score, bool Case)[] all = [.. cases.Select(score => (score, true)), .. others.Select(score => (score, false))];
        Array.Sort(all, static (a, b) => a.Score.CompareTo(b.Score));
        double ranks = 0;
        for (int start = 0; start < all.Length;)
        {
            int end = start;
            int casesHere = 0;
            while (end < all.Length && all[end].Score == all[start].Score)
            {
                casesHere += all[end].Case ? 1 : 0;
                end++;
            }

            ranks += casesHere * ((start + 1 + end) / 2.0);
            start = end;
        }

        double n = cases.Count;
        return (ranks - (n * (n + 1) / 2)) / (n * others.Count);
    }

    /// <summary>The standard error of an area.</summary>
    /// <param name="area">In [0, 1].</param>
    /// <param name="cases">People with the condition, from 1.</param>
    /// <param name="others">People without it, from 1.</param>
    public static double StandardError(double area, int cases, int others)
    {
        double bothCases = area / (2 - area);
        double bothOthers = 2 * area * area / (1 + area);
        double variance = ((area * (1 - area)) + ((cases - 1) * (bothCases - (area * area))) + ((others - 1) * (bothOthers - (area * area)))) / ((double)cases * others);
        return Math.Sqrt(variance);
    }
}
