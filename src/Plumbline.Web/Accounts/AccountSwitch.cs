using Microsoft.AspNetCore.Identity;
using Plumbline.Store;

namespace Plumbline.Web.Accounts;

/// <summary>Accounts, where the host switches them on with <c>Plumbline:Accounts</c>. Where they are off there is no account page at all.</summary>
internal static class AccountSwitch
{
    private const int PasswordLength = 12, Attempts = 5;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    /// <summary>Whether the host has switched accounts on.</summary>
    public static bool IsOn(IConfiguration configuration) => configuration.GetValue("Plumbline:Accounts", false);

    /// <summary>Registers accounts, or takes their pages away.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        if (!IsOn(builder.Configuration))
        {
            // Afterwards: the framework's own set-up begins with an empty list of conventions.
            services.PostConfigure<Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions>(pages =>
                pages.Conventions.AddFolderRouteModelConvention("/Account", page => page.Selectors.Clear()));
            return;
        }

        services.AddIdentityCore<Account>(Rules).AddRoles<IdentityRole>().AddEntityFrameworkStores<PlumblineDb>().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();

        // The framework compares with the header that says where a form came from, which our pages keep to themselves (no-referrer).
        services.Configure<IdentityPasskeyOptions>(passkeys => passkeys.ValidateOrigin = static origin => ValueTask.FromResult(
            !origin.CrossOrigin && origin.Origin == $"{origin.HttpContext.Request.Scheme}://{origin.HttpContext.Request.Host}"));
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "plumbline-account";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.LoginPath = "/Account/SignIn";
            cookie.AccessDeniedPath = "/Account";
        });
        services.AddScoped<Invitations>();
        services.AddScoped<AccountRecords>();
        services.AddScoped<AccountStart>();
    }

    /// <summary>Makes the roles; where nobody may invite yet, prints an invitation for the host.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        if (IsOn(app.Configuration))
        {
            await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<AccountStart>().RunAsync() is { } path)
            {
                // To the terminal of the host, not to the log: whoever reads a log must not become a clinician by it.
                await Console.Out.WriteLineAsync($"No clinician has an account yet. To make the first one, open this page of the site within {Invitations.Days} days: {path}");
            }
        }
    }

    /// <summary>Lets a request know who is signed in.</summary>
    public static void Use(WebApplication app)
    {
        if (IsOn(app.Configuration))
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }
    }

    private static void Rules(IdentityOptions options)
    {
        // Length protects; rules about kinds of characters make people write passwords down (NIST SP 800-63B, section 5.1.1.2).
        options.Password.RequiredLength = PasswordLength;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = PasswordLength / 2;
        options.Lockout.MaxFailedAccessAttempts = Attempts;
        options.Lockout.DefaultLockoutTimeSpan = LockOut;
        options.Lockout.AllowedForNewUsers = true;

        // Any letters of any language: a name is what a person is called here.
        options.User.AllowedUserNameCharacters = "";
    }
}
