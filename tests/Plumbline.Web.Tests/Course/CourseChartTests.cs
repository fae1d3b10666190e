using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Tests.Sites;
using Plumbline.Web.Components.Charts;

namespace Plumbline.Web.Tests.Course;

public partial class CourseChartTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    private static readonly DateOnly First = new(2026, 2, 23);
    private static readonly CourseRules Rules = new(7, 4, 14, 90, Share.Of(0.3), 2, 2, 0.4, 7, 7);

    // 203 real diaries, which stay outside this repository: a dot for each day that has a score, at the height of its score.
    [Fact]
    public async Task Every_real_diary_is_drawn_with_a_dot_for_each_of_its_days()
    {
        string[] rows = [.. File.ReadLines(Shared("clinical/bda_pain_diary_vas_203.csv")).Skip(1).Where(line => line.Length > 0)];
        Assert.Equal(203, rows.Length);
        foreach (string[] cells in rows.Select(row => row.Split(',')))
        {
            double?[] scores = [.. cells[2..9].Concat(cells[10..17]).Select(cell => cell is "" or "NA" ? (double?)null : double.Parse(cell, CultureInfo.InvariantCulture))];
            var course = PainCourse.Of(scores.Index().Where(day => day.Item is not null).Select(day => new PainAt(new(First.AddDays(day.Index).ToDateTime(new(20, 0)), TimeSpan.Zero), PainScore.Of(day.Item!.Value))));
            string path = await DotsAsync(course, First.AddDays(13));
            string expected = string.Concat(scores.Index().Where(day => day.Item is not null).Select(day => string.Create(CultureInfo.InvariantCulture, $"M{day.Index + 0.5:0.#} {(10 - day.Item!.Value) * 10:0.#}h0")));

            Assert.Equal(expected, path);
        }
    }

    [Fact]
    public async Task The_running_mean_is_drawn_in_pieces_that_end_where_too_little_was_written()
    {
        var course = PainCourse.Of(Enumerable.Range(0, 28).Where(day => day is < 8 or > 20).Select(day => new PainAt(new(First.AddDays(day).ToDateTime(new(20, 0)), TimeSpan.Zero), PainScore.Of(5))));
        var page = new HtmlParser().ParseDocument(await RenderAsync(course, First.AddDays(27)));

        // Days 4 to 11 have four days in their week, then day 24 on: two pieces.
        Assert.Equal(2, Move().Count(page.QuerySelector(".mean")!.GetAttribute("d")!));
        Assert.Single(page.QuerySelectorAll(".gap"));
    }

    [Fact]
    public async Task The_picture_has_no_style_of_its_own_and_says_in_words_what_it_shows()
    {
        string html = await RenderAsync(PainCourse.Empty, First);

        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.Contains("0 days have an entry", html, StringComparison.Ordinal);
    }

    private async Task<string> DotsAsync(PainCourse course, DateOnly to) =>
        new HtmlParser().ParseDocument(await RenderAsync(course, to)).QuerySelector(".days")!.GetAttribute("d")!;

    private async Task<string> RenderAsync(PainCourse course, DateOnly to)
    {
        await using AsyncServiceScope scope = factory.Services.CreateAsyncScope();
        HtmlRenderer renderer = scope.ServiceProvider.GetRequiredService<HtmlRenderer>();
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Id"] = "chart", ["Title"] = "Pain", ["Course"] = course, ["Rules"] = Rules, ["From"] = First, ["To"] = to });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CourseChart>(parameters)).ToHtmlString());
    }

    private static string Shared(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"../shared/{name} is not here.");
        return "";
    }

    [GeneratedRegex("M")]
    private static partial Regex Move();
}
