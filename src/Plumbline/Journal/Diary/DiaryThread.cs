using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>What was written about one moment: an entry and all that took its place.</summary>
/// <param name="Last">What holds now; <see cref="DiaryEntry.Withdrawn"/> where it was taken back.</param>
/// <param name="Earlier">The versions that it replaced, in the order of writing.</param>
public sealed record DiaryThread(DiaryEntry Last, ImmutableArray<DiaryEntry> Earlier)
{
    /// <inheritdoc/>
    public bool Equals(DiaryThread? other) => other is not null && Last == other.Last && Earlier.SequenceEqual(other.Earlier);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Last, Earlier.Length);

    /// <summary>Puts entries together that are about one moment.</summary>
    internal static ImmutableArray<DiaryThread> Of(ImmutableArray<DiaryEntry> written, ImmutableDictionary<Guid, DiaryEntry> byId)
    {
        var roots = new Dictionary<Guid, Guid>(written.Length);
        var threads = new Dictionary<Guid, List<DiaryEntry>>(written.Length);
        foreach (DiaryEntry entry in written)
        {
            Guid root = Root(entry, byId, roots);
            if (!threads.TryGetValue(root, out List<DiaryEntry>? thread))
            {
                threads.Add(root, thread = []);
            }

            thread.Add(entry);
        }

        return [.. threads.Values.Select(Made).OrderBy(thread => thread.Earlier is [var first, ..] ? first : thread.Last, DiaryOrder.ByWriting)];
    }

    // Of several that replaced the same one (two tabs, two devices), the one written last holds. What was itself replaced never does, whatever the clocks say.
    private static DiaryThread Made(List<DiaryEntry> entries)
    {
        var replaced = entries.Where(entry => entry.Corrects is not null).Select(entry => entry.Corrects!.Value).ToHashSet();
        DiaryEntry last = entries.Where(entry => !replaced.Contains(entry.Id)).DefaultIfEmpty(entries.Max(DiaryOrder.ByWriting)!).Max(DiaryOrder.ByWriting)!;
        return new(last, [.. entries.Where(entry => entry.Id != last.Id).Order(DiaryOrder.ByWriting)]);
    }

    // Where the first of a chain has not arrived (yet), its id stands for it. A ring, which only a forged file can hold, has its smallest id for a root.
    private static Guid Root(DiaryEntry entry, ImmutableDictionary<Guid, DiaryEntry> byId, Dictionary<Guid, Guid> known)
    {
        var path = new List<Guid>();
        var onPath = new HashSet<Guid>();
        Guid at = entry.Id, root;
        while (true)
        {
            if (known.TryGetValue(at, out root))
            {
                break;
            }

            if (!onPath.Add(at))
            {
                root = path[path.IndexOf(at)..].Min();
                break;
            }

            path.Add(at);
            if (!byId.TryGetValue(at, out DiaryEntry? here) || here.Corrects is not { } next)
            {
                root = at;
                break;
            }

            at = next;
        }

        foreach (Guid passed in path)
        {
            known[passed] = root;
        }

        return root;
    }
}
