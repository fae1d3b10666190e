using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests;

public class SiteTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task The_start_page_opens_without_a_setting()
    {
        using HttpClient client = factory.CreateClient();
        string page = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
    }
}
