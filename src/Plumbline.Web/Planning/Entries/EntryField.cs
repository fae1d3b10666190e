using System.Collections.Immutable;

namespace Plumbline.Web.Planning.Entries;

/// <summary>One field of the form of an entry. Its words are <c>entry-KIND.NAME</c> and, for a hint, <c>entry-KIND.NAME-hint</c>.</summary>
/// <param name="Name">The name that the form sends, and the id of the element.</param>
/// <param name="Kind">How it is answered.</param>
internal sealed record EntryField(string Name, EntryFieldKind Kind)
{
    /// <summary>Whether it must be answered.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What can be chosen, in groups; a group without a name stands alone.</summary>
    public ImmutableArray<EntryChoices> Choices { get; init; } = [];
}

/// <summary>A group of things to choose.</summary>
/// <param name="Group">The phrase of the group's name; null for none.</param>
/// <param name="Options">What is sent, and the words of it.</param>
internal sealed record EntryChoices(string? Group, ImmutableArray<EntryOption> Options);

/// <summary>One thing to choose.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What it says.</param>
internal sealed record EntryOption(string Value, string Label);

/// <summary>How a field is answered.</summary>
internal enum EntryFieldKind
{
    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>None to ten out of ten.</summary>
    OutOfTen,

    /// <summary>Yes, no or not sure.</summary>
    YesNo,

    /// <summary>A short text.</summary>
    Line,
}
