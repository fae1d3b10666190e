using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace Plumbline.Store;

/// <summary>Keeps the framework's key ring in the database, so that a session outlives a restart and every web server knows it.</summary>
internal sealed class DatabaseKeyRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using IServiceScope scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<PlumblineDb>().ProtectionKeys.Select(x => x.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using IServiceScope scope = scopes.CreateScope();
        PlumblineDb db = scope.ServiceProvider.GetRequiredService<PlumblineDb>();
        db.ProtectionKeys.Add(new ProtectionKeyRow { Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
