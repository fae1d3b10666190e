using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Plumbline.Web.Hosting;

/// <summary>Whose word is taken for where a request came from.</summary>
internal static class Proxies
{
    private const string Setting = "Plumbline:Proxies";
    private static readonly char[] Separators = [',', ' ', ';'];

    /// <summary>Believes forwarded addresses, from the proxies that <c>Plumbline:Proxies</c> names and from nobody else.</summary>
    /// <exception cref="InvalidOperationException">A name is neither an address nor a network such as <c>10.0.0.0/8</c>.</exception>
    public static void UseProxies(this WebApplication app)
    {
        string[] names = app.Configuration[Setting]?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (names.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (string name in names)
        {
            if (IPAddress.TryParse(name, out IPAddress? address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(name, out System.Net.IPNetwork network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"{Setting} names '{name}', which is neither an address nor a network such as 10.0.0.0/8.");
            }
        }

        app.UseForwardedHeaders(options);
    }
}
