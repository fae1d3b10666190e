using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Tests.Sites;
using Plumbline.Web.Assessing;
using Plumbline.Web.People;

namespace Plumbline.Web.Tests.Result;

/// <summary>Opens pages and components as a person with given answers would see them.</summary>
public sealed class ResultSite : IAsyncDisposable
{
    private readonly SiteFactory _factory = new();
    private readonly WebApplicationFactory<Program> _seeded;
    private readonly ConcurrentDictionary<string, PersonRecord> _people = new(StringComparer.Ordinal);

    public ResultSite() => _seeded = _factory.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
        services.AddSingleton<IStartupFilter>(new Seeding(_people))));

    public KnowledgeBase Knowledge => _seeded.Services.GetRequiredService<KnowledgeBase>();

    public Assessments Assessments => _seeded.Services.GetRequiredService<Assessments>();

    public PageWords Words => _seeded.Services.GetRequiredService<PageWords>();

    /// <summary>A page with these answers in the record that the browser's cookie names.</summary>
    public async Task<IDocument> OpenAsync(string path, Answers answers)
    {
        using HttpClient client = await BrowserOfAsync(PersonRecord.Empty with { Answers = answers });
        string html = await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(html);
    }

    /// <summary>A browser with a session whose record is this one.</summary>
    public async Task<HttpClient> BrowserOfAsync(PersonRecord person)
    {
        HttpClient client = Stranger();
        string key = Guid.NewGuid().ToString("N");
        _people[key] = person;
        client.DefaultRequestHeaders.Add(Seeding.Key, key);
        using HttpResponseMessage begun = await client.GetAsync(new Uri(Seeding.Begin, UriKind.Relative), TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>A browser without a session, which does not follow to other pages.</summary>
    public HttpClient Stranger() => _seeded.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A component alone.</summary>
    public async Task<IElement> RenderAsync<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using AsyncServiceScope scope = _seeded.Services.CreateAsyncScope();
        HtmlRenderer renderer = scope.ServiceProvider.GetRequiredService<HtmlRenderer>();
        string html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)))).ToHtmlString());
        return (await ReadAsync(html)).Body!;
    }

    public async ValueTask DisposeAsync()
    {
        await _seeded.DisposeAsync();
        await _factory.DisposeAsync();
    }

    public static async Task<IDocument> ReadAsync(string html) => await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);

    // Uses the same service as the pages, so that it holds whatever store stands behind it.
    private sealed class Seeding(ConcurrentDictionary<string, PersonRecord> people) : IStartupFilter
    {
        public const string Begin = "/test-only-begin";
        public const string Key = "X-Test-Person";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                if (!people.TryGetValue(context.Request.Headers[Key].ToString(), out PersonRecord? person))
                {
                    await rest(context);
                    return;
                }

                CurrentPerson current = context.RequestServices.GetRequiredService<CurrentPerson>();
                if (context.Request.Path == Begin)
                {
                    await current.BeginAsync(keep: false);
                    context.Response.StatusCode = StatusCodes.Status204NoContent;
                    return;
                }

                // Within the request that begins the session its cookie is not there yet; with every later one it is.
                await current.ChangeAsync(_ => person);
                await rest(context);
            });
            next(app);
        };
    }
}
