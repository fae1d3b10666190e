using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>Lets a test say from which network address it asks.</summary>
internal static class Address
{
    public const string Header = "Test-Address";

    public static void Take(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IPAddress.TryParse(context.Request.Headers[Header], out IPAddress? address))
        {
            context.Connection.RemoteIpAddress = address;
        }

        return next(context);
    });
}
