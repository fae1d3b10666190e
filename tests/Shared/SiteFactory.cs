using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Plumbline.Tests.Sites;

/// <summary>The whole application on a database of its own, with a clock that the test sets.</summary>
public class SiteFactory : WebApplicationFactory<Program>
{
    private readonly DatabaseUnderTest _database;
    private readonly bool _keep;

    /// <summary>On a fresh database of the kind that the run is about.</summary>
    public SiteFactory()
        : this(DatabaseUnderTest.OfThisRun)
    {
    }

    /// <summary>On a fresh database of a kind.</summary>
    internal SiteFactory(DatabaseKind kind)
        : this(new DatabaseUnderTest(kind))
    {
    }

    /// <summary>On a database.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="keep">Whether the database outlives the application, for tests that start it anew.</param>
    internal SiteFactory(DatabaseUnderTest database, bool keep = false) => (_database, _keep) = (database, keep);

    public DatabaseUnderTest Database => _database;

    /// <summary>The clock of the application.</summary>
    public SetClock Clock { get; } = new();

    /// <summary>Settings beside those of the database.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach ((string key, string? value) in _database.Settings.Concat(Settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_keep)
        {
            _database.Dispose();
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
