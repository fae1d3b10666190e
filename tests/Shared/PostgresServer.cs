using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Plumbline.Tests.Sites;

/// <summary>A PostgreSQL server of our own, in a folder that goes with it. Started once for all tests of a run.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> Only = new(() => new PostgresServer(), LazyThreadSafetyMode.ExecutionAndPublication);
    private static int _databases;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "plumbline-pg-" + Guid.NewGuid().ToString("N")[..8]);
    private readonly string _binaries;
    private readonly int _port = FreePort();

    private PostgresServer()
    {
        _binaries = Binaries!;
        Directory.CreateDirectory(_folder);
        if (IsRoot)
        {
            Execute("chown", "postgres", _folder);
        }

        RunAsOwner("initdb", "-D", Data, "-A", "trust", "-U", "plumbline", "--no-sync", "--no-locale", "-E", "UTF8");
        Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>Why there can be no server here; null where there can.</summary>
    public static string? Missing => Binaries is null ? "PostgreSQL is not installed (no /usr/lib/postgresql/*/bin/initdb), so this is tested on SQLite alone." : null;

    /// <summary>The server for this run of tests.</summary>
    public static PostgresServer Shared => Only.Value;

    private static bool IsRoot => Environment.UserName == "root";

    private static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(x => Path.Combine(x, "bin")).Where(x => File.Exists(Path.Combine(x, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A server that nobody else uses, for tests that stop it.</summary>
    public static PostgresServer Alone() => new();

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public string CreateDatabase()
    {
        string name = "d" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        Run($"CREATE DATABASE {name}");
        return Connection(name);
    }

    /// <summary>Removes a database, whoever is still connected to it.</summary>
    public void DropDatabase(string connection) => Run($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    public void Start() => RunAsOwner("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o",
        $"-p {_port} -k {_folder} -c listen_addresses='' -c fsync=off -c max_connections=200", "start");

    public void Stop() => RunAsOwner("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public void Dispose()
    {
        try
        {
            Stop();
        }
        catch (InvalidOperationException)
        {
            // It was stopped already.
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string Connection(string database) => $"Host={_folder};Port={_port};Username=plumbline;Database={database};Timeout=5;Maximum Pool Size=20";

    private void RunAsOwner(string program, params string[] arguments)
    {
        string path = Path.Combine(_binaries, program);
        if (IsRoot)
        {
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Execute(path, arguments);
        }
    }

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        connection.Open();
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Execute(string program, params string[] arguments)
    {
        // The server inherits the output of pg_ctl: reading it to the end would wait for the server to stop.
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
