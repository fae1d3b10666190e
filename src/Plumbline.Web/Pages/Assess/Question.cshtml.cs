using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Assess;

/// <summary>One question page.</summary>
public sealed class QuestionModel(KnowledgeBase knowledge, CurrentPerson person, Assessments assessments, AssessSteps steps, PageWords words) : PageModel
{
    // More than this would be a list again, not a reason.
    private const int TellingShown = 3;

    /// <summary>The question, by the id of its file in <c>knowledge/questions/</c>. It says nothing of what was answered.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Whether the page was opened from the list of answers.</summary>
    [BindProperty(SupportsGet = true, Name = "review")]
    public bool FromReview { get; set; }

    internal Question Question { get; private set; } = null!;

    internal Answers Answers { get; private set; } = Answers.None;

    internal ImmutableArray<WrongField> Wrong { get; private set; } = [];

    internal string? Back { get; private set; }

    /// <summary>How many pages are behind the person.</summary>
    internal int Done { get; private set; }

    internal (int AtLeast, int AtMost) Left { get; private set; }

    /// <summary>Why it comes now; null where the person chose it.</summary>
    internal NextQuestion? Because { get; private set; }

    /// <summary>The findings under their small headings; under none where the page is short.</summary>
    internal ImmutableArray<FindingGroup> Groups => Question.Groups.IsDefaultOrEmpty ? [new("", Question.Findings)] : Question.Groups;

    internal IEnumerable<string> Telling => Because?.Findings.Take(TellingShown).Where(gain => gain.Gain > 0).Select(gain => gain.Finding) ?? [];

    internal ImmutableArray<FieldError> Errors =>
        [.. Wrong.Select(wrong => new FieldError(wrong.Field, wrong.Finding is null ? words[wrong.Phrase] : $"{words[wrong.Phrase]}: {words.Of("findings", wrong.Finding, "name")}"))];

    internal HashSet<string> WrongFindings => Wrong.Select(wrong => wrong.Finding).OfType<string>().ToHashSet(StringComparer.Ordinal);

    internal ImmutableArray<Choice> Sexes => [new("female", words["assess.sex-female"]), new("male", words["assess.sex-male"])];

    internal bool IsWrong(string field) => Wrong.Any(wrong => wrong.Field == field);

    internal string Message(string field) => words[Wrong.First(wrong => wrong.Field == field).Phrase];

    /// <summary>What was typed, to be shown again beside what is wrong with it.</summary>
    internal string Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!knowledge.Questions.TryGetValue(Id, out Question? question))
        {
            return NotFound();
        }

        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        if (Id == AssessSteps.Where)
        {
            return RedirectToPage("/Assess/Where", FromReview ? new { review = true } : null);
        }

        Prepare(question, record);
        return Page();
    }

    /// <summary>The page is answered; what is left empty does not apply.</summary>
    public Task<IActionResult> OnPostRestNoAsync() => SaveAsync((question, before) => PageAnswers.Read(question, Form, before, restIsNo: true));

    /// <summary>The page is answered; what is left empty stays open.</summary>
    public Task<IActionResult> OnPostRestOpenAsync() => SaveAsync((question, before) => PageAnswers.Read(question, Form, before, restIsNo: false));

    /// <summary>The page is skipped.</summary>
    public Task<IActionResult> OnPostSkipAsync() => SaveAsync((question, before) => new(PageAnswers.Skip(question, before), []));

    private Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Form =>
        Request.Form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private async Task<IActionResult> SaveAsync(Func<Question, Answers, PageAnswers> read)
    {
        if (!knowledge.Questions.TryGetValue(Id, out Question? question))
        {
            return NotFound();
        }

        if (await person.FindAsync() is not { } known)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        PageAnswers given = read(question, known.Answers);
        if (!given.Wrong.IsEmpty)
        {
            Prepare(question, known with { Answers = given.Answers });
            Wrong = given.Wrong;
            return Page();
        }

        // Read again on the newest record: another tab may have answered another page in between.
        PersonRecord? saved = await person.ChangeAsync(record => record.WithPage(Id, read(question, record.Answers).Answers));
        return saved is null ? RedirectToPage("/Index", new { ended = true }) : steps.After(saved, FromReview);
    }

    private void Prepare(Question question, PersonRecord record)
    {
        Question = question;
        Answers = record.Answers;
        Back = AssessSteps.Before(record, Id);
        Done = record.Asked.IndexOf(Id) is var at && at >= 0 ? at : record.Asked.Length;
        Left = assessments.Left(record.WithPage(Id, record.Answers));
        Because = record.Asked.Contains(Id, StringComparer.Ordinal) ? null : assessments.Next(record) is { } next && next.Question == Id ? next : null;
    }
}
