using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components;
using Plumbline.Web.Components.Body;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Assess;

/// <summary>Where it hurts: the drawing of the body with its list.</summary>
public sealed class WhereModel(KnowledgeBase knowledge, CurrentPerson person, Assessments assessments, AssessSteps steps, PageWords words) : PageModel
{
    /// <summary>Whether the page was opened from the list of answers.</summary>
    [BindProperty(SupportsGet = true, Name = "review")]
    public bool FromReview { get; set; }

    internal BodyMapTold Told { get; private set; } = BodyMapTold.Nothing;

    internal IReadOnlyCollection<FieldError> Errors { get; private set; } = [];

    internal string? Back { get; private set; }

    /// <summary>How many pages are behind the person.</summary>
    internal int Done { get; private set; }

    internal (int AtLeast, int AtMost) Left { get; private set; }

    internal ImmutableArray<Choice> InWords => [.. Map.InWords.Select(finding => new Choice(finding, words.Of("findings", finding, "ask") ?? finding))];

    internal ImmutableArray<Choice> LegMore => [.. BodyForm.YesNo.Keys.Select(value => new Choice(value, words[$"body-map.leg-more-{value}"]))];

    internal ImmutableArray<string> LegMoreChosen => [.. BodyForm.YesNo.Where(pair => pair.Value == Told.LegMoreThanBack).Select(pair => pair.Key)];

    internal BodyMap Map => knowledge.BodyMap!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return Ended();
        }

        Prepare(record, BodyMapMemory.Told(knowledge, record));
        return Page();
    }

    /// <summary>The page is answered, and nowhere else hurts.</summary>
    public Task<IActionResult> OnPostRestNoAsync() => SaveAsync(nowhereElse: true);

    /// <summary>The page is answered; what is not marked stays open.</summary>
    public Task<IActionResult> OnPostRestOpenAsync() => SaveAsync(nowhereElse: false);

    /// <summary>The page is skipped: whatever the map said before is taken back.</summary>
    public async Task<IActionResult> OnPostSkipAsync()
    {
        PersonRecord? saved = await person.ChangeAsync(record => Apply(record, BodyMapTold.Nothing));
        return saved is null ? Ended() : steps.After(saved, FromReview);
    }

    private async Task<IActionResult> SaveAsync(bool nowhereElse)
    {
        if (await person.FindAsync() is not { } known)
        {
            return Ended();
        }

        var form = Request.Form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        BodyMapTold told = BodyForm.Places(Map, form, BodyMapMemory.Told(knowledge, known), nowhereElse);
        if (nowhereElse && !told.Marks.Any(mark => mark.Kind == BodyMarkKind.Pain))
        {
            // Nowhere at all would make every place absent: more likely, nothing was marked yet.
            Prepare(known, told);
            Errors = [new($"pain-{BodyNames.Of(Map.InOrder.First().Id, Map.InOrder.First().Sides[0])}", words["body-map.wrong-nothing"])];
            return Page();
        }

        // Read again on the newest record: another tab may have said what a place feels like in between.
        PersonRecord? saved = await person.ChangeAsync(record => Apply(record, BodyForm.Places(Map, form, BodyMapMemory.Told(knowledge, record), nowhereElse)));
        return saved is null ? Ended()
            : !steps.HasNewWarning(saved) && saved.BodyMap.Any(mark => mark.Kind == BodyMarkKind.Pain) ? RedirectToPage("/Assess/Qualities", FromReview ? new { review = true } : null)
            : steps.After(saved, FromReview);
    }

    private PersonRecord Apply(PersonRecord record, BodyMapTold told)
    {
        PersonRecord applied = BodyMapAnswers.Apply(knowledge, record, told);
        return applied.WithPage(Map.Question, applied.Answers);
    }

    private void Prepare(PersonRecord record, BodyMapTold told)
    {
        Told = told;
        Back = AssessSteps.Before(record, Map.Question);
        Done = record.Asked.IndexOf(Map.Question) is var at && at >= 0 ? at : record.Asked.Length;
        Left = assessments.Left(record.WithPage(Map.Question, record.Answers));
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
