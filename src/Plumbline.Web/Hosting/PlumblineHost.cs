using System.Globalization;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Plumbline.Knowledge;
using Plumbline.Store;
using Plumbline.Web.Accounts;
using Plumbline.Web.Assessing;
using Plumbline.Web.Learn;
using Plumbline.Web.People;

namespace Plumbline.Web.Hosting;

/// <summary>What the application is put together from.</summary>
internal static class PlumblineHost
{
    private const int LeastThreads = 64;

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Registers every service. The knowledge is read once, here: with a fault in it nothing starts.</summary>
    public static void AddPlumbline(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(KnowledgeSource.Read(builder.Configuration["Plumbline:Knowledge"]));
        services.AddSingleton<Assessments>();
        services.AddSingleton<OpenRequests>();
        services.AddSingleton<ExplainAhead>();
        services.AddHostedService(provider => provider.GetRequiredService<ExplainAhead>());
        if (builder.Environment.IsProduction())
        {
            services.AddHostedService<Rehearsal>();
        }

        // Requests that wait for a result hold a thread each; the pages that need none must find one free.
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        services.AddSingleton<Pages.Assess.AssessSteps>();
        services.AddSingleton<PageWords>();
        services.AddSingleton<DangerSigns>();
        services.AddSingleton<Pages.Visit.Summaries>();
        services.AddSingleton<Planning.Plans>();
        services.AddSingleton<Planning.PlanSentences>();
        services.AddSingleton<Journaling.SpanNames>();
        services.AddSingleton<Journaling.CheckInTimes>();
        services.AddSingleton<Plumbline.Journal.SelfHarmHints>();
        services.AddSingleton<Planning.OpenQuestions>();
        services.AddSingleton<SitePages>();
        services.AddSingleton<Journaling.NewSigns>();
        services.AddSingleton<Journaling.DiaryWords>();
        services.AddSingleton<Journaling.DiaryAlarms>();
        Locating.FindServices.Add(builder);
        services.AddPlumblineStore(StoreSettings.Read(builder.Configuration));
        services.AddHealthChecks().AddDbContextCheck<PlumblineDb>();
        services.AddSingleton<PersonCookie>();
        AccountSwitch.Add(builder);
        services.AddSingleton<Components.Result.MechanismReasons>();
        services.AddSingleton<LearnLibrary>();
        services.AddSingleton<LearnSearch>();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<PersonClock>();
        services.AddScoped<Journaling.DiaryWriting>();
        services.AddScoped<SelfManagement.Programmes>();
        services.AddHttpContextAccessor();
        services.AddRazorPages(pages =>
        {
            if (!builder.Environment.IsDevelopment())
            {
                pages.Conventions.AddFolderRouteModelConvention("/Gallery", page => page.Selectors.Clear());
            }
        });
        services.AddRazorComponents();
        services.AddScoped<Microsoft.AspNetCore.Components.Web.HtmlRenderer>();
        builder.AddFrame();
    }

    /// <summary>The way of a request.</summary>
    public static void UsePlumbline(this WebApplication app)
    {
        app.UseProxies();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use(app.Services.GetRequiredService<OpenRequests>().CountAsync);
        app.UseSecurityHeaders();
        app.UseCacheRules();
        app.UseResponseCompression();
        app.Services.GetRequiredService<Languages>().Use(app);
        app.UseErrorPages();
        app.Use(RequestLimits.RefuseLargeBodies);
        app.UseRouting();
        Telemetry.NameByRoute(app);
        app.UseRateLimiter();
        app.MapHealthChecks(Health.Path);
        AccountSwitch.Use(app);
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>Registers what stands around the pages: logs, limits, errors, languages, headers.</summary>
    private static void AddFrame(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;

        // What is logged or written outside of a request never depends on the machine's language.
        CultureInfo.DefaultThreadCurrentCulture = Languages.CultureOf(Texts.FirstLanguage);
        CultureInfo.DefaultThreadCurrentUICulture = Languages.CultureOf(Texts.FirstLanguage);

        // Without it the files of the site are found only in development or after publishing, and ./run is neither.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        if (!builder.Environment.IsDevelopment())
        {
            // The same holds for letting the browser keep them, and for sending them as they were compressed when they were built.
            builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        }

        Logs.Add(builder);
        RequestLimits.Add(builder);
        Telemetry.Add(builder);
        Compression.Add(services);
        ErrorPages.Add(services);
        services.AddSingleton<Languages>();
        services.AddHsts(hsts => hsts.MaxAge = Year);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "plumbline-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
    }
}
