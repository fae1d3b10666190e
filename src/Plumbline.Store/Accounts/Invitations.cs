using Microsoft.EntityFrameworkCore;

namespace Plumbline.Store;

/// <summary>Links with which one person each may make an account. The database holds only hashes: from it nobody can make a link.</summary>
public sealed class Invitations(PlumblineDb db, TimeProvider clock)
{
    /// <summary>How many days an invitation holds.</summary>
    public const int Days = 7;

    /// <summary>Makes an invitation.</summary>
    /// <param name="role">The role that the account gets; one of <see cref="AccountRoles.All"/>.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>What stands in the link.</returns>
    public async Task<SessionToken> InviteAsync(string role, CancellationToken cancel = default)
    {
        if (!AccountRoles.All.Contains(role, StringComparer.Ordinal))
        {
            throw new ArgumentException("There is no such role.", nameof(role));
        }

        var token = SessionToken.New();
        db.Invitations.Add(new() { TokenHash = RecordKey.Of(token).Raw, Role = role, EndsHour = StoreClock.Hour(clock) + (Days * StoreClock.HoursADay) });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>Whether an invitation holds.</summary>
    public Task<bool> HoldsAsync(SessionToken token, CancellationToken cancel = default)
    {
        byte[] hash = RecordKey.Of(token).Raw;
        long now = StoreClock.Hour(clock);
        return db.Invitations.AnyAsync(x => x.TokenHash == hash && x.EndsHour > now, cancel);
    }

    /// <summary>Uses an invitation up. Of two who use it at once, one gets it.</summary>
    /// <returns>The role; null where it does not hold (any more).</returns>
    public async Task<string?> UseAsync(SessionToken token, CancellationToken cancel = default)
    {
        byte[] hash = RecordKey.Of(token).Raw;
        long now = StoreClock.Hour(clock);
        string? role = await db.Invitations.Where(x => x.TokenHash == hash && x.EndsHour > now).Select(x => x.Role).FirstOrDefaultAsync(cancel);
        return role is not null && await db.Invitations.Where(x => x.TokenHash == hash).ExecuteDeleteAsync(cancel) == 1 ? role : null;
    }
}
