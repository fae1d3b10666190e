namespace Plumbline.Journal;

/// <summary>A treatment or a medicine on the time axis of a course.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id in the knowledge, or a name in the person's own words.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while it goes on.</param>
public sealed record CourseSpan(CourseSpanKind Kind, string Id, DateOnly From, DateOnly? To)
{
    /// <summary>Whether it happened on one day and then was over, such as an injection.</summary>
    public bool IsMoment => Kind is CourseSpanKind.Injection or CourseSpanKind.Block or CourseSpanKind.Operation;
}

/// <summary>What a <see cref="CourseSpan"/> is.</summary>
public enum CourseSpanKind
{
    /// <summary>A treatment that runs for some time.</summary>
    Treatment,

    /// <summary>A medicine, on the days on which it was written down.</summary>
    Medicine,

    /// <summary>A test block.</summary>
    Block,

    /// <summary>An injection meant to treat.</summary>
    Injection,

    /// <summary>A trial of a device.</summary>
    DeviceTrial,

    /// <summary>An implanted device.</summary>
    Implant,

    /// <summary>An operation.</summary>
    Operation,
}
