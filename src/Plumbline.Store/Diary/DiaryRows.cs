using Plumbline.Journal;

namespace Plumbline.Store;

/// <summary>Seals the entries of diaries as rows.</summary>
internal sealed class DiaryRows(RecordSeal seal)
{
    /// <summary>A write of one entry.</summary>
    /// <exception cref="ArgumentException">The entry holds what could not be read again.</exception>
    public RowWrite Write(RowWriteKind kind, RecordKey person, DiaryEntry entry)
    {
        byte[] id = Id(entry);
        return new(kind, new PersonRow { Key = person.Raw }, new DiaryRow { Person = person.Raw, Id = id, Sealed = seal.Seal(DiaryForm.Write(entry), Place(person, id)) });
    }

    /// <summary>The writes that put a diary in the place of the one that there is.</summary>
    /// <exception cref="ArgumentException">An entry holds what could not be read again.</exception>
    public IEnumerable<RowWrite> Replacing(RecordKey person, Diary diary) =>
        diary.Written.Select(entry => Write(RowWriteKind.Append, person, entry)).Prepend(new(RowWriteKind.ClearDiary, new PersonRow { Key = person.Raw }));

    /// <summary>What names an entry in the table.</summary>
    public static byte[] Id(DiaryEntry entry) => entry.Id.ToByteArray(bigEndian: true);

    /// <summary>What a sealed entry is bound to.</summary>
    public static byte[] Place(RecordKey person, byte[] id) => [.. "diary "u8, .. person.Raw, .. id];
}
