using System.Text.Json;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>A person's record as one JSON file: what is stored, downloaded, and opened again on another machine.</summary>
/// <remarks>
/// UTF-8, two blanks of indentation, members in one fixed order; what is not known is left out. Reading what was written gives an
/// equal record, and writing that gives the same bytes. A fact that stands twice in a list of facts is written once.
/// </remarks>
public static class PersonFile
{
    /// <summary>The form of the file that this version writes; it reads this one and none later.</summary>
    public const int Format = 1;

    /// <summary>The biggest record without a diary that is read or written, in bytes.</summary>
    public const int MostBytes = 1_500_000;

    /// <summary>The biggest file with a diary that is read or written, in bytes.</summary>
    public const int MostBytesWithDiary = MostBytes + Diary.MostBytes;

    // How much bigger a file becomes, at most, when it is written with our blanks.
    private const int BlanksAtMost = 5;

    private static readonly HistoryFault TooBig =
        new("HF002", 1, HistoryReader.WholeFile, "the file is too big for one person; it has at most 8 million bytes, and at most 1.5 million without the diary.");

    // What was written under other knowledge must be readable: the check on writing is about form alone.
    private static readonly KnowledgeBase AnyKnowledge = new();

    /// <summary>Writes a record, without a diary: what is stored.</summary>
    /// <param name="person">The record.</param>
    /// <param name="knowledge">The knowledge in use; its version and hash stand in the file.</param>
    /// <exception cref="ArgumentException">As in <see cref="Write(PersonRecord, Diary, KnowledgeBase)"/>.</exception>
    public static byte[] Write(PersonRecord person, KnowledgeBase knowledge) => Write(person, Diary.Empty, knowledge);

    /// <summary>Writes a record and a diary: what a person downloads.</summary>
    /// <param name="person">The record.</param>
    /// <param name="diary">The diary.</param>
    /// <param name="knowledge">The knowledge in use; its version and hash stand in the file.</param>
    /// <exception cref="ArgumentException">
    /// The record holds what <see cref="Read"/> would refuse (a number out of its range, a reason for stopping without a day, an id that is none,
    /// a text too long), or all of it is too big. Nobody is given a file that cannot be opened again. The message names places, never answers.
    /// </exception>
    public static byte[] Write(PersonRecord person, Diary diary, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(diary);
        ArgumentNullException.ThrowIfNull(knowledge);
        byte[] bytes = PersonFileWriter.Write(person, diary, knowledge);
        var faults = ReadUpTo(diary.Written.IsEmpty ? MostBytes : MostBytesWithDiary, bytes, AnyKnowledge).Faults;
        return faults.IsEmpty
            ? bytes
            : throw new ArgumentException("This record could not be read again: " + string.Join("; ", faults.Select(fault => $"{fault.Place}: {fault.Code}")), nameof(person));
    }

    /// <summary>Reads a file, strictly: everything wrong is said at once, and nothing of it is repeated. Never throws for what the file holds.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="knowledge">The knowledge in use. Ids that it does not have are kept and named.</param>
    public static PersonFileReading Read(ReadOnlySpan<byte> bytes, KnowledgeBase knowledge) => ReadUpTo(MostBytesWithDiary, bytes, knowledge);

    private static PersonFileReading ReadUpTo(int mostBytes, ReadOnlySpan<byte> bytes, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        if (bytes.Length > mostBytes)
        {
            return PersonFileReading.Of(TooBig);
        }

        if (JsonTree.Read(bytes, out HistoryFault? fault) is not { } root)
        {
            return PersonFileReading.Of(fault!);
        }

        if (root.Kind != JsonValueKind.Object)
        {
            return PersonFileReading.Of(new HistoryFault("HF005", root.Line, HistoryReader.WholeFile, "this is not an object; a record is written in braces."));
        }

        PersonFileReading reading = new PersonFileReader(root, knowledge).Read();
        return reading.Person is { } person && bytes.Length > MostBytes / BlanksAtMost && !Fits(person, reading.Diary, knowledge) ? PersonFileReading.Of(TooBig) : reading;
    }

    // What was read is stored and downloaded again, in our own spelling.
    private static bool Fits(PersonRecord person, Diary diary, KnowledgeBase knowledge) =>
        PersonFileWriter.Write(person, Diary.Empty, knowledge).Length <= MostBytes
        && PersonFileWriter.Write(person, diary, knowledge).Length <= MostBytesWithDiary;
}
