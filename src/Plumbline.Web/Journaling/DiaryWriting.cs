using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Journal;
using Plumbline.Web.People;

namespace Plumbline.Web.Journaling;

/// <summary>Writes the entries of one request.</summary>
public sealed class DiaryWriting(CurrentPerson person)
{
    // A form that is sent twice comes within moments; the same number pressed later is another entry.
    private static readonly TimeSpan SentTwice = TimeSpan.FromMinutes(2);

    /// <summary>What a form carries, so that it can be told from another one.</summary>
    public static string NewMark() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Writes an entry. The same entry sent again by the same form within moments is written once.</summary>
    /// <param name="entry">What it says; its id is given here.</param>
    /// <param name="mark">What the form carried.</param>
    /// <returns>The entry that is there now; null where there is no record any more, or the diary is full.</returns>
    public async Task<DiaryEntry?> WriteAsync(DiaryEntry entry, string? mark)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Diary diary = await person.DiaryAsync();
        for (int again = 0; ; again++)
        {
            Guid id = Id(entry, mark is { Length: > 0 and < 100 } ? mark : NewMark(), again);
            DiaryEntry? there = diary.Find(id);
            if (there is null)
            {
                DiaryEntry written = entry with { Id = id };
                return (await person.WriteAsync(written))?.Find(id);
            }

            if (entry.Written - there.Written < SentTwice)
            {
                return there;
            }
        }
    }

    // Of all that the form said, but not of when it was sent.
    private static Guid Id(DiaryEntry entry, string mark, int again)
    {
        DiaryEntry timeless = entry with { Id = new(1, 0, 0, new byte[8]), At = DateTimeOffset.UnixEpoch, Written = DateTimeOffset.UnixEpoch };
        byte[] said = DiaryForm.Write(timeless), name = Encoding.UTF8.GetBytes(mark), count = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(count, again);
        byte[] hash = SHA256.HashData([.. count, .. Encoding.UTF8.GetBytes(name.Length.ToString(CultureInfo.InvariantCulture)), .. name, .. said]);
        return new(hash.AsSpan(0, 16));
    }
}
