using Plumbline.Store;

namespace Plumbline.Web.Locating;

/// <summary>Where specialists are looked for.</summary>
/// <param name="Folder">The folder of the directory.</param>
/// <param name="AsksRegistry">Whether people may have the live register of the United States asked too.</param>
public sealed record FindSettings(string Folder, bool AsksRegistry)
{
    /// <summary>Reads <c>Plumbline:Providers:Folder</c> and <c>Plumbline:Providers:Registry</c>.</summary>
    public static FindSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IConfigurationSection section = configuration.GetSection("Plumbline:Providers");
        string beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(StoreSettings.Read(configuration).Sqlite))!, "providers");
        return new(section["Folder"] is { Length: > 0 } folder ? folder : beside, section.GetValue("Registry", false));
    }
}
