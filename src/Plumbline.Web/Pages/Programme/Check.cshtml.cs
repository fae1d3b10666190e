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
    /// <summary>What can be said of a group as a whole: nothing of it is so, or only what is ticked.</summary>
    internal const string None = "none", Only = "only";

    internal ImmutableArray<FindingGroup> Groups { get; } = WarningCheck.Groups(knowledge);

    /// <summary>What was said of each group; nothing at first, so that each week is answered anew.</summary>
    internal Dictionary<string, string> Whole { get; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a group, by its id.</summary>
    internal Dictionary<string, string> WrongGroups { get; } = new(StringComparer.Ordinal);

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

    /// <summary>The name of the field for a group as a whole.</summary>
    internal static string Field(FindingGroup group) => "group-" + group.Id;

    /// <summary>Whether the signs of a group stand open: something is told of it, or has to be mended.</summary>
    internal bool IsOpen(FindingGroup group) => WrongGroups.ContainsKey(group.Id) || group.Findings.Any(finding => Wrong.Contains(finding) || Answers[finding] is Answer.Present or Answer.NotSure);

    /// <summary>Takes what was said. A group of which nothing was said stays open.</summary>
    public async Task<IActionResult> OnPostAsync(string? news)
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        HashSet<string> present = Ticked(PageAnswers.Present), unsure = Ticked(PageAnswers.NotSure);
        Wrong = Groups.SelectMany(group => group.Findings).Where(finding => present.Contains(finding) && unsure.Contains(finding)).ToHashSet(StringComparer.Ordinal);
        foreach (FindingGroup group in Groups)
        {
            string said = Request.Form[Field(group)].ToString();
            bool ticks = group.Findings.Any(finding => present.Contains(finding) || unsure.Contains(finding));
            if (said is None or Only)
            {
                Whole[group.Id] = said;
            }

            // "None" beside a tick, or "only what is ticked" without one: nobody can know which was meant, so that it is asked and not guessed.
            if (said == None ? ticks : said == Only && !ticks)
            {
                WrongGroups[group.Id] = words[said == None ? "programme-check.wrong-none" : "programme-check.wrong-only"];
            }
        }

        NewsError = HasLooked && news is not ("yes" or "no") ? words["programme-check.news-missing"] : null;
        if (Wrong.Count > 0 || WrongGroups.Count > 0 || NewsError is not null)
        {
            Answers = Groups.SelectMany(group => group.Findings).Aggregate(Record.Answers, (all, finding) =>
                all.With(finding, present.Contains(finding) ? Answer.Present : unsure.Contains(finding) ? Answer.NotSure : Answer.Unanswered));
            Errors =
            [
                .. Groups.Where(group => WrongGroups.ContainsKey(group.Id)).Select(group => new FieldError($"{Field(group)}-first", $"{words.Of("question-groups", group.Id, "name")}: {WrongGroups[group.Id]}")),
                .. Wrong.Select(finding => new FieldError($"f-{finding}", $"{words["assess.wrong-both"]}: {words.Of("findings", finding, "name")}")),
                .. NewsError is { } message ? [new FieldError("news-first", message)] : Array.Empty<FieldError>(),
            ];
            return Page();
        }

        PersonRecord? saved = await ChangeRecordAsync(record => programmes.Checked(
            record with { Answers = Groups.Aggregate(record.Answers, (all, group) => WarningCheck.Answered(all, group, present, unsure, restIsNo: Whole.ContainsKey(group.Id))) },
            isNewOrWorse: news == "yes"));
        return saved is null ? Ended()
            : saved.Programme.Checks.Any(check => check.Stops) ? RedirectToPage("/Assess/Urgent")
            : RedirectToPage("/Programme/Index");
    }

    private HashSet<string> Ticked(string field) => Request.Form[field].OfType<string>().ToHashSet(StringComparer.Ordinal);
}
