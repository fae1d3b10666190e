namespace Plumbline.Web.Hosting;

/// <summary>Whether this instance can serve, for whoever runs it.</summary>
internal static class Health
{
    /// <summary>Where to ask.</summary>
    public const string Path = "/healthz";
}
