using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components.Web;
using Plumbline.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Drawings;

namespace Plumbline.Web.Tests.Body;

public partial class DrawingTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    public static TheoryData<Type> All => [.. DrawingIndex.About.SelectMany(about => DrawingIndex.For(about.Kind, about.Id)).Distinct()];

    [Fact]
    public void Every_thing_with_a_drawing_is_known()
    {
        KnowledgeBase knowledge = factory.Services.GetRequiredService<KnowledgeBase>();

        Assert.All(DrawingIndex.About, about => Assert.Contains($"{about.Kind}/{about.Id}.yaml", knowledge.Paths));
    }

    [Fact]
    public void What_has_no_drawing_has_none() => Assert.Empty(DrawingIndex.For("treatments", "paracetamol"));

    // A number without its line, or a line without its number, would leave a reader searching.
    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_number_in_a_drawing_has_its_line_in_words(Type drawing)
    {
        var page = new HtmlParser().ParseDocument(await RenderAsync(drawing));

        Assert.Equal(
            Enumerable.Range(1, page.QuerySelectorAll("figcaption ol > li").Length).Select(number => $"{number}"),
            page.QuerySelectorAll("g.d-mark text").Select(text => text.TextContent).Order(StringComparer.Ordinal));
        Assert.NotEmpty(page.QuerySelector("svg > title")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("svg > desc")!.TextContent);
    }

    // The policy of the pages refuses them, so that they would be lost without a word.
    [Theory]
    [MemberData(nameof(All))]
    public async Task No_drawing_has_a_style_of_its_own(Type drawing) => Assert.DoesNotMatch(Styled(), await RenderAsync(drawing));

    private async Task<string> RenderAsync(Type drawing)
    {
        await using AsyncServiceScope scope = factory.Services.CreateAsyncScope();
        HtmlRenderer renderer = scope.ServiceProvider.GetRequiredService<HtmlRenderer>();
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(drawing, Microsoft.AspNetCore.Components.ParameterView.Empty)).ToHtmlString());
    }

    [GeneratedRegex("<style|style=")]
    private static partial Regex Styled();
}
