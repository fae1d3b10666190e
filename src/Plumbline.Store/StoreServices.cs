using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Plumbline.Knowledge;

namespace Plumbline.Store;

/// <summary>Puts the store together.</summary>
public static class StoreServices
{
    private const int PreparedStatements = 20;

    /// <summary>Registers the store: <see cref="PlumblineDb"/>, <see cref="PersonStore"/>, <see cref="DiaryStore"/>, <see cref="RecordSeal"/>, the key ring, and the making of tables and sweeping.</summary>
    /// <param name="services">Where; <see cref="KnowledgeBase"/> and <see cref="TimeProvider"/> must be there too.</param>
    /// <param name="settings">Where the store is.</param>
    public static void AddPlumblineStore(this IServiceCollection services, StoreSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(settings);
        services.Configure<IdentityOptions>(PlumblineDb.Choose);

        // Each statement would fill the log and slow every page; what fails is still written.
        services.AddLogging(log => log.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning));
        services.AddSingleton(_ => new RecordSeal(HostKeySource.Read(settings)));
        if (settings.Postgres is { } postgres)
        {
            AddPostgres(services, postgres);
        }
        else
        {
            AddSqlite(services, new SqliteFile(settings.Sqlite));
        }

        services.AddSingleton(provider => new PersonStore(
            provider.GetRequiredService<IPersonTable>(),
            provider.GetRequiredService<WriteQueue>(),
            provider.GetRequiredService<RecordSeal>(),
            provider.GetRequiredService<KnowledgeBase>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DiaryStore(
            provider.GetRequiredService<IPersonTable>(), provider.GetRequiredService<WriteQueue>(), provider.GetRequiredService<RecordSeal>()));
        services.AddSingleton(provider => new WriteQueue(provider.GetRequiredService<IPersonTable>()));
        services.AddSingleton<StoreStart>();
        services.AddHostedService<Sweeper>();
        services.AddDataProtection().SetApplicationName("plumbline");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new DatabaseKeyRepository(provider.GetRequiredService<IServiceScopeFactory>());
            options.XmlEncryptor = new SealedXmlEncryptor(provider.GetRequiredService<RecordSeal>());
        }));
    }

    private static void AddSqlite(IServiceCollection services, SqliteFile file)
    {
        services.AddSingleton(file);
        services.AddSingleton<IPersonTable, SqlitePersonTable>();
        services.AddDbContextPool<PlumblineDb, SqliteDb>(options => options.UseSqlite(file.ConnectionString).AddInterceptors(new DurableCommits()));
    }

    private static void AddPostgres(IServiceCollection services, string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        services.AddSingleton(NpgsqlDataSource.Create(settings));
        services.AddSingleton<IPersonTable, PostgresPersonTable>();
        services.AddDbContextPool<PlumblineDb, PostgresDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
    }

    private sealed class DurableCommits : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SqliteFile.Prepare((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            SqliteFile.Prepare((SqliteConnection)connection);
            return Task.CompletedTask;
        }
    }
}
