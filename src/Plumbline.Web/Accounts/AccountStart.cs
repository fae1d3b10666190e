using Microsoft.AspNetCore.Identity;
using Plumbline.Store;

namespace Plumbline.Web.Accounts;

/// <summary>Makes the roles, and invites the first clinician, who can invite all others.</summary>
internal sealed class AccountStart(RoleManager<IdentityRole> roles, UserManager<Account> accounts, Invitations invitations)
{
    /// <summary>Gets accounts ready.</summary>
    /// <returns>The path of an invitation for the first clinician; null where there is a clinician already.</returns>
    public async Task<string?> RunAsync()
    {
        foreach (string role in AccountRoles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole(role));
            }
        }

        return (await accounts.GetUsersInRoleAsync(AccountRoles.Clinician)).Count == 0
            ? "/Account/Join/" + (await invitations.InviteAsync(AccountRoles.Clinician)).ToText()
            : null;
    }
}
