using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Assess;

/// <summary>All pages with what was answered; each can be changed.</summary>
public sealed class ReviewModel(CurrentPerson person, AssessSteps steps, PageWords words) : PageModel
{
    internal ImmutableArray<Question> Pages { get; private set; } = [];

    internal PersonRecord Record { get; private set; } = PersonRecord.Empty;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Record = record;
        Pages = [.. steps.Pages(record)];
        return Page();
    }

    internal bool WasAsked(Question question) => Record.Asked.Contains(question.Id, StringComparer.Ordinal);

    /// <summary>The facts and findings of a page with this answer.</summary>
    internal IEnumerable<string> Given(Question question, Answer answer)
    {
        if (answer == Answer.Present)
        {
            foreach (AskedFact fact in question.Asks)
            {
                if (Said(fact) is { } said)
                {
                    yield return said;
                }
            }
        }

        foreach (string finding in question.Findings.Where(finding => Record.Answers[finding] == answer))
        {
            yield return words.Of("findings", finding, "name") ?? finding;
        }
    }

    private string? Said(AskedFact fact) => fact switch
    {
        AskedFact.Age => Record.Answers.Age is { } age ? words.Say("assess.said-age", age.Years) : null,
        AskedFact.Sex => Record.Answers.Sex == Sex.Unknown ? null : words[$"assess.sex-{Record.Answers.Sex.ToString().ToLowerInvariant()}"],
        _ => Record.Answers.Duration?.Rounded() is { } rounded
            ? words.Say("assess.said-duration", rounded.Count.ToString(CultureInfo.CurrentCulture), words[$"assess.unit-{rounded.Unit.ToString().ToLowerInvariant()}"].ToLower(CultureInfo.CurrentCulture))
            : null,
    };
}
