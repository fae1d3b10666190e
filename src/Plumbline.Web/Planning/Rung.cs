namespace Plumbline.Web.Planning;

/// <summary>One rung of the ladder of care, as it stands for one person.</summary>
/// <param name="Id">The id of its words: <c>rung-ID</c> in <c>pages/plan.yaml</c>.</param>
/// <param name="Status">Whether it is open.</param>
/// <param name="IsHere">Whether the person stands on it.</param>
public sealed record Rung(string Id, RungStatus Status, bool IsHere = false)
{
    /// <summary>Whether it is a day to look back, rather than something to do.</summary>
    public bool IsReview { get; init; }

    /// <summary>Of a review, the day that it falls due; null for every other rung and while nothing counts yet.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether that day has passed.</summary>
    public bool IsOverdue { get; init; }
}

/// <summary>How a rung stands.</summary>
public enum RungStatus
{
    /// <summary>It was taken; what it holds may go on.</summary>
    Behind,

    /// <summary>Something on it can be begun or talked about now.</summary>
    Open,

    /// <summary>Something comes first.</summary>
    NotYet,

    /// <summary>Guidelines mostly advise against what is on it, for the causes in view.</summary>
    Advised,

    /// <summary>Something about the person speaks against all that is on it.</summary>
    NotForYou,

    /// <summary>Nothing on it has to do with the causes in view, or it is too far off to say.</summary>
    OutOfView,
}
