using Microsoft.EntityFrameworkCore.Design;
using Plumbline.Store;

Console.Error.WriteLine("This program is run by dotnet-ef. See tools/Migrator/README.md.");
return 1;

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => StoreDesign.Sqlite();
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => StoreDesign.Postgres();
}
