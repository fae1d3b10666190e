using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Plumbline.Store;

/// <summary>The tables without a database behind them, for making and for checking migrations.</summary>
public static class StoreDesign
{
    private static readonly ServiceProvider Services = new ServiceCollection().Configure<IdentityOptions>(PlumblineDb.Choose).BuildServiceProvider();

    /// <summary>The tables as they stand in SQLite.</summary>
    public static SqliteDb Sqlite()
    {
        SqliteLibrary.Load();
        return new(new DbContextOptionsBuilder<SqliteDb>().UseApplicationServiceProvider(Services).UseSqlite("Data Source=:memory:").Options);
    }

    /// <summary>The tables as they stand in PostgreSQL.</summary>
    public static PostgresDb Postgres() => new(new DbContextOptionsBuilder<PostgresDb>().UseApplicationServiceProvider(Services).UseNpgsql("Host=localhost").Options);
}
