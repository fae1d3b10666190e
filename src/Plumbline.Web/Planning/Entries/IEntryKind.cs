using System.Collections.Immutable;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning.Entries;

/// <summary>A kind of thing that a person can enter about their care, with its form.</summary>
internal interface IEntryKind
{
    /// <summary>The kind, as addresses and words name it: <c>entry-KIND</c>.</summary>
    string Id { get; }

    /// <summary>The fields of its form.</summary>
    ImmutableArray<EntryField> Fields { get; }

    /// <summary>How many entries of the kind a history has.</summary>
    int Count(CareHistory history);

    /// <summary>An entry in a line, for the list.</summary>
    string Line(CareHistory history, int number);

    /// <summary>The numbers of the entries, the newest first where they have a day.</summary>
    ImmutableArray<int> NewestFirst(CareHistory history);

    /// <summary>What the form shows for an entry, by the name of the field.</summary>
    ImmutableSortedDictionary<string, string> Filled(CareHistory history, int number);

    /// <summary>Reads a form.</summary>
    /// <param name="reader">The form; what is wrong is noted in it.</param>
    /// <returns>What to do with a history, with the number of the entry to replace or null to add one; null where something is wrong.</returns>
    Func<CareHistory, int?, CareHistory>? Read(EntryReader reader);

    /// <summary>The history without an entry.</summary>
    CareHistory Without(CareHistory history, int number);
}
