using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Tests.Hosting;

public sealed class ListeningAddressTests
{
    [Fact]
    public void A_taken_port_gives_way_to_the_next_free_one()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        string address = ListeningAddress.Of(With(("PORT", port.ToString(CultureInfo.InvariantCulture))))!;

        Assert.StartsWith("http://localhost:", address, StringComparison.Ordinal);
        Assert.InRange(new Uri(address).Port, port + 1, port + 50);
    }

    [Theory]
    [InlineData("urls", "http://0.0.0.0:80")]
    [InlineData("http_ports", "8080")]
    [InlineData("Kestrel:Endpoints:Own:Url", "http://localhost:1")]
    public void An_address_that_the_host_names_is_taken(string setting, string value) => Assert.Null(ListeningAddress.Of(With((setting, value), ("PORT", "5999"))));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("web")]
    public void A_port_that_is_none_is_the_usual_one(string port) => Assert.InRange(new Uri(ListeningAddress.Of(With(("PORT", port)))!).Port, 5080, 5130);

    private static IConfiguration With(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(x => KeyValuePair.Create(x.Key, x.Value))).Build();
}
