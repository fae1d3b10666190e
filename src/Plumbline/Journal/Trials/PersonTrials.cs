using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>The diaries that a person keeps of trials of a device and of test blocks. The order in each list means nothing.</summary>
public sealed record PersonTrials
{
    /// <summary>The most diaries of a kind that are kept.</summary>
    public const int Most = 20;

    /// <summary>None kept.</summary>
    public static PersonTrials None { get; } = new();

    /// <summary>Trials of a device, one for each device and first day.</summary>
    public ImmutableArray<DeviceDiary> Devices { get; init; } = [];

    /// <summary>Test blocks, one for each target and moment.</summary>
    public ImmutableArray<BlockDiary> Blocks { get; init; } = [];

    /// <summary>The same with a diary in the place of the one of the same device and first day, or added.</summary>
    public PersonTrials With(DeviceDiary diary)
    {
        ArgumentNullException.ThrowIfNull(diary);
        int at = Place(Devices, known => known.Kind == diary.Kind && known.Started == diary.Started);
        return this with { Devices = at < 0 ? Devices.Add(diary) : Devices.SetItem(at, diary) };
    }

    /// <summary>The same with a diary in the place of the one of the same target and moment, or added.</summary>
    public PersonTrials With(BlockDiary diary)
    {
        ArgumentNullException.ThrowIfNull(diary);
        int at = Place(Blocks, known => known.Target == diary.Target && known.At.EqualsExact(diary.At));
        return this with { Blocks = at < 0 ? Blocks.Add(diary) : Blocks.SetItem(at, diary) };
    }

    /// <inheritdoc/>
    public bool Equals(PersonTrials? other) => other is not null && Devices.SequenceEqual(other.Devices) && Blocks.SequenceEqual(other.Blocks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Devices.Length, Blocks.Length);

    private static int Place<T>(ImmutableArray<T> list, Func<T, bool> isThis)
    {
        for (int at = 0; at < list.Length; at++)
        {
            if (isThis(list[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
