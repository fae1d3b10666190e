using System.Net;

namespace Plumbline.Web.Tests.Find;

public class NpiRegistryTests(RegisterSite site) : IClassFixture<RegisterSite>
{
    // The form of the register's answers, version 2.1, with a row of a clinic that does not exist.
    private const string One = """
        {"result_count":2,"results":[
        {"number":"1234567893","enumeration_type":"NPI-2","basic":{"organization_name":"CLINIC 000009","status":"A","last_updated":"2024-02-03"},
         "addresses":[{"address_purpose":"MAILING","address_1":"ELSEWHERE","postal_code":"99501"},{"address_purpose":"LOCATION","address_1":"9 MADE UP STREET","city":"NOTOWN","state":"ZZ","postal_code":"100020001","telephone_number":"555-010-0009","country_code":"US"}],
         "taxonomies":[{"code":"208VP0014X","primary":true}]},
        {"number":"1245319599","enumeration_type":"NPI-1","basic":{"first_name":"GENERATED","last_name":"PERSON 000010","status":"A"},
         "addresses":[{"address_purpose":"LOCATION","address_1":"10 MADE UP STREET","city":"NOTOWN","postal_code":"100020001"}],"taxonomies":[{"code":"1223G0001X"}]}]}
        """;

    private static async Task<Visitor> LookedAsync(FindSite site, string place = "10001")
    {
        Visitor visitor = site.Visitor();
        await visitor.OpenAsync("/Find");
        await visitor.PressAsync("Find", ("who", "interventional-pain"), ("place", place), ("registry", "true"));
        return visitor;
    }

    [Fact]
    public async Task What_the_live_register_knows_is_shown_with_the_rest()
    {
        site.Register = (_, _) => FindSite.Says(One);
        using Visitor visitor = await LookedAsync(site);

        string found = Assert.Single(visitor.Page.QuerySelectorAll(".provider")).TextContent;
        Assert.Contains("CLINIC 000009", found, StringComparison.Ordinal);
        Assert.Contains("10002-0001", found, StringComparison.Ordinal);
        Assert.Contains("From npiregistry.cms.hhs.gov. Last changed there on 3 February 2024.", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_digits_and_the_kind_of_specialist_go_out_and_nothing_else()
    {
        HttpRequestMessage? sent = null;
        site.Register = (request, _) =>
        {
            sent = request;
            return FindSite.Says(One);
        };
        using Visitor visitor = await LookedAsync(site);

        Assert.Equal("https://npiregistry.cms.hhs.gov/api/?version=2.1&limit=200&postal_code=100*&taxonomy_description=Interventional%20Pain%20Medicine", sent!.RequestUri!.AbsoluteUri);
        Assert.Equal(["User-Agent"], sent.Headers.Select(header => header.Key));
        Assert.Null(sent.Content);
    }

    [Theory]
    [InlineData("", HttpStatusCode.InternalServerError)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("{\"Errors\":[{\"description\":\"no\"}]}", HttpStatusCode.OK)]
    [InlineData("{\"results\":3}", HttpStatusCode.OK)]
    [InlineData("<html>", HttpStatusCode.OK)]
    [InlineData("{\"results\":[]}", HttpStatusCode.Redirect)]
    public async Task An_answer_that_is_none_is_said_and_the_own_list_still_shown(string json, HttpStatusCode status)
    {
        site.Register = (_, _) => FindSite.Says(json, status);
        using Visitor visitor = site.Visitor();
        await visitor.OpenAsync("/Find");
        await visitor.PressAsync("Find", ("who", "acupuncture"), ("place", "10001"), ("registry", "true"));

        Assert.Contains("The live list did not answer", visitor.Page.QuerySelector(".found")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("CLINIC 000004", visitor.Page.QuerySelector(".provider")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_takes_too_long_is_not_waited_for()
    {
        site.Register = async (_, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromMinutes(5), cancellation);
            return await FindSite.Says(One);
        };
        long start = TimeProvider.System.GetTimestamp();
        using Visitor visitor = await LookedAsync(site);

        Assert.Contains("The live list did not answer", visitor.Page.QuerySelector(".found")!.TextContent, StringComparison.Ordinal);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Nobody_is_asked_where_the_host_did_not_allow_it()
    {
        await using FindSite closed = new FindSite().WithClinics();
        using Visitor visitor = await LookedAsync(closed);

        Assert.Empty(closed.Asked);
        Assert.Null(visitor.Page.QuerySelector("#registry"));
    }

    [Fact]
    public async Task A_place_that_is_no_postal_code_is_not_sent()
    {
        site.Asked.Clear();
        using Visitor visitor = await LookedAsync(site, "40.75, -73.99");

        Assert.Empty(site.Asked);
    }
}
