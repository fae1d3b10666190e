using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

/// <summary>A process that is killed (SIGKILL) while thirty people write into their diaries loses no entry that it had confirmed.</summary>
/// <remarks>Every second kill on PostgreSQL hits the server instead, which then recovers from its log. Ten kills in an ordinary run; <c>PLUMBLINE_KILLS=200</c> makes two hundred.</remarks>
public class DiaryCrashTests
{
    private const int UsualKills = 10, People = 30;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("PLUMBLINE_KILLS"), CultureInfo.InvariantCulture, out int kills) ? kills : UsualKills;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Every_confirmed_entry_outlives_a_kill_at_any_moment(DatabaseKind kind)
    {
        using var database = new DatabaseUnderTest(kind, alone: kind == DatabaseKind.Postgres);
        await using (await OpenStore.OfAsync(database))
        {
            // Makes the tables.
        }

        var confirmed = new Dictionary<string, List<Guid>>(StringComparer.Ordinal);

        // Fixed, so that a failure can be repeated: from "just begun" to "in full flow", and then up to 20 ms later, in the middle of whatever is going on.
        var moments = new Random(11);
        for (int kill = 0; kill < Kills; kill++)
        {
            await KillAfterAsync(database, moments.Next(1, 2000), TimeSpan.FromMilliseconds(moments.NextDouble() * 20), kind == DatabaseKind.Postgres && kill % 2 == 1, confirmed);
        }

        int entries = confirmed.Values.Sum(ids => ids.Count);
        Assert.True(entries > Kills, "The processes were killed before they could confirm anything.");
        await using OpenStore store = await OpenStore.OfAsync(database);
        DiaryStore diaries = store.Services.GetRequiredService<DiaryStore>();
        int lost = 0;
        foreach ((string token, List<Guid> ids) in confirmed)
        {
            Diary diary = await diaries.ReadAsync(RecordKey.Of(SessionToken.Read(token)!), TestContext.Current.CancellationToken);
            lost += ids.Count(id => diary.Find(id) is null);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {Kills} kills, {entries} entries confirmed to {confirmed.Count} people, {lost} lost."));
        Assert.Equal(0, lost);
    }

    private static async Task KillAfterAsync(DatabaseUnderTest database, int entries, TimeSpan later, bool theServer, Dictionary<string, List<Guid>> confirmed)
    {
        string program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "StoreLoad", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "StoreLoad.dll"));
        using Process writer = Process.Start(new ProcessStartInfo("dotnet", [program, "diary-until-killed", database.Postgres is null ? "sqlite" : "postgres", database.Postgres ?? database.File, DatabaseUnderTest.Key, People.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,

            // A writer whose server is gone ends with its trouble, which is meant.
            RedirectStandardError = theServer,
        })!;
        Task<string> trouble = theServer ? writer.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : Task.FromResult("");
        Task killed = Task.CompletedTask;
        for (int line = 1; await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } text; line++)
        {
            if (line == entries)
            {
                killed = Task.Delay(later, TestContext.Current.CancellationToken).ContinueWith(_ => Kill(), TaskScheduler.Default);
            }

            // The last line may have been cut off by the kill.
            if (text.Split(' ') is [{ Length: 43 } token, { Length: 32 } id])
            {
                if (!confirmed.TryGetValue(token, out List<Guid>? ids))
                {
                    confirmed.Add(token, ids = []);
                }

                ids.Add(Guid.ParseExact(id, "N"));
            }
        }

        await Task.WhenAll(killed, trouble);
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, writer.ExitCode);
        if (theServer)
        {
            database.Server.Start();
        }

        void Kill()
        {
            if (theServer)
            {
                // "immediate": every process of the server ends at once, without writing anything more.
                database.Server.Stop();
            }
            else
            {
                writer.Kill();
            }
        }
    }
}
