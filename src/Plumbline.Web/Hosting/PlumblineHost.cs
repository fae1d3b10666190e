using System.Globalization;
using Plumbline.Store;
using Plumbline.Web.Assessing;
using Plumbline.Web.Learn;
using Plumbline.Web.People;

namespace Plumbline.Web.Hosting;

/// <summary>What the application is put together from.</summary>
internal static class PlumblineHost
{
    /// <summary>Registers every service. The knowledge is read once, here: with a fault in it nothing starts.</summary>
    public static void AddPlumbline(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(KnowledgeSource.Read(builder.Configuration["Plumbline:Knowledge"]));
        services.AddSingleton<Assessments>();
        services.AddSingleton<Pages.Assess.AssessSteps>();
        services.AddSingleton<PageWords>();
        services.AddSingleton<SitePages>();
        services.AddPlumblineStore(StoreSettings.Read(builder.Configuration));
        services.AddHealthChecks().AddDbContextCheck<PlumblineDb>();
        services.AddSingleton<PersonCookie>();
        services.AddSingleton<Components.Result.MechanismReasons>();
        services.AddSingleton<LearnLibrary>();
        services.AddSingleton<LearnSearch>();
        services.AddScoped<CurrentPerson>();
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
    }

    /// <summary>The way of a request.</summary>
    public static void UsePlumbline(this WebApplication app)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        app.UseSecurityHeaders();
        app.UseRouting();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
    }
}
