using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>The diaries that a person keeps of trials of a device and of test blocks. The order in each list means nothing.</summary>
public sealed record PersonTrials
{
    /// <summary>The most diaries of a kind that are kept.</summary>
    public const int Most = 20;

    /// <summary>The most signs that are kept.</summary>
    public const int MostSigns = 400;

    /// <summary>The highest number of a diary.</summary>
    public const int HighestNumber = 1_000_000;

    /// <summary>None kept.</summary>
    public static PersonTrials None { get; } = new();

    /// <summary>Trials of a device, one for each device and first day.</summary>
    public ImmutableArray<DeviceDiary> Devices { get; init; } = [];

    /// <summary>Test blocks, one for each target and moment.</summary>
    public ImmutableArray<BlockDiary> Blocks { get; init; } = [];

    /// <summary>The danger signs that were ticked beside a trial, a block or an implant, in the order of telling; see <see cref="ToldSigns"/>.</summary>
    public ImmutableArray<SignTold> Signs { get; init; } = [];

    /// <summary>The number that was given last: a diary that is begun later never gets the number of one that was taken away.</summary>
    public int LastNumber { get; init; }

    /// <summary>The same with a diary in the place of the one with its number, or added. One without a number gets the next one.</summary>
    public PersonTrials With(DeviceDiary diary)
    {
        ArgumentNullException.ThrowIfNull(diary);
        int at = Place(Devices, known => diary.Number > 0 && known.Number == diary.Number);
        return (this with { Devices = at < 0 ? Devices.Add(diary) : Devices.SetItem(at, diary) }).Numbered();
    }

    /// <summary>The same with a diary in the place of the one with its number, or added. One without a number gets the next one.</summary>
    public PersonTrials With(BlockDiary diary)
    {
        ArgumentNullException.ThrowIfNull(diary);
        int at = Place(Blocks, known => diary.Number > 0 && known.Number == diary.Number);
        return (this with { Blocks = at < 0 ? Blocks.Add(diary) : Blocks.SetItem(at, diary) }).Numbered();
    }

    /// <summary>The same with a number for each diary that has none yet, such as those of files that were saved before there were numbers: in the order of the lists, devices first.</summary>
    public PersonTrials Numbered()
    {
        int last = Devices.Select(diary => diary.Number).Concat(Blocks.Select(diary => diary.Number)).Append(LastNumber).Max();
        ImmutableArray<DeviceDiary> devices = [.. Devices.Select(diary => diary.Number > 0 ? diary : diary with { Number = ++last })];
        ImmutableArray<BlockDiary> blocks = [.. Blocks.Select(diary => diary.Number > 0 ? diary : diary with { Number = ++last })];
        return this with { Devices = devices, Blocks = blocks, LastNumber = last };
    }

    /// <inheritdoc/>
    public bool Equals(PersonTrials? other) =>
        other is not null && LastNumber == other.LastNumber && Devices.SequenceEqual(other.Devices) && Blocks.SequenceEqual(other.Blocks) && Signs.SequenceEqual(other.Signs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Devices.Length, Blocks.Length, Signs.Length, LastNumber);

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
