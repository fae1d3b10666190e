namespace Plumbline.Cli.Scoring;

/// <summary>How Plumbline's five levels fall into the three that cases are labelled with.</summary>
internal static class CareBands
{
    /// <summary>The band of a level.</summary>
    public static CareBand Of(Urgency urgency) => urgency switch
    {
        Urgency.Emergency or Urgency.SameDay => CareBand.Emergency,
        Urgency.TwoWeeks => CareBand.Urgent,
        _ => CareBand.Routine,
    };
}
