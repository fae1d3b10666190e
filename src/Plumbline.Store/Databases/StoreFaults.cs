using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Plumbline.Store;

/// <summary>Tells what kind of trouble a database met.</summary>
internal static class StoreFaults
{
    private const int SqliteError = 1, Busy = 5, LockedTable = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26, Constraint = 19;

    /// <summary>The kind of trouble; null where the database is not what failed.</summary>
    public static StoreFault? Find(Exception exception) => exception switch
    {
        StoreUnavailableException known => known.Fault,
        SqliteException { SqliteErrorCode: Busy or LockedTable } => StoreFault.Locked,
        SqliteException { SqliteErrorCode: ReadOnly } => StoreFault.ReadOnly,
        SqliteException { SqliteErrorCode: Full } => StoreFault.Full,
        SqliteException { SqliteErrorCode: CannotOpen } => StoreFault.Gone,
        // The tables are made at the start, and every statement is fixed: an error in one means that they are not there any more.
        SqliteException { SqliteErrorCode: SqliteError } => StoreFault.Gone,
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase or IoError } => StoreFault.Damaged,
        PostgresException postgres => Of(postgres.SqlState),
        NpgsqlException or SocketException or TimeoutException => StoreFault.Unreachable,
        DbException => StoreFault.Damaged,
        { InnerException: { } inner } => Find(inner),
        _ => null,
    };

    /// <summary>The trouble as an exception of ours; the exception itself where the database is not what failed.</summary>
    public static Exception Explain(Exception exception) =>
        exception is not StoreUnavailableException && Find(exception) is { } fault ? new StoreUnavailableException(fault, exception) : exception;

    /// <summary>Whether a row broke a rule of the tables, rather than the database failing.</summary>
    public static bool IsRefusal(DbException exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == Constraint,
        PostgresException postgres => postgres.SqlState.StartsWith("23", StringComparison.Ordinal),
        _ => false,
    };

    private static StoreFault Of(string state) => state switch
    {
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => StoreFault.ReadOnly,
        PostgresErrorCodes.DiskFull => StoreFault.Full,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected => StoreFault.Locked,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName => StoreFault.Gone,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.IoError => StoreFault.Damaged,
        _ => StoreFault.Unreachable,
    };
}
