using Microsoft.EntityFrameworkCore;

namespace Plumbline.Store;

/// <summary>The tables without a database behind them, for making and for checking migrations.</summary>
public static class StoreDesign
{
    /// <summary>The tables as they stand in SQLite.</summary>
    public static SqliteDb Sqlite()
    {
        SqliteLibrary.Load();
        return new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
    }

    /// <summary>The tables as they stand in PostgreSQL.</summary>
    public static PostgresDb Postgres() => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
