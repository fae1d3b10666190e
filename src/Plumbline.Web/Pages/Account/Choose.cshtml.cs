using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Accounts;

namespace Plumbline.Web.Pages.Account;

/// <summary>Asks which of two records is kept, where both this browser and the account have one.</summary>
[Authorize]
public sealed class ChooseModel(AccountRecords records, PageWords words) : PageModel
{
    private string Account => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    public async Task<IActionResult> OnGetAsync() => await records.MustChooseAsync(Account) ? Page() : RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync(string? keep)
    {
        if (keep is not ("browser" or "account"))
        {
            ModelState.AddModelError("keep-first", words["account.choose-missing"]);
            return Page();
        }

        await records.ChooseAsync(Account, keepBrowser: keep == "browser");
        return RedirectToPage("/Index");
    }
}
