using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>How the pain went after a test block.</summary>
/// <param name="Points">Each moment with pain written down, in order.</param>
/// <param name="Best">The most relief within the time that the anaesthetic is expected to work; null where nothing was written down in it. Below 0 is worse than before.</param>
/// <param name="LastedAtLeast">From the block to the last entry in a row with enough relief; null where there was never enough.</param>
/// <param name="LastedAtMost">From the block to the first entry after it with too little; null where none was written down.</param>
public sealed record BlockCourse(ImmutableArray<BlockPoint> Points, double? Best, TimeSpan? LastedAtLeast, TimeSpan? LastedAtMost)
{
    /// <summary>Follows a diary. Hours are those that passed: a change of the clock in between does not count.</summary>
    /// <param name="diary">The diary.</param>
    /// <param name="enough">The relief that counts, 0 to 1.</param>
    /// <param name="window">For how long the anaesthetic is expected to work at most; relief that comes later is not its doing.</param>
    public static BlockCourse Of(BlockDiary diary, Share enough, TimeSpan window)
    {
        ArgumentNullException.ThrowIfNull(diary);
        double before = diary.Before.Points;

        // Of two entries of one moment the worse one counts.
        ImmutableArray<BlockPoint> points =
        [
            .. from entry in diary.Entries
               where before > 0 && entry.At > diary.At
               group entry.Pain.Points by entry.At - diary.At into moment
               orderby moment.Key
               select new BlockPoint(moment.Key, PainScore.Of(moment.Max()), (before - moment.Max()) / before),
        ];
        ImmutableArray<BlockPoint> inTime = [.. points.Where(point => point.After <= window)];
        ImmutableArray<BlockPoint> run = [.. points.SkipWhile(point => point.Relief < enough.Value).TakeWhile(point => point.Relief >= enough.Value)];
        bool began = run.Length > 0 && run[0].After <= window;
        return new(
            points,
            inTime.IsEmpty ? null : inTime.Max(point => point.Relief),
            began ? run[^1].After : null,
            began ? points.Where(point => point.After > run[^1].After).Select(point => (TimeSpan?)point.After).FirstOrDefault() : null);
    }

    /// <summary>Whether there was enough relief while the anaesthetic worked; unknown where nothing was written down in that time.</summary>
    public Truth IsPositive(Share enough) => Best is not { } best ? Truth.Unknown : best >= enough.Value ? Truth.True : Truth.False;
}

/// <summary>One point of a course.</summary>
/// <param name="After">The time since the block.</param>
/// <param name="Pain">The pain.</param>
/// <param name="Relief">The part of the pain that was gone; below 0 where it was worse than before.</param>
public readonly record struct BlockPoint(TimeSpan After, PainScore Pain, double Relief);
