using Microsoft.Extensions.Configuration;

namespace Plumbline.Store;

/// <summary>Where the store is, and how long it keeps what.</summary>
public sealed record StoreSettings
{
    /// <summary>The SQLite file; used where no PostgreSQL is named.</summary>
    public string Sqlite { get; init; } = Path.Combine(Home, "plumbline.db");

    /// <summary>The connection string of PostgreSQL; null for the SQLite file.</summary>
    public string? Postgres { get; init; }

    /// <summary>The host key in base64; null for the key file.</summary>
    public string? Key { get; init; }

    /// <summary>A file with the host key in base64, the current one in the first line and older ones below; null for one beside the SQLite file.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Keys in base64 that were in use before: what they sealed can still be opened.</summary>
    public IReadOnlyList<string> OldKeys { get; init; } = [];

    /// <summary>After how many hours without use a record goes that the person did not agree to keep.</summary>
    public int HoursNotKept { get; init; } = 12;

    /// <summary>After how many days without use a record goes that was kept.</summary>
    public int DaysKept { get; init; } = 400;

    /// <summary>The folder for the data of programs of this user.</summary>
    private static string Home => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "plumbline");

    /// <summary>Reads <c>Plumbline:Database:Sqlite</c>, <c>:Postgres</c>, <c>Plumbline:Key</c>, <c>:KeyFile</c>, <c>:OldKeys</c>, <c>:HoursNotKept</c> and <c>:DaysKept</c>.</summary>
    /// <exception cref="InvalidOperationException">A number is none, or not above zero.</exception>
    public static StoreSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IConfigurationSection section = configuration.GetSection("Plumbline");
        var usual = new StoreSettings();
        return new()
        {
            Sqlite = Text(section["Database:Sqlite"]) ?? usual.Sqlite,
            Postgres = Text(section["Database:Postgres"]),
            Key = Text(section["Key"]),
            KeyFile = Text(section["KeyFile"]),
            OldKeys = [.. section.GetSection("OldKeys").GetChildren().Select(x => x.Value ?? "")],
            HoursNotKept = Positive(section, "HoursNotKept", usual.HoursNotKept),
            DaysKept = Positive(section, "DaysKept", usual.DaysKept),
        };
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static int Positive(IConfigurationSection section, string name, int usual)
    {
        int value = section.GetValue(name, usual);
        return value > 0 ? value : throw new InvalidOperationException($"Plumbline:{name} must be above zero.");
    }
}
