using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Plumbline.Exchange.Directory;
using Plumbline.Knowledge;

namespace Plumbline.Browser.Tests.Journeys;

public class FindTests(Site site) : IClassFixture<Site>
{
    private const string Clinics = "name,specialty,street,city,postal-code,phone\n"
        + "CLINIC 000001,physiotherapy;psychology;pain-medicine;rehabilitation-medicine;neurology;interventional-pain,1 MADE UP STREET,NOTOWN,10001,5550100001\n"
        + "CLINIC 000002,physiotherapy;psychology;pain-medicine;rehabilitation-medicine;neurology;interventional-pain,2 MADE UP STREET,NOTOWN,10040,5550100002\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whom_the_plan_leads_to_is_ticked_with_why_and_the_nearest_is_found(bool script)
    {
        BringIn();
        await using Patient patient = await Patient.AssessedAsync(site, script, Story.DiabeticNeuropathy);
        await patient.OpenAsync("/Find");

        Assert.True(await patient.Page.Locator("#suggested input:checked").CountAsync() > 0);
        await Assertions.Expect(patient.Page.Locator("#suggested .hint").First).ToContainTextAsync("Why:");

        await patient.PressAsync("Find");
        await patient.Page.Locator(".error-summary a").ClickAsync();
        await Assertions.Expect(patient.Page.Locator("#place")).ToBeFocusedAsync();
        await patient.Page.FillAsync("#place", "10001");
        await patient.PressAsync("Find");

        Assert.Equal("/Find", new Uri(patient.Page.Url).PathAndQuery);
        await Assertions.Expect(patient.Page.Locator(".provider h3")).ToHaveTextAsync(["1 CLINIC 000001", "2 CLINIC 000002"]);
        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Img, new() { Name = "Where they lie around you" })).ToBeVisibleAsync();
        await Assertions.Expect(patient.Page.GetByRole(AriaRole.Link, new() { Name = "Call 555 010 0001" })).ToHaveAttributeAsync("href", "tel:5550100001");
        if (script)
        {
            AxeResult axe = await patient.Page.RunAxe();
            Assert.Empty(axe.Violations.Select(violation => violation.Id));
            Assert.True(await patient.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        }

        await patient.Page.FillAsync("#place", "0, 0");
        await patient.PressAsync("Find");
        await Assertions.Expect(patient.Page.Locator(".found")).ToContainTextAsync("Ask your family doctor");
    }

    private void BringIn()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("plumbline-find-").FullName, "clinics.csv");
        File.WriteAllText(file, Clinics);
        Assert.Null(DirectoryImport.Run(new()
        {
            File = file,
            Folder = site.Services.GetRequiredService<Plumbline.Web.Locating.FindSettings>().Folder,
            Specialties = [.. site.Services.GetRequiredService<KnowledgeBase>().Specialties.Values],
            Today = new DateOnly(2026, 1, 5),
        }).Fault);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
