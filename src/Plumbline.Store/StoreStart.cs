using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Plumbline.Store;

/// <summary>Gets the store ready when the program starts.</summary>
public sealed class StoreStart(IServiceProvider services, StoreSettings settings, RecordSeal seal)
{
    /// <summary>Makes the tables, or brings them up to date; then tries the host key.</summary>
    /// <exception cref="InvalidOperationException">The key is not the one that the database was written with: rather no start than people who find their records gone.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be used.</exception>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        try
        {
            services.GetService<SqliteFile>()?.CreateIfMissing();
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            PlumblineDb db = scope.ServiceProvider.GetRequiredService<PlumblineDb>();
            await db.Database.MigrateAsync(cancel);
            foreach (string xml in await db.ProtectionKeys.Select(x => x.Xml).ToListAsync(cancel))
            {
                ThrowIfForeign(xml);
            }
        }
        catch (Exception trouble) when (StoreFaults.Find(trouble) is { } fault)
        {
            throw new StoreUnavailableException(fault, trouble);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(StoreFault.ReadOnly, trouble);
        }
    }

    private void ThrowIfForeign(string xml)
    {
        foreach (XElement made in XElement.Parse(xml).Descendants("sealed"))
        {
            if (seal.Open(Convert.FromBase64String(made.Value), SealedXmlDecryptor.Place).Fault is { } fault)
            {
                string place = settings.Postgres is null ? settings.Sqlite : "PostgreSQL";
                throw new InvalidOperationException($"The database ({place}) was written with another host key: {fault}. Give that key back as Plumbline:Key or Plumbline:KeyFile; to change keys, list the old one under Plumbline:OldKeys.");
            }
        }
    }
}
