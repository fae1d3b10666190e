using System.Diagnostics;
using System.Security.Cryptography;
using Plumbline.Journal;
using Plumbline.Store;

namespace Plumbline.StoreLoad;

/// <summary>People who write into their diaries, each entry as soon as the one before is confirmed.</summary>
internal sealed class DiaryLoad(PersonStore persons, DiaryStore diaries, TimeProvider clock)
{
    /// <summary>One person who writes until a moment.</summary>
    /// <param name="start">From when on times are taken.</param>
    /// <param name="end">When to stop; both as <see cref="Stopwatch.GetTimestamp"/> gives them.</param>
    /// <param name="confirmed">Called for each entry after it was confirmed.</param>
    /// <returns>How long each entry took, in milliseconds.</returns>
    public async Task<double[]> WriteAsync(long start, long end, Func<SessionToken, DiaryEntry, Task> confirmed)
    {
        var times = new List<double>();
        var token = SessionToken.New();
        RecordKey at = RecordKey.Of(token);
        await persons.CreateAsync(at, PersonRecord.Empty, kept: true);
        for (int pain = 0; Stopwatch.GetTimestamp() < end; pain = (pain + 1) % 11)
        {
            DateTimeOffset now = clock.GetUtcNow();
            var entry = new DiaryEntry { Id = new(RandomNumberGenerator.GetBytes(16)), At = now, Written = now, Pain = PainScore.Of(pain), Medicines = ["ibuprofen"], Note = "walked to the shop" };
            long begun = Stopwatch.GetTimestamp();
            if (!await diaries.WriteAsync(at, entry))
            {
                throw new InvalidOperationException("An entry of somebody who is there was refused.");
            }

            if (begun >= start)
            {
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            await confirmed(token, entry);
        }

        return [.. times];
    }
}
