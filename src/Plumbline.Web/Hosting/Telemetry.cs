using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Plumbline.Web.Hosting;

/// <summary>Sends traces and measurements to a collector, only where <c>Plumbline:Telemetry:Endpoint</c> names one.</summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _measurements;

    private Telemetry(Uri endpoint)
    {
        ResourceBuilder resource = ResourceBuilder.CreateEmpty().AddService("plumbline");
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore")
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(otlp => To(otlp, endpoint, "v1/traces"))
            .Build();
        _measurements = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter(otlp => To(otlp, endpoint, "v1/metrics"))
            .Build();
    }

    /// <summary>Registers the export where it is asked for.</summary>
    /// <exception cref="InvalidOperationException">The setting is not an address.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        const string setting = "Plumbline:Telemetry:Endpoint";
        if (builder.Configuration[setting] is not { Length: > 0 } text)
        {
            return;
        }

        Uri endpoint = Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? address
            : throw new InvalidOperationException($"{setting} is not an address such as http://localhost:4318.");
        builder.Services.AddHostedService(_ => new Telemetry(endpoint));
    }

    /// <summary>Names each trace after the route, which says which page was asked for and nothing of what was in its address.</summary>
    public static void NameByRoute(WebApplication app) => app.Use(static (context, next) =>
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } trace && context.GetEndpoint() is RouteEndpoint page)
        {
            string route = page.RoutePattern.RawText ?? "";
            trace.DisplayName = $"{context.Request.Method} /{route.TrimStart('/')}";
            trace.SetTag("http.route", route);
        }

        return next(context);
    });

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces.ForceFlush();
        _measurements.ForceFlush();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces.Dispose();
        _measurements.Dispose();
    }

    private static void To(OtlpExporterOptions options, Uri endpoint, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new(endpoint, path);
    }

    /// <summary>Takes out of a trace where somebody came from and what they looked for; the route remains.</summary>
    private sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
        {
            "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version", "error.type", "aspnetcore.routing.is_fallback",
        };

        public override void OnEnd(Activity data)
        {
            foreach (string tag in data.TagObjects.Select(tag => tag.Key).Where(key => !Kept.Contains(key)).ToList())
            {
                data.SetTag(tag, null);
            }
        }
    }
}
