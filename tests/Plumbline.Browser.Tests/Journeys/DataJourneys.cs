using Microsoft.Playwright;

namespace Plumbline.Browser.Tests.Journeys;

public class DataJourneys(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_told_here_is_opened_on_another_machine_and_gives_the_same_file_again(bool script)
    {
        await using Patient here = await Patient.AssessedAsync(site, script, Story.Sciatica);
        byte[] told = await DownloadAsync(here);

        await using Patient there = await Patient.ArriveAsync(site, script);
        await there.OpenAsync("/Data");
        await there.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "plumbline.json", MimeType = "application/json", Buffer = told });
        await there.PressAsync("Open the file");

        Assert.Equal(told, await DownloadAsync(there));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_deletion_nothing_is_left_and_the_session_has_ended(bool script)
    {
        await using Patient patient = await Patient.AssessedAsync(site, script, Story.Stenosis);
        await patient.OpenAsync("/Data");
        await patient.FollowAsync("Delete everything");
        await patient.PressAsync("Yes, delete everything now");

        await patient.OpenAsync("/Result");
        Assert.Equal("/", patient.Path);
        Assert.DoesNotContain(await patient.Page.Context.CookiesAsync(), cookie => cookie.Name.Contains("person", StringComparison.Ordinal));
    }

    private static async Task<byte[]> DownloadAsync(Patient patient)
    {
        await patient.OpenAsync("/Data");
        IDownload download = await patient.Page.RunAndWaitForDownloadAsync(() => patient.FollowAsync("Download everything as one file"));
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
