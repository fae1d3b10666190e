using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components.Result;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Result;

/// <summary>Why one cause has the range that it has.</summary>
/// <remarks>
/// The address holds the id of a condition. It reveals nothing about the person, because every condition of the knowledge can be opened
/// here, whether or not it is probable, and the page is linked for all of them.
/// </remarks>
public sealed class CauseModel(CurrentPerson person, Assessments assessments, KnowledgeBase knowledge, PageWords words) : PageModel
{
    private string _id = "";

    public Condition Condition => knowledge.Conditions[_id];

    public PersonRecord Person { get; private set; } = PersonRecord.Empty;

    public Explanation Why { get; private set; } = null!;

    /// <summary>The range; the point alone for a form, which is reported under another cause.</summary>
    public ProbabilityRange Range { get; private set; }

    public Probability Point { get; private set; }

    public ImmutableArray<Outlook> Outlooks { get; private set; } = [];

    public ImmutableArray<WeightSource> Sources { get; private set; } = [];

    /// <summary>Whether a range may be shown: for what must not be missed, a low one could reassure.</summary>
    public bool IsRangeShown => !Condition.IsDangerous || Chance.Of(Range) != ChanceWord.LessLikely;

    public bool IsAnythingKnown => Person.Answers.Findings.Values.Any(answer => answer is Answer.Present or Answer.Absent);

    public IReadOnlyList<WeightLine> For => Lines(weight => weight.LogOdds > 0);

    public IReadOnlyList<WeightLine> Against => Lines(weight => weight.LogOdds < 0);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!knowledge.Conditions.TryGetValue(id, out Condition? condition) || condition.Role == ConditionRole.Contributor)
        {
            return NotFound();
        }

        if (await person.FindAsync() is not { } record)
        {
            return Redirect("/?ended=true");
        }

        (_id, Person) = (id, record);
        Why = assessments.Explain(record, id);
        (Point, Range) = BeliefIn(assessments.Causes(record));
        Outlooks = assessments.Outlooks(record, id);
        Sources = WeightSource.Of(knowledge, id, Why.Weights.SelectMany(weight => weight.Answers));
        return Page();
    }

    public string? QuestionOf(string finding) => OpenQuestion.Asking(knowledge, finding)?.Id;

    public Source SourceOf(string id) => knowledge.Sources[id];

    /// <summary>How a number's source was read, as a field of the words <c>result-read</c>.</summary>
    public static string HowRead(WeightSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Number.Provenance.Read switch
        {
            ReadStatus.FullText => "full-text",
            ReadStatus.Abstract => "abstract",
            ReadStatus.Secondary => "secondary",
            _ => "recalled",
        };
    }

    // A form is reported under another cause with its probability alone.
    private (Probability Point, ProbabilityRange Range) BeliefIn(Differential differential)
    {
        if (differential.Causes.FirstOrDefault(cause => cause.Id == _id) is { } belief)
        {
            return (belief.Probability, belief.Range);
        }

        Probability form = differential.ProbabilityOf(_id);
        return (form, ProbabilityRange.Of(form, form));
    }

    private WeightLine[] Lines(Func<AnswerWeight, bool> which) =>
        [.. Why.Weights.Where(which).Select(weight => new WeightLine(words.Said(weight, Person.Answers), weight.LogOdds))];
}
