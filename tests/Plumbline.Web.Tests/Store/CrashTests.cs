using System.Diagnostics;
using System.Globalization;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

/// <summary>A process that is killed (SIGKILL) while it writes for thirty people at once loses nothing that it had confirmed.</summary>
public class CrashTests
{
    private const int Kills = 8, People = 30;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_was_confirmed_outlives_a_kill_in_the_middle_of_writing(DatabaseKind kind)
    {
        using var database = new DatabaseUnderTest(kind);
        var confirmed = new Dictionary<string, (long Version, string Page)>(StringComparer.Ordinal);

        // Fixed, so that a failure can be repeated: from "just begun" to "in full flow".
        var moments = new Random(7);
        for (int kill = 0; kill < Kills; kill++)
        {
            await KillAfterAsync(database, moments.Next(5, 400), confirmed);
        }

        Assert.True(confirmed.Count > Kills, "The processes were killed before they could confirm anything.");
        await using OpenStore store = await OpenStore.OfAsync(database);
        foreach ((string token, (long version, string page)) in confirmed)
        {
            StoredPerson? found = await store.Persons.FindAsync(RecordKey.Of(SessionToken.Read(token)!), TestContext.Current.CancellationToken);
            Assert.NotNull(found);
            Assert.True(found.Version >= version, $"Version {version} was confirmed, {found.Version} is there.");
            Assert.Contains(page, found.Record.Asked);
        }
    }

    /// <summary>Starts a writer, lets it confirm some answers, kills it, and notes the last one confirmed to each person.</summary>
    private static async Task KillAfterAsync(DatabaseUnderTest database, int answers, Dictionary<string, (long Version, string Page)> confirmed)
    {
        string program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "StoreLoad", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "StoreLoad.dll"));
        using Process writer = Process.Start(new ProcessStartInfo("dotnet", [program, "until-killed", database.Postgres is null ? "sqlite" : "postgres", database.Postgres ?? database.File, DatabaseUnderTest.Key, People.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!;
        for (int line = 0; await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } text; line++)
        {
            if (line == answers)
            {
                writer.Kill();
            }

            // The last line may have been cut off by the kill.
            if (text.Split(' ') is [var token, var version, var page] && token.Length == 43)
            {
                confirmed[token] = (long.Parse(version, CultureInfo.InvariantCulture), page);
            }
        }

        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, writer.ExitCode);
    }
}
