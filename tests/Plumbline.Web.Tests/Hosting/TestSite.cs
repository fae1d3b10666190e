using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>The whole application as a host runs it, with what a test puts around it.</summary>
internal sealed class TestSite : SiteFactory
{
    public string Environment { get; init; } = "Production";

    /// <summary>What runs before everything else, such as a network address of the asker.</summary>
    public Action<IApplicationBuilder>? First { get; init; }

    public Action<IServiceCollection>? Added { get; init; }

    /// <summary>A browser that has begun.</summary>
    public async Task<HttpClient> BegunAsync()
    {
        HttpClient client = CreateClient();
        Form form = await Form.OnAsync(client, "/");
        using HttpResponseMessage answer = await form.SendAsync(client);
        Assert.True((int)answer.StatusCode < 400, $"Beginning ended in {answer.StatusCode}.");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(Environment);
        builder.ConfigureTestServices(services =>
        {
            if (First is { } first)
            {
                services.AddSingleton<IStartupFilter>(new RunsFirst(first));
            }

            Added?.Invoke(services);
        });
    }

    private sealed class RunsFirst(Action<IApplicationBuilder> first) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            first(app);
            next(app);
        };
    }
}
