using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plumbline.Web.Accounts;
using Plumbline.Web.Hosting;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Plumbline.Web.Pages.Account;

/// <summary>Signs somebody in, with a password or a passkey.</summary>
[EnableRateLimiting(RequestLimits.Sensitive)]
public sealed class SignInModel(SignInManager<Store.Account> signIn, AccountRecords records, PageWords words) : PageModel
{
    /// <summary>What the browser needs to ask for a passkey.</summary>
    public string PasskeyOptions { get; private set; } = "";

    /// <summary>The name that was typed.</summary>
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => User.Identity?.IsAuthenticated == true ? RedirectToPage("/Account/Index") : await ShowAsync();

    public async Task<IActionResult> OnPostAsync(string? name, string? password)
    {
        Name = name ?? "";
        SignInResult result = string.IsNullOrWhiteSpace(name) || string.IsNullOrEmpty(password)
            ? SignInResult.Failed
            : await signIn.PasswordSignInAsync(name.Trim(), password, isPersistent: false, lockoutOnFailure: true);

        // Whether there is such a name is not told.
        return result.Succeeded ? await GoOnAsync(name!.Trim()) : await RefuseAsync(result.IsLockedOut ? "account.locked" : "account.wrong");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        PasskeyAssertionResult<Store.Account>? given = string.IsNullOrEmpty(credential) ? null : await AssertAsync(credential);
        if (given is not { Succeeded: true } || await signIn.UserManager.IsLockedOutAsync(given.User))
        {
            return await RefuseAsync("account.passkey-wrong");
        }

        await signIn.UserManager.AddOrUpdatePasskeyAsync(given.User, given.Passkey);
        await signIn.SignInAsync(given.User, isPersistent: false);
        return await GoOnAsync(given.User.UserName!);
    }

    private async Task<PasskeyAssertionResult<Store.Account>?> AssertAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The question that the passkey answers was asked too long ago, or of another browser.
            return null;
        }
    }

    private async Task<IActionResult> GoOnAsync(string name)
    {
        Store.Account account = (await signIn.UserManager.FindByNameAsync(name))!;
        return await records.MoveAsync(account.Id) ? RedirectToPage("/Index") : RedirectToPage("/Account/Choose");
    }

    private Task<IActionResult> RefuseAsync(string phrase)
    {
        ModelState.AddModelError("name", words[phrase]);
        return ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        PasskeyOptions = await signIn.MakePasskeyRequestOptionsAsync(null!);
        return Page();
    }
}
