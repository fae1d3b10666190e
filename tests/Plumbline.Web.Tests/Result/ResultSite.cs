using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.People;

namespace Plumbline.Web.Tests.Result;

/// <summary>Opens pages as a person with given answers would see them.</summary>
public sealed class ResultSite : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory = new();

    public KnowledgeBase Knowledge => _factory.Services.GetRequiredService<KnowledgeBase>();

    public IServiceProvider Services => _factory.Services;

    /// <summary>A page after the answers were put into the record that the browser's cookie names.</summary>
    public async Task<IDocument> OpenAsync(string path, PersonRecord person)
    {
        using HttpClient client = await BrowserOfAsync(person);
        string html = await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    public Task<IDocument> OpenAsync(string path, Answers answers) => OpenAsync(path, PersonRecord.Empty with { Answers = answers });

    /// <summary>A browser with a session whose record holds the answers.</summary>
    public async Task<HttpClient> BrowserOfAsync(PersonRecord person)
    {
        WebApplicationFactory<Program> seeded = _factory.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddSingleton<IStartupFilter>(new SeedEndpoint(person))));
        HttpClient client = seeded.CreateClient();
        await client.GetAsync(new Uri(SeedEndpoint.Path, UriKind.Relative), TestContext.Current.CancellationToken);
        return client;
    }

    public void Dispose() => _factory.Dispose();

    // Uses the same service as the pages, so that it holds whatever stands behind it.
    private sealed class SeedEndpoint(PersonRecord person) : IStartupFilter
    {
        public const string Path = "/test-only-seed";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            // Within the request that begins it the cookie is not there yet, so the answers come with every later one.
            app.Use(async (context, rest) =>
            {
                CurrentPerson current = context.RequestServices.GetRequiredService<CurrentPerson>();
                if (context.Request.Path == Path)
                {
                    await current.BeginAsync(keep: false);
                    context.Response.StatusCode = StatusCodes.Status204NoContent;
                    return;
                }

                await current.ChangeAsync(_ => person);
                await rest(context);
            });
            next(app);
        };
    }
}
