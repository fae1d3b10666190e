using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

/// <summary>What a person sees when the database fails in the middle of the questions.</summary>
public class StoreFailurePageTests
{
    [Fact]
    public async Task An_answer_that_could_not_be_saved_is_told_and_the_ones_before_are_there_afterwards()
    {
        await using var site = new SiteFactory();
        using var visitor = new Visitor(site.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        await visitor.PressAsync("Skip this page");
        string asked = visitor.At.AbsolutePath;

        string moved = site.Database.Folder + "-moved";
        Directory.Move(site.Database.Folder, moved);
        await visitor.PressAsync("Skip this page");
        Assert.Equal(503, visitor.Status);
        Assert.Equal("Your answers cannot be reached right now", visitor.Heading);
        Assert.Contains("What you just sent was not saved", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Database.Folder, visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        Directory.Move(moved, site.Database.Folder);
        await visitor.OpenAsync("/Assess");
        Assert.Equal(asked, visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task A_server_that_stopped_is_told_by_the_page_and_by_the_health_check()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Postgres, alone: true);
        await using var site = new SiteFactory(database, keep: true);
        using var visitor = new Visitor(site.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        string asked = visitor.At.AbsolutePath;
        database.Server.Stop();
        await visitor.OpenAsync(asked);
        Assert.Equal(503, visitor.Status);
        await visitor.OpenAsync("/healthz");
        Assert.Equal(503, visitor.Status);
        database.Server.Start();
        await visitor.OpenAsync(asked);
        Assert.Equal(200, visitor.Status);
    }

    [Fact]
    public async Task A_record_that_does_not_open_is_told_and_left_as_it_is()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        await using var site = new SiteFactory(database, keep: true);
        using var visitor = new Visitor(site.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        string asked = visitor.At.AbsolutePath;
        byte[] before = await ReplaceAsync(database, [1, 2, 3]);
        await visitor.OpenAsync(asked);
        Assert.Equal(503, visitor.Status);
        Assert.Equal([1, 2, 3], await ReplaceAsync(database, before));
        await visitor.OpenAsync(asked);
        Assert.Equal(200, visitor.Status);
    }

    /// <summary>Puts other bytes in the place of the only record.</summary>
    /// <returns>What was there.</returns>
    private static async Task<byte[]> ReplaceAsync(DatabaseUnderTest database, byte[] bytes)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database.File}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT sealed FROM {PersonSql.Table}";
        var before = (byte[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        command.CommandText = $"UPDATE {PersonSql.Table} SET sealed = @bytes";
        command.Parameters.AddWithValue("bytes", bytes);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return before;
    }
}
