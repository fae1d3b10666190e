namespace Plumbline.Cli.Conversation;

/// <summary>What a person wants by what they typed.</summary>
internal enum ReplyKind
{
    /// <summary>To answer.</summary>
    Answered,

    /// <summary>To leave the question unanswered.</summary>
    Skip,

    /// <summary>To know why it is asked.</summary>
    Why,

    /// <summary>To go back to the question before.</summary>
    Back,

    /// <summary>To change an earlier answer.</summary>
    Change,

    /// <summary>To see the result now.</summary>
    Result,

    /// <summary>To save and stop.</summary>
    Quit,

    /// <summary>To see what can be typed.</summary>
    Help,

    /// <summary>Not understood.</summary>
    Unclear,
}

/// <summary>What was typed, understood.</summary>
/// <param name="Kind">What the person wants.</param>
/// <param name="Answers">The answers with this one; only where <paramref name="Kind"/> is <see cref="ReplyKind.Answered"/>.</param>
internal sealed record Reply(ReplyKind Kind, Answers? Answers = null);
