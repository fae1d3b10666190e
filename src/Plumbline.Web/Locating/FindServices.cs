namespace Plumbline.Web.Locating;

/// <summary>What the Find page is put together from.</summary>
internal static class FindServices
{
    /// <summary>Registers it.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(FindSettings.Read(builder.Configuration));
        services.AddSingleton<ProviderDirectories>();
        services.AddScoped<Search>();

        // Its log would hold addresses, and with them digits of somebody's postal code.
        services.AddHttpClient<NpiRegistry>(client =>
        {
            client.Timeout = NpiRegistry.Patience + TimeSpan.FromSeconds(1);
            client.MaxResponseContentBufferSize = NpiRegistry.LongestAnswer;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Plumbline");
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }).RemoveAllLoggers();
    }
}
