using System.Collections.Immutable;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning.Entries;

/// <summary>A kind of entry that is a list of a history.</summary>
/// <typeparam name="T">What the list holds. Two equal ones are one: a form that is sent twice adds nothing twice.</typeparam>
internal sealed class EntryKind<T> : IEntryKind
    where T : class, IEquatable<T>
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required ImmutableArray<EntryField> Fields { get; init; }

    /// <summary>The list in a history.</summary>
    public required Func<CareHistory, ImmutableArray<T>> List { get; init; }

    /// <summary>A history with another list.</summary>
    public required Func<CareHistory, ImmutableArray<T>, CareHistory> With { get; init; }

    /// <summary>An entry in a line.</summary>
    public required Func<T, string> Said { get; init; }

    /// <summary>The day by which entries are listed; null where they stay as they were entered.</summary>
    public Func<T, DateOnly>? Day { get; init; }

    /// <summary>What the form shows.</summary>
    public required Func<CareHistory, T, IEnumerable<(string Field, string? Value)>> Fill { get; init; }

    /// <summary>Makes an entry of a form; null where something is wrong.</summary>
    public required Func<EntryReader, T?> Make { get; init; }

    /// <summary>What else a form changes in a history; null for nothing.</summary>
    public Func<EntryReader, T, Func<CareHistory, CareHistory>>? Beside { get; init; }

    /// <summary>An entry that was there before and one that is added, made one; null where both are kept.</summary>
    public Func<T, T, T?>? Join { get; init; }

    /// <summary>A changed entry with what the form does not ask kept from the one before; null where the form asks everything.</summary>
    public Func<T, T, T>? Keep { get; init; }

    /// <inheritdoc/>
    public int Count(CareHistory history) => List(history).Length;

    /// <inheritdoc/>
    public string Line(CareHistory history, int number) => Said(List(history)[number]);

    /// <inheritdoc/>
    public ImmutableArray<int> NewestFirst(CareHistory history)
    {
        ImmutableArray<T> list = List(history);
        IEnumerable<int> numbers = Enumerable.Range(0, list.Length);
        return [.. Day is { } day ? numbers.OrderByDescending(number => day(list[number])) : numbers];
    }

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, string> Filled(CareHistory history, int number) =>
        Fill(history, List(history)[number]).Where(pair => pair.Value is not null).ToImmutableSortedDictionary(pair => pair.Field, pair => pair.Value!, StringComparer.Ordinal);

    /// <inheritdoc/>
    public Func<CareHistory, int?, CareHistory>? Read(EntryReader reader)
    {
        if (Make(reader) is not { } entry || !reader.Faults.IsEmpty)
        {
            return null;
        }

        Func<CareHistory, CareHistory>? beside = Beside?.Invoke(reader, entry);
        return (history, number) =>
        {
            CareHistory changed = With(history, Placed(List(history), entry, number));
            return beside is null ? changed : beside(changed);
        };
    }

    /// <inheritdoc/>
    public CareHistory Without(CareHistory history, int number) => With(history, List(history).RemoveAt(number));

    private ImmutableArray<T> Placed(ImmutableArray<T> list, T entry, int? number)
    {
        if (number is { } at)
        {
            T kept = Keep is null ? entry : Keep(list[at], entry);
            return list.RemoveAt(at) is var others && others.Contains(kept) ? others : list.SetItem(at, kept);
        }

        for (int other = 0; other < list.Length; other++)
        {
            if (Join?.Invoke(list[other], entry) is { } joined)
            {
                return list.SetItem(other, joined);
            }
        }

        return list.Contains(entry) ? list : list.Add(entry);
    }
}
