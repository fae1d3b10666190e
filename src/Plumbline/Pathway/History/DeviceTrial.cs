namespace Plumbline.Pathway;

/// <summary>A trial of a device before anything stays in the body.</summary>
/// <param name="Kind">Which device: a kind listed in <c>knowledge/pathway/vocabulary.yaml</c>.</param>
/// <param name="Started">The first day.</param>
/// <param name="Ended">The last day; null while it runs.</param>
/// <param name="Relief">The part of the pain that went; null when not recorded.</param>
/// <param name="FunctionGoalMet">Whether the goal for function, sleep or medicines was met; null when not recorded.</param>
/// <param name="AdverseEvent">Whether something went wrong; null when not recorded.</param>
/// <param name="ReliefAgreed">The relief that was agreed before as the least that counts; null when nothing was.</param>
public sealed record DeviceTrial(
    string Kind, DateOnly Started, DateOnly? Ended = null, Share? Relief = null, bool? FunctionGoalMet = null, bool? AdverseEvent = null, Share? ReliefAgreed = null)
{
    /// <summary>Whether it was a success: enough relief, a goal met, nothing gone wrong.</summary>
    /// <param name="enough">The least relief that counts; what was agreed before replaces it where it asks for more, never where it asks for less.</param>
    /// <returns>False as soon as one of the three is known to be missing; unknown while one is not recorded.</returns>
    public Truth Succeeded(double enough)
    {
        if (Relief?.Value < Math.Max(enough, ReliefAgreed?.Value ?? enough) || FunctionGoalMet == false || AdverseEvent == true)
        {
            return Truth.False;
        }

        return Relief is null || FunctionGoalMet is null || AdverseEvent is null ? Truth.Unknown : Truth.True;
    }
}
