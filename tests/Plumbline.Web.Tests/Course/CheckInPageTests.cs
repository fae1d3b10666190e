using System.Text;
using System.Text.Json;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Course;

public class CheckInPageTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    private const string RestNo = "Continue: no to the rest", RestOpen = "Continue: leave the rest open", Save = "Save the check-in";

    private const string Questionnaire = """
        { "resourceType": "Questionnaire", "id": "q", "title": "Three questions", "code": [{ "system": "http://loinc.org", "code": "91148-7" }], "copyright": "Somebody's.",
          "item": [
            { "linkId": "1", "type": "choice", "text": "One?", "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 5 }] },
            { "linkId": "2", "type": "choice", "text": "Two?", "code": [{ "system": "http://loinc.org", "code": "44260-8" }], "answerOption": [{ "valueInteger": 0 }, { "valueInteger": 3 }] },
            { "linkId": "3", "type": "string", "text": "Anything else?" } ] }
        """;

    [Fact]
    public async Task A_quiet_round_leads_to_the_week_and_both_are_kept_where_the_plan_reads_them()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/CheckIn");
        await visitor.PressAsync(RestNo);
        Assert.Equal("/Journal/CheckIn/Week", visitor.At.AbsolutePath);
        await visitor.PressAsync(Save, ("pain", "6"), ("enjoyment", "5"), ("activity", "4"), ("sleep", "3"), ("change", "3"), ("limited", "no"));
        Assert.Equal("Check-in saved", visitor.Heading);
        Assert.Contains("9 March 2026", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        // (6 + 5 + 4) / 3 = 5, by hand.
        JsonElement history = (await FileAsync(visitor)).GetProperty("history");
        Assert.Equal(5, history.GetProperty("check-ins")[0].GetProperty("peg").GetDouble());
        Assert.True(history.GetProperty("safety-screens")[0].GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task An_alarm_comes_before_everything_and_the_check_in_goes_on_after_it()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/CheckIn");
        await visitor.PressAsync(RestOpen, ("present", "suicidal-plan"));
        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);

        await visitor.PressAsync("I have read this and go on with the questions");
        Assert.Equal("/Journal/CheckIn/Week", visitor.At.AbsolutePath);
        await visitor.OpenAsync("/Journal/CheckIn");
        Assert.Contains("An alarm from 2 March 2026 is still open", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        // The same sign a second time interrupts a second time.
        await visitor.PressAsync(RestOpen, ("present", "suicidal-plan"));
        Assert.Equal("/Assess/Urgent", visitor.At.AbsolutePath);

        await visitor.OpenAsync("/Journal/CheckIn");
        await visitor.PressAsync("Yes, it is dealt with", ("day", "2026-02-01"));
        Assert.Equal("#day", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        await visitor.PressAsync("Yes, it is dealt with", ("day", "2026-03-02"));
        Assert.DoesNotContain("is still open", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_being_sure_about_thoughts_of_suicide_leads_to_help_before_anything_else()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/CheckIn");
        await visitor.PressAsync(RestNo, ("not-sure", "suicidal-thoughts"));

        Assert.Equal("/Journal/CheckIn/Help", visitor.At.AbsolutePath);
        Assert.Contains("999", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("suicidal", visitor.At.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_sound_like_wanting_to_die_are_kept_and_answered_with_help()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/CheckIn/Week");
        await visitor.PressAsync(Save, ("side-effects-what", "Dizzy, and I want to die."));

        Assert.Equal("/Journal/CheckIn/Help", visitor.At.PathAndQuery);
        Assert.Equal("/Journal/CheckIn/Done", visitor.Page.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.Contains("Dizzy", (await FileAsync(visitor)).GetProperty("check-ins").GetProperty("weeks")[0].GetProperty("side-effects").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_open_is_no_no_and_is_said()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/CheckIn");
        await visitor.PressAsync(RestOpen);
        await visitor.PressAsync(Save, ("pain", "6"));
        Assert.Contains("We cannot take them as \"no\"", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        JsonElement file = await FileAsync(visitor);
        Assert.False(file.GetProperty("answers").TryGetProperty("findings", out JsonElement findings) && findings.EnumerateObject().Any(), findings.ToString());
        Assert.False(file.GetProperty("history").GetProperty("safety-screens")[0].GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task A_check_in_that_says_nothing_is_asked_for_something()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/CheckIn/Week");
        await visitor.PressAsync(Save);

        Assert.Equal("#pain-first", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_mood_that_could_not_be_lower_is_answered_with_where_to_find_help()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/CheckIn/Week");
        await visitor.PressAsync(Save, ("mood", "0"));

        Assert.NotNull(visitor.Page.QuerySelector(".notice.danger"));
    }

    // 5 + 0 = 5, from 0 to 8; the free text is left out. The second question stands for the one that asks for thoughts of death.
    [Fact]
    public async Task An_instrument_that_is_brought_is_shown_scored_and_kept_with_its_code()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Instrument");
        await visitor.UploadAsync("Read the file", "file", Encoding.UTF8.GetBytes(Questionnaire));
        Assert.Contains("1 line could not be shown here", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("LOINC 91148-7", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Journal/Instrument/Fill/0");
        await visitor.PressAsync("Save the answers", ("line-0", "1"), ("line-1", "0"));
        Assert.Contains("5 (from 0 to 8)", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Journal/Instrument/Fill/0");
        await visitor.PressAsync("Save the answers", ("line-1", "1"));
        Assert.Equal("/Journal/CheckIn/Help", visitor.At.AbsolutePath);
        await visitor.OpenAsync("/Journal/Instrument");
        Assert.Contains("1 of 2 answered, so no sum", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    // The second question is asked only where the first one is 5 (of 0 and 5), and its own values are 0 and 3: a sum of 0 to 5 without it, of 0 to 8 with it.
    [Fact]
    public async Task A_question_that_is_asked_only_after_an_answer_comes_up_with_it_and_counts_only_then()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Instrument");
        string conditional = Questionnaire.Replace("\"text\": \"Two?\",", "\"text\": \"Two?\", \"enableWhen\": [{ \"question\": \"1\", \"operator\": \"=\", \"answerInteger\": 5 }],", StringComparison.Ordinal);
        await visitor.UploadAsync("Read the file", "file", Encoding.UTF8.GetBytes(conditional));
        await visitor.OpenAsync("/Journal/Instrument/Fill/0");
        Assert.DoesNotContain("Two?", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await visitor.PressAsync("Save the answers", ("line-0", "0"));
        Assert.Contains("0 (from 0 to 5)", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Journal/Instrument/Fill/0");
        await visitor.PressAsync("Save the answers", ("line-0", "1"));
        Assert.Contains("Your answers bring up more questions", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two?", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("input[name=line-0][value='1'][checked]"));
        await visitor.PressAsync("Save the answers", ("line-1", "0"));
        Assert.Contains("5 (from 0 to 8)", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_questionnaire_is_refused_in_words()
    {
        using Visitor visitor = await BegunAsync();
        await visitor.OpenAsync("/Journal/Instrument");
        await visitor.UploadAsync("Read the file", "file", "{ \"resourceType\": \"Patient\", \"id\": \"zzq\" }"u8.ToArray());

        Assert.Contains("this is not a FHIR Questionnaire", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("zzq", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> FileAsync(Visitor visitor)
    {
        using HttpResponseMessage response = await visitor.FetchAsync("/Data/Download");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private async Task<Visitor> BegunAsync()
    {
        var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        return visitor;
    }
}
