using System.Data;
using System.Data.Common;

namespace Plumbline.Store;

/// <summary>The statements of the hot path, which both databases understand.</summary>
internal static class PersonSql
{
    public const string Table = "persons";
    public const string Find = $"SELECT {Columns} FROM {Table} WHERE key = @key AND owner IS NULL";
    public const string FindOfOwner = $"SELECT {Columns} FROM {Table} WHERE owner = @owner";

    public const string DiaryTable = "diary";
    public const string FindDiary = $"SELECT id, sealed FROM {DiaryTable} WHERE person = @key";

    private const string Columns = "key, version, sealed, kept, used_hour, owner";
    private const string Insert = $"INSERT INTO {Table} ({Columns}) VALUES (@key, @version, @sealed, @kept, @hour, @owner) ON CONFLICT DO NOTHING";
    private const string Update = $"UPDATE {Table} SET version = @version + 1, sealed = @sealed, kept = @kept, used_hour = @hour, owner = @owner WHERE key = @key AND version = @version";
    private const string Delete = $"DELETE FROM {Table} WHERE key = @key";

    // Whatever stands there: a file that is opened takes the place of all of it. Whose it is and whether it is kept does not stand in a file.
    private const string Restore = $"UPDATE {Table} SET version = version + 1, sealed = @sealed, used_hour = @hour WHERE key = @key";

    // Whoever changes a row keeps others off it until the transaction ends. On PostgreSQL another server could otherwise delete the one that takes
    // the place between the statements, and the account would be left with none.
    private const string Hold = $"UPDATE {Table} SET version = version WHERE key = @key AND owner IS NULL";

    // The account's own record goes only where the one that takes its place is still there.
    private const string MakeWay = $"DELETE FROM {Table} WHERE owner = @owner AND EXISTS (SELECT 1 FROM {Table} WHERE key = @key AND owner IS NULL)";
    private const string Give = $"UPDATE {Table} SET version = version + 1, kept = @kept, used_hour = @hour, owner = @owner WHERE key = @key AND owner IS NULL";

    // The version stays: a page that only looked must not make the answer of another tab start again.
    private const string Touch = $"UPDATE {Table} SET used_hour = @hour WHERE key = @key AND used_hour < @hour";

    // An entry that comes twice (a form sent again, a server that went away in between) is there once.
    private const string Append = $"INSERT INTO {DiaryTable} (person, id, sealed) VALUES (@key, @id, @sealed) ON CONFLICT DO NOTHING";
    private const string Reseal = $"UPDATE {DiaryTable} SET sealed = @sealed WHERE person = @key AND id = @id";
    private const string ClearDiary = $"DELETE FROM {DiaryTable} WHERE person = @key";

    public static string Of(RowWriteKind kind) => kind switch
    {
        RowWriteKind.Append => Append,
        RowWriteKind.Reseal => Reseal,
        RowWriteKind.ClearDiary => ClearDiary,
        RowWriteKind.Restore => Restore,
        RowWriteKind.Hold => Hold,
        RowWriteKind.MakeWay => MakeWay,
        RowWriteKind.Give => Give,
        RowWriteKind.Insert => Insert,
        RowWriteKind.Update => Update,
        RowWriteKind.Delete => Delete,
        _ => Touch,
    };

    /// <summary>The values of a write, each by name; only those that its statement uses.</summary>
    public static IEnumerable<(string Name, DbType Type, object Value)> Values(RowWrite write)
    {
        PersonRow row = write.Row;
        yield return ("key", DbType.Binary, row.Key);
        if (write.Kind is RowWriteKind.Delete or RowWriteKind.ClearDiary or RowWriteKind.Hold)
        {
            yield break;
        }

        if (write.Entry is { } entry)
        {
            yield return ("id", DbType.Binary, entry.Id);
            yield return ("sealed", DbType.Binary, entry.Sealed);
            yield break;
        }

        if (write.Kind is not RowWriteKind.MakeWay)
        {
            yield return ("hour", DbType.Int64, row.UsedHour);
        }

        if (write.Kind is RowWriteKind.Insert or RowWriteKind.Update)
        {
            yield return ("version", DbType.Int64, row.Version);
        }

        if (write.Kind is RowWriteKind.Insert or RowWriteKind.Update or RowWriteKind.Restore)
        {
            yield return ("sealed", DbType.Binary, row.Sealed);
        }

        if (write.Kind is RowWriteKind.Insert or RowWriteKind.Update or RowWriteKind.Give)
        {
            yield return ("kept", DbType.Boolean, row.Kept);
        }

        if (write.Kind is RowWriteKind.Insert or RowWriteKind.Update or RowWriteKind.Give or RowWriteKind.MakeWay)
        {
            yield return ("owner", DbType.String, (object?)row.Owner ?? DBNull.Value);
        }
    }

    /// <summary>The entry of a diary that the reader stands on.</summary>
    public static DiaryRow ReadEntry(DbDataReader reader, RecordKey person) => new()
    {
        Person = person.Raw,
        Id = reader.GetFieldValue<byte[]>(0),
        Sealed = reader.GetFieldValue<byte[]>(1),
    };

    /// <summary>The row that the reader stands on.</summary>
    public static PersonRow Read(DbDataReader reader) => new()
    {
        Key = reader.GetFieldValue<byte[]>(0),
        Version = reader.GetInt64(1),
        Sealed = reader.GetFieldValue<byte[]>(2),
        Kept = reader.GetBoolean(3),
        UsedHour = reader.GetInt64(4),
        Owner = reader.IsDBNull(5) ? null : reader.GetString(5),
    };
}

/// <summary>One change of one row.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Row">The row; in an update its version is the one that the change was made from. For an entry of a diary, only its key counts.</param>
/// <param name="Entry">The entry of the diary that is written; null for a change of the person's own row.</param>
internal sealed record RowWrite(RowWriteKind Kind, PersonRow Row, DiaryRow? Entry = null);

/// <summary>What a write does.</summary>
internal enum RowWriteKind
{
    /// <summary>Adds the row; does nothing where there is one already.</summary>
    Insert,

    /// <summary>Changes the row; does nothing where it has another version by now.</summary>
    Update,

    /// <summary>Removes the row.</summary>
    Delete,

    /// <summary>Notes that the row was used.</summary>
    Touch,

    /// <summary>Puts another record into the row, whatever its version.</summary>
    Restore,

    /// <summary>Keeps a row that is nobody's as it is until the transaction ends.</summary>
    Hold,

    /// <summary>Removes the row of an account, where the row that is to take its place is there and nobody's.</summary>
    MakeWay,

    /// <summary>Gives a row that is nobody's to an account, as it is.</summary>
    Give,

    /// <summary>Adds an entry to the diary; does nothing where it is there already.</summary>
    Append,

    /// <summary>Puts the same entry of the diary there, sealed with another key.</summary>
    Reseal,

    /// <summary>Removes the whole diary, to make room for another one in the same transaction.</summary>
    ClearDiary,
}
