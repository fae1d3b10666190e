using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plumbline.Store;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Pages.Account;

/// <summary>The account of whoever is signed in: passkeys, invitations, sign out.</summary>
[Authorize]
[EnableRateLimiting(RequestLimits.Sensitive)]
public sealed class IndexModel(UserManager<Store.Account> accounts, SignInManager<Store.Account> signIn, Invitations invitations, PageWords words) : PageModel
{
    /// <summary>The name of the account.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How many passkeys it has.</summary>
    public int Passkeys { get; private set; }

    /// <summary>What the browser needs to make a passkey.</summary>
    public string PasskeyOptions { get; private set; } = "";

    /// <summary>Whether the account was made just now.</summary>
    public bool Made { get; private set; }

    /// <summary>Whether it may invite.</summary>
    public bool MayInvite => User.IsInRole(AccountRoles.Clinician);

    /// <summary>The link of a new invitation, shown once; null where none was made.</summary>
    public string? Link { get; private set; }

    public Task<IActionResult> OnGetAsync(string? made)
    {
        Made = made is not null;
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await signIn.SignOutAsync();
        return RedirectToPage("/Index");
    }

    public async Task<IActionResult> OnPostInviteAsync(string? role)
    {
        if (!MayInvite)
        {
            return Forbid();
        }

        if (AccountRoles.All.Contains(role, StringComparer.Ordinal))
        {
            SessionToken token = await invitations.InviteAsync(role!);
            Link = Url.PageLink("/Account/Join", values: new { token = token.ToText() });
        }
        else
        {
            ModelState.AddModelError("role-first", words["account.role-missing"]);
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        PasskeyAttestationResult? given = string.IsNullOrEmpty(credential) ? null : await AttestAsync(credential);
        if (await accounts.GetUserAsync(User) is { } account && given is { Succeeded: true, UserEntity: { } entity, Passkey: { } passkey } && entity.Id == account.Id
            && (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded)
        {
            return RedirectToPage();
        }

        ModelState.AddModelError("passkey", words["account.passkey-wrong"]);
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostForgetPasskeysAsync()
    {
        if (await accounts.GetUserAsync(User) is { } account)
        {
            foreach (UserPasskeyInfo passkey in await accounts.GetPasskeysAsync(account))
            {
                await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
            }
        }

        return RedirectToPage();
    }

    private async Task<PasskeyAttestationResult?> AttestAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The question that the passkey answers was asked too long ago, or of another browser.
            return null;
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            // Deleted while it was signed in.
            await signIn.SignOutAsync();
            return RedirectToPage("/Index");
        }

        Name = account.UserName!;
        Passkeys = (await accounts.GetPasskeysAsync(account)).Count;
        PasskeyOptions = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id, Name = Name, DisplayName = Name });
        return Page();
    }
}
