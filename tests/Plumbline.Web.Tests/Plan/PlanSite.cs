using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.People;

namespace Plumbline.Web.Tests.Plan;

/// <summary>One site for all tests of the plan pages: a second one would read the knowledge once more.</summary>
[CollectionDefinition(PlanSite.Collection)]
public sealed class PlanSites : ICollectionFixture<PlanSite>;

/// <summary>The application on a day of its own, where somebody can begin with a record that is already filled.</summary>
public sealed class PlanSite : IDisposable
{
    /// <summary>The tests that share it.</summary>
    public const string Collection = "plan pages";

    /// <summary>The day on which all of it happens.</summary>
    public static readonly DateOnly Today = new(2026, 6, 15);

    private static readonly ConcurrentDictionary<string, PersonRecord> Waiting = new(StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("plumbline-plan-").FullName;
    private readonly WebApplicationFactory<Program> _factory;

    public PlanSite() => _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        // A database of its own: to others, whose clock is the real one, these records would seem long forgotten and be swept away.
        host.UseSetting("Plumbline:Database:Sqlite", Path.Combine(_folder, "plan.db"));
        host.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new Noon()));
            services.AddSingleton<IStartupFilter>(new SeedEndpoint());
        });
    });

    public IServiceProvider Services => _factory.Services;

    public KnowledgeBase Knowledge => Services.GetRequiredService<KnowledgeBase>();

    /// <summary>A browser that has begun nothing.</summary>
    public HttpClient Browser() => _factory.CreateClient();

    /// <summary>Somebody with a browser and this record.</summary>
    public async Task<HttpClient> BrowserOfAsync(PersonRecord person)
    {
        HttpClient client = _factory.CreateClient();
        string key = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        Waiting[key] = person;
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await client.GetAsync(new Uri("/test-only/begin", UriKind.Relative), cancellation);
        await client.GetAsync(new Uri($"/test-only/fill/{key}", UriKind.Relative), cancellation);
        return client;
    }

    internal async Task<Visitor> VisitorAsync(PersonRecord person) => new(await BrowserOfAsync(person));

    public void Dispose()
    {
        _factory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class SeedEndpoint : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                if (!context.Request.Path.StartsWithSegments("/test-only", out PathString what))
                {
                    await rest(context);
                    return;
                }

                CurrentPerson current = context.RequestServices.GetRequiredService<CurrentPerson>();
                if (what == "/begin")
                {
                    await current.BeginAsync(keep: false);
                }
                else
                {
                    await current.ChangeAsync(_ => Waiting[what.Value![6..]]);
                }

                context.Response.StatusCode = StatusCodes.Status204NoContent;
            });
            next(app);
        };
    }

    private sealed class Noon : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
