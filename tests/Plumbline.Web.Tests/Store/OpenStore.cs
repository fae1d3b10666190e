using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Plumbline.Knowledge;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

/// <summary>The store as the application puts it together, without the application.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenStore(ServiceProvider services) => _services = services;

    public SetClock Clock => (SetClock)_services.GetRequiredService<TimeProvider>();

    public PersonStore Persons => _services.GetRequiredService<PersonStore>();

    public IServiceProvider Services => _services;

    public Sweeper Sweeper => new(_services.GetRequiredService<IServiceScopeFactory>(), _services.GetRequiredService<StoreSettings>(), Clock, NullLogger<Sweeper>.Instance);

    /// <summary>Opens a database, as at the start of the program.</summary>
    public static async Task<OpenStore> OfAsync(DatabaseUnderTest database, Func<StoreSettings, StoreSettings>? with = null)
    {
        StoreSettings settings = SettingsOf(database);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new SetClock());
        services.AddSingleton(new KnowledgeBase());
        services.AddPlumblineStore(with?.Invoke(settings) ?? settings);
        var store = new OpenStore(services.BuildServiceProvider());
        try
        {
            await store._services.GetRequiredService<StoreStart>().RunAsync();
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public static StoreSettings SettingsOf(DatabaseUnderTest database) =>
        new() { Key = DatabaseUnderTest.Key, Sqlite = database.File, Postgres = database.Postgres };

    /// <summary>Sees the tables.</summary>
    public async Task<T> InTablesAsync<T>(Func<PlumblineDb, Task<T>> look)
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<PlumblineDb>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
