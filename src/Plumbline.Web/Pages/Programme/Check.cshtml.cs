using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>Asks the warning signs again before a week begins. A sign that asks for help today or at once stops the programme and leads to what to do.</summary>
public sealed class CheckModel(CurrentPerson person, Programmes programmes, KnowledgeBase knowledge, PageWords words) : ProgrammePage(person)
{
    internal ImmutableArray<(string Question, ImmutableArray<string> Findings)> Pages { get; } = WarningCheck.Signs(knowledge);

    internal Answers Answers { get; private set; } = Answers.None;

    internal HashSet<string> Wrong { get; private set; } = [];

    internal ImmutableArray<FieldError> Errors { get; private set; } = [];

    internal string? NewsError { get; private set; }

    /// <summary>Whether a doctor has looked at an alarm before; then it matters whether something is new.</summary>
    internal bool HasLooked => Programme.Checks.Any(check => check.ClearedOn is not null && !check.Alarms.IsEmpty);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        Answers = Record.Answers;
        return Page();
    }

    /// <summary>What is left empty is not so.</summary>
    public Task<IActionResult> OnPostRestNoAsync(string? news) => SaveAsync(restIsNo: true, news);

    /// <summary>What is left empty stays open.</summary>
    public Task<IActionResult> OnPostRestOpenAsync(string? news) => SaveAsync(restIsNo: false, news);

    private async Task<IActionResult> SaveAsync(bool restIsNo, string? news)
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        HashSet<string> present = Ticked(PageAnswers.Present), unsure = Ticked(PageAnswers.NotSure);
        Wrong = Pages.SelectMany(page => page.Findings).Where(finding => present.Contains(finding) && unsure.Contains(finding)).ToHashSet(StringComparer.Ordinal);
        NewsError = HasLooked && news is not ("yes" or "no") ? words["programme-check.news-missing"] : null;
        if (Wrong.Count > 0 || NewsError is not null)
        {
            Answers = With(Record.Answers, present, unsure, restIsNo: false);
            Errors =
            [
                .. Wrong.Select(finding => new FieldError($"f-{finding}", $"{words["assess.wrong-both"]}: {words.Of("findings", finding, "name")}")),
                .. NewsError is { } message ? [new FieldError("news-first", message)] : Array.Empty<FieldError>(),
            ];
            return Page();
        }

        PersonRecord? saved = await ChangeRecordAsync(record =>
            programmes.Checked(record with { Answers = With(record.Answers, present, unsure, restIsNo) }, isNewOrWorse: news == "yes"));
        return saved is null ? Ended()
            : saved.Programme.Checks.Any(check => check.Stops) ? RedirectToPage("/Assess/Urgent")
            : RedirectToPage("/Programme/Index");
    }

    private Answers With(Answers before, HashSet<string> present, HashSet<string> unsure, bool restIsNo) =>
        Pages.SelectMany(page => page.Findings).Aggregate(before, (all, finding) => all.With(finding, present.Contains(finding) ? Answer.Present
            : unsure.Contains(finding) ? Answer.NotSure
            : restIsNo ? Answer.Absent : Answer.Unanswered));

    private HashSet<string> Ticked(string field) => Request.Form[field].OfType<string>().ToHashSet(StringComparer.Ordinal);
}
