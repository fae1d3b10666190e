using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Plumbline.Web.Hosting;

/// <summary>Where the application listens when nobody has said so: on this machine alone.</summary>
internal static class ListeningAddress
{
    private const int UsualPort = 5080;
    private const int PortsTried = 50;
    private static readonly string[] OtherWays = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens at <see cref="Of"/>.</summary>
    public static void Choose(WebApplicationBuilder builder)
    {
        if (Of(builder.Configuration) is { } address)
        {
            builder.WebHost.UseUrls(address);
        }
    }

    /// <summary>The address to listen at: the port of the setting <c>PORT</c> or the usual one, else the next that is free.</summary>
    /// <returns>Null where the usual settings of the web server name an address.</returns>
    public static string? Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (OtherWays.Any(way => !string.IsNullOrEmpty(configuration[way])) || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            return null;
        }

        int wanted = int.TryParse(configuration["PORT"], NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= IPEndPoint.MaxPort
            ? port : UsualPort;
        int free = Enumerable.Range(wanted, Math.Min(PortsTried, IPEndPoint.MaxPort - wanted + 1)).FirstOrDefault(IsFree);
        return $"http://localhost:{(free == 0 ? wanted : free).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Tells the person at the terminal where to look, in one line.</summary>
    public static void Announce(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        Console.Out.WriteLine($"Plumbline is open at {string.Join(" and ", app.Urls)} (Ctrl-C closes it)."));

    private static bool IsFree(int port)
    {
        try
        {
            foreach (IPAddress address in Socket.OSSupportsIPv6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : (IPAddress[])[IPAddress.Loopback])
            {
                using var listener = new TcpListener(address, port);
                listener.Start();
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
