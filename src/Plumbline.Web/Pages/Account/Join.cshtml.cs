using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plumbline.Store;
using Plumbline.Web.Accounts;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Pages.Account;

/// <summary>Makes an account, with an invitation.</summary>
[EnableRateLimiting(RequestLimits.Sensitive)]
public sealed class JoinModel(UserManager<Store.Account> accounts, SignInManager<Store.Account> signIn, Invitations invitations, AccountRecords records, PageWords words) : PageModel
{
    private const int LongestName = 64;

    /// <summary>Whether the invitation in the link holds.</summary>
    public bool Holds { get; private set; }

    /// <summary>The name that was typed.</summary>
    public string Name { get; private set; } = "";

    public async Task OnGetAsync(string token) => Holds = SessionToken.Read(token) is { } given && await invitations.HoldsAsync(given);

    public async Task<IActionResult> OnPostAsync(string token, string? name, string? password, string? again)
    {
        await OnGetAsync(token);
        Name = name?.Trim() ?? "";
        if (!Holds)
        {
            return Page();
        }

        Check(Name.Length is > 0 and <= LongestName, "name", "account.name-missing");
        Check(password == again, "again", "account.again-differs");
        var account = new Store.Account { UserName = Name };
        if (ModelState.IsValid)
        {
            foreach (IPasswordValidator<Store.Account> rule in accounts.PasswordValidators)
            {
                Check((await rule.ValidateAsync(accounts, account, password ?? "")).Succeeded, "password", "account.password-weak");
            }

            Check(await accounts.FindByNameAsync(Name) is null, "name", "account.name-taken");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // Used up before the account is made: of two who hold the same link, one gets it.
        if (await invitations.UseAsync(SessionToken.Read(token)!) is not { } role)
        {
            Holds = false;
            return Page();
        }

        IdentityResult made = await accounts.CreateAsync(account, password!);
        if (!made.Succeeded)
        {
            // Somebody took the name in the same moment. The invitation is used, so a new one is needed; nothing else was lost.
            Holds = false;
            return Page();
        }

        await accounts.AddToRoleAsync(account, role);
        await signIn.SignInAsync(account, isPersistent: false);
        return await records.MoveAsync(account.Id) ? RedirectToPage("/Account/Index", new { made = true }) : RedirectToPage("/Account/Choose");
    }

    private void Check(bool holds, string field, string phrase)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, words[phrase]);
        }
    }
}
