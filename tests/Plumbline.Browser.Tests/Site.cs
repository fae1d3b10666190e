using Microsoft.Playwright;
using Plumbline.Tests.Sites;

namespace Plumbline.Browser.Tests;

/// <summary>The whole application on a port of its own, and a browser.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly SiteFactory _factory = new();
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public string Url { get; private set; } = "";

    /// <summary>The parts of the application.</summary>
    public IServiceProvider Services => _factory.Services;

    public async ValueTask InitializeAsync()
    {
        _factory.UseKestrel(0);
        _factory.StartServer();
        Url = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        Browser = await LaunchAsync(new());
    }

    /// <summary>Another browser, for tests that need it set up in their own way.</summary>
    public Task<IBrowser> LaunchAsync(BrowserTypeLaunchOptions options)
    {
        options.ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        options.Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
        return _playwright!.Chromium.LaunchAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await _factory.DisposeAsync();
    }
}
