using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Web.Components.Result;

/// <summary>A cause that must not be missed, and what a person was asked because of it. It carries no probability, which could reassure.</summary>
/// <param name="Id">The id of the condition.</param>
/// <param name="Suspected">
/// How soon a safety rule that holds asks for a visit, with this as the first thing that it guards against; null where none does. What a
/// rule guards against in the second place is not marked: everybody with a dropped foot would read "cancer".
/// </param>
/// <param name="Yes">Signs that were answered with yes.</param>
/// <param name="No">Signs that were answered with no.</param>
/// <param name="NotSure">Signs that the person was not sure about.</param>
/// <param name="Open">Signs that were not answered and that a person can answer.</param>
public sealed record DangerousCause(
    string Id,
    Urgency? Suspected,
    ImmutableArray<string> Yes,
    ImmutableArray<string> No,
    ImmutableArray<string> NotSure,
    ImmutableArray<string> Open)
{
    /// <summary>The causes that must not be missed: first those that a safety rule suspects, then by probability.</summary>
    /// <returns>Those to show; and the ids of rarer ones, which are named only.</returns>
    public static (ImmutableArray<DangerousCause> Shown, ImmutableArray<string> Named) All(
        KnowledgeBase knowledge, Differential differential, TriageResult triage, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(differential);
        ArgumentNullException.ThrowIfNull(triage);
        var dangerous = differential.Causes.SelectMany(cause => cause.Id == CauseSections.Else ? cause.Detail.Select(form => form.Id) : [cause.Id])
            .Where(id => knowledge.Conditions[id].IsDangerous)
            .Select(id => Of(knowledge, id, triage, answers))
            .OrderByDescending(cause => cause.Suspected)
            .ToList();

        // A form of "something else" is explained only where something points to it.
        bool IsShown(DangerousCause cause) => cause.Suspected is not null || knowledge.Conditions[cause.Id].ReportedAs is null;
        return ([.. dangerous.Where(IsShown)], [.. dangerous.Where(cause => !IsShown(cause)).Select(cause => cause.Id)]);
    }

    private static DangerousCause Of(KnowledgeBase knowledge, string id, TriageResult triage, Answers answers)
    {
        bool IsAbout(string suspect) => suspect == id || knowledge.Conditions[suspect].ReportedAs == id;
        Urgency? suspected = triage.Fired.Where(rule => rule.Suspects.Take(1).Any(IsAbout)).Select(rule => (Urgency?)rule.Urgency).Max();
        ILookup<Answer, string> signs = knowledge.RedFlags.Values.Where(rule => rule.Suspects.Any(IsAbout))
            .SelectMany(rule => rule.When.Findings).Distinct(StringComparer.Ordinal)
            .ToLookup(sign => answers[sign]);
        return new(
            id,
            suspected,
            [.. signs[Answer.Present]],
            [.. signs[Answer.Absent]],
            [.. signs[Answer.NotSure]],
            [.. signs[Answer.Unanswered].Where(sign => OpenQuestion.Asking(knowledge, sign) is not null)]);
    }
}
