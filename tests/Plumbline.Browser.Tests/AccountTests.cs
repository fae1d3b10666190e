using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Browser.Tests;

/// <summary>Accounts in the real browser, with an authenticator that the browser plays.</summary>
public class AccountTests
{
    private const string Password = "three blue heron boats";

    [Fact]
    public async Task A_passkey_is_added_and_then_signs_in_without_a_password()
    {
        await using var site = new SiteFactory();
        site.Settings["Plumbline:Accounts"] = "true";
        site.UseKestrel(0);
        site.StartServer();

        // A passkey belongs to a name, never to a number.
        string url = $"http://localhost:{site.ClientOptions.BaseAddress.Port}";
        string link;
        using (IServiceScope scope = site.Services.CreateScope())
        {
            link = "/Account/Join/" + (await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(AccountRoles.Clinician, TestContext.Current.CancellationToken)).ToText();
        }

        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        IPage page = await browser.NewPageAsync();
        ICDPSession tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GotoAsync(url + link);
        await AssertAccessibleAsync(page);
        await page.GetByLabel("Name").FillAsync("Dr Ada");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("The same password again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make an account" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Passkeys you have now: 0.")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Passkeys you have now: 1.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await page.GotoAsync(url + "/Account");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(url + "/");
        await page.GotoAsync(url + "/Account");
        await Assertions.Expect(page.GetByText("You are signed in as Dr Ada.")).ToBeVisibleAsync();
    }

    private static async Task AssertAccessibleAsync(IPage page)
    {
        AxeResult found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(x => $"{x.Id}: {x.Help} at {string.Join(", ", x.Nodes.Select(node => node.Html))}")));
    }
}
