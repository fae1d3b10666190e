namespace Plumbline;

/// <summary>How soon a person should be seen, from least to most urgent, so that levels can be compared.</summary>
public enum Urgency
{
    /// <summary>Nothing here calls for a visit; self-management and the plan go on.</summary>
    SelfCare,

    /// <summary>A planned visit.</summary>
    Planned,

    /// <summary>To be seen within two weeks.</summary>
    TwoWeeks,

    /// <summary>To be seen today.</summary>
    SameDay,

    /// <summary>Now: emergency department or ambulance.</summary>
    Emergency,
}
