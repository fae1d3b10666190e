namespace Plumbline;

/// <summary>What a person said to one question about one finding. The default is <see cref="Unanswered"/>.</summary>
public enum Answer
{
    /// <summary>Not asked, or skipped; it never counts as <see cref="Absent"/>.</summary>
    Unanswered,

    /// <summary>The person said that they do not have it.</summary>
    Absent,

    /// <summary>The person said that they have it.</summary>
    Present,

    /// <summary>Asked, and the person does not know. No evidence either way, and the question is not asked again.</summary>
    NotSure,
}
