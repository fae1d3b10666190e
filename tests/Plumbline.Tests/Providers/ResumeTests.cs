using System.Diagnostics;
using Plumbline.Exchange.Directory;
using Plumbline.Tests.Cli;

namespace Plumbline.Tests.Providers;

public class ResumeTests
{
    private sealed class PowerCut : Exception;

    // Stops the import as a power cut would: nothing is tidied or made safe.
    private sealed class CutAfter(int reports) : IProgress<ImportProgress>
    {
        private int _left = reports;

        public void Report(ImportProgress value)
        {
            if (--_left == 0)
            {
                throw new PowerCut();
            }
        }
    }

    [Fact]
    public void An_import_that_was_cut_off_again_and_again_gives_the_very_file_of_one_that_was_not()
    {
        using var folder = new TemporaryFolder();
        using var whole = new TemporaryFolder();
        byte[] rows = DirectoryOf.Rows(2500);
        DirectorySource expected = DirectoryOf.Import(whole, rows).Source!;
        ImportRequest request = DirectoryOf.Request(folder, folder.Write("input.csv", rows)) with { Name = "it", PieceLength = 30_000, SafeEvery = 50_000 };
        var random = new Random(17);
        int cuts = 0;
        ImportResult? result = null;
        while (result is null)
        {
            try
            {
                result = DirectoryImport.Run(request, new CutAfter(random.Next(1, 12)), TestContext.Current.CancellationToken);
            }
            catch (PowerCut)
            {
                cuts++;
                Assert.Empty(ProviderDirectory.Files(request.Folder));
                Assert.True(cuts < 500, "The import does not come forward.");
            }
        }

        Assert.True(cuts > 5, $"Only {cuts} cuts: the test has become too easy.");
        Assert.True(result.WentOnFrom > 0);
        Assert.Equal(expected.Counts, result.Source!.Counts);
        Assert.Equal(expected.Hash, result.Source.Hash);
        Assert.Equal(DirectoryOf.Numbers(DirectoryOf.Request(whole, "").Folder), DirectoryOf.Numbers(request.Folder));
        Assert.Equal(["it.directory"], System.IO.Directory.EnumerateFiles(request.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void An_import_that_is_stopped_by_its_user_goes_on_from_where_it_was()
    {
        using var folder = new TemporaryFolder();
        ImportRequest request = DirectoryOf.Request(folder, folder.Write("input.csv", DirectoryOf.Rows(2500))) with { Name = "it", PieceLength = 30_000 };
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => DirectoryImport.Run(request, new StopAfter(10, stop), stop.Token));
        ImportResult result = DirectoryImport.Run(request, cancellation: TestContext.Current.CancellationToken);

        Assert.True(result.WentOnFrom >= 10 * 25_000);
        Assert.Equal(2500, result.Source!.Counts.Read);
    }

    // What lies half-written from another file, or with other rules, must never be gone on with.
    [Fact]
    public void An_import_of_another_file_begins_at_its_beginning()
    {
        using var folder = new TemporaryFolder();
        byte[] rows = DirectoryOf.Rows(2500);
        ImportRequest request = DirectoryOf.Request(folder, folder.Write("input.csv", rows)) with { Name = "it", PieceLength = 30_000, SafeEvery = 30_000 };
        Assert.Throws<PowerCut>(() => DirectoryImport.Run(request, new CutAfter(10), TestContext.Current.CancellationToken));

        ImportResult result = DirectoryImport.Run(request with { File = folder.Write("other.csv", DirectoryOf.Rows(600)) }, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(0, result.WentOnFrom);
        Assert.Equal(600, result.Source!.Counts.Read);
    }

    // PLUMBLINE_KILLS says how often; a few in the usual suite, some dozens where there is time.
    [Fact]
    public async Task A_process_that_is_killed_loses_and_repeats_nothing()
    {
        int kills = int.TryParse(Environment.GetEnvironmentVariable("PLUMBLINE_KILLS"), out int asked) ? asked : 3;
        using var folder = new TemporaryFolder();
        using var whole = new TemporaryFolder();
        byte[] rows = DirectoryOf.Rows(60_000);
        DirectorySource expected = DirectoryOf.Import(whole, rows).Source!;
        string file = folder.Write("input.csv", rows);
        string into = DirectoryOf.Request(folder, file).Folder;
        var random = new Random(99);
        int killed = 0;
        for (int attempt = 0; attempt < 10 * kills && killed < kills; attempt++)
        {
            using Process process = Start(file, into);
            string partial = Path.Combine(into, "it.partial");
            while (!process.HasExited && !File.Exists(partial))
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            await Task.Delay(random.Next(0, 150), TestContext.Current.CancellationToken);
            if (!process.HasExited)
            {
                process.Kill();
                killed++;
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            foreach (string done in ProviderDirectory.Files(into))
            {
                // Whole, or not there at all.
                Assert.Equal(expected.Hash, DirectoryFile.Describe(done)?.Hash);
                File.Delete(done);
            }
        }

        using Process last = Start(file, into);
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(kills, killed);
        Assert.Equal(expected.Counts, DirectoryFile.Describe(ProviderDirectory.Files(into).Single())!.Counts);
        Assert.Equal(DirectoryOf.Numbers(DirectoryOf.Request(whole, "").Folder), DirectoryOf.Numbers(into));
    }

    private static Process Start(string file, string into)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "Plumbline.Cli.dll"), "providers", "import", file, "--into", into, "--name", "it" })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private sealed class StopAfter(int reports, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        private int _left = reports;

        public void Report(ImportProgress value)
        {
            if (--_left == 0)
            {
                stop.Cancel();
            }
        }
    }
}
