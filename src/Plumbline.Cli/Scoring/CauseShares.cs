namespace Plumbline.Cli.Scoring;

/// <summary>How often the right cause came first, and among the first three.</summary>
internal sealed record CauseShares(Proportion First, Proportion FirstThree)
{
    /// <summary>Nothing counted yet.</summary>
    public static CauseShares None { get; } = new(default, default);

    /// <summary>With one more case: the place of the right answer from 0, or -1 where it was not given.</summary>
    public CauseShares Add(int place) => new(First.Add(place == 0), FirstThree.Add(place is >= 0 and < 3));
}
