using System.Security.Cryptography;

namespace Plumbline.Store;

/// <summary>Finds the host key that the settings name, or makes one beside the database.</summary>
internal static class HostKeySource
{
    /// <summary>The keys of the host.</summary>
    /// <exception cref="InvalidOperationException">A key is none, or its file cannot be used. The message never holds a key.</exception>
    public static HostKeys Read(StoreSettings settings)
    {
        byte[][] old = [.. settings.OldKeys.Select((text, i) => Decode(text, $"Plumbline:OldKeys:{i}"))];
        if (settings.Key is { } key)
        {
            return HostKeys.Of(Decode(key, "Plumbline:Key"), old);
        }

        if (settings.KeyFile is null && settings.Postgres is not null)
        {
            // A file that each web server made for itself would lock each out of what the other wrote.
            throw new InvalidOperationException($"With PostgreSQL the key must be given: set Plumbline:Key (or Plumbline:KeyFile) to 32 random bytes in base64, the same on every web server, and keep a copy. This makes one: openssl rand -base64 {HostKeys.Length}");
        }

        string path = settings.KeyFile ?? Path.ChangeExtension(Path.GetFullPath(settings.Sqlite), ".key");
        string[] lines = ReadOrMake(path, mayMake: settings.KeyFile is null && !HasData(settings.Sqlite));
        return lines.Length > 0
            ? HostKeys.Of(Decode(lines[0], path), [.. lines[1..].Select(line => Decode(line, path)), .. old])
            : throw new InvalidOperationException($"The key file {path} is empty.");
    }

    private static bool HasData(string sqlite) => new FileInfo(sqlite) is { Exists: true, Length: > 0 };

    private static string[] ReadOrMake(string path, bool mayMake)
    {
        try
        {
            if (mayMake && !File.Exists(path))
            {
                PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);
                byte[] key = HostKeys.New();
                PrivateFiles.Write(path, System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
                CryptographicOperations.ZeroMemory(key);
            }

            return [.. File.ReadAllLines(path).Where(line => !string.IsNullOrWhiteSpace(line))];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The key file {path} cannot be used: {trouble.Message} Without it the records cannot be opened: put it back, or name it with Plumbline:KeyFile.", trouble);
        }
    }

    private static byte[] Decode(string text, string from)
    {
        var key = new byte[HostKeys.Length];
        return Convert.TryFromBase64String(text.Trim(), key, out int length) && length == HostKeys.Length
            ? key
            : throw new InvalidOperationException($"{from} is no key: it must be {HostKeys.Length} bytes in base64 (44 characters).");
    }
}
