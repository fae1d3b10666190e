using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components;
using Plumbline.Web.Following;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Trials;

/// <summary>The checks of an implant in its first year, and what they came to.</summary>
public sealed class ImplantModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words, AssessSteps steps) : DiaryPage(person, clock, words)
{
    private const int Most = 400;

    /// <summary>The implants that are in place, each with its checks.</summary>
    internal ImmutableArray<ImplantFollowUp> Implants { get; private set; } = [];

    internal IReadOnlyList<Choice> Kinds => [.. Implants.Select(each => each.Implant.Kind).Distinct().Select(kind => new Choice(kind, Phrases[$"word-{kind}.name"]))];

    internal ImmutableArray<string> Signs => [.. Implants.SelectMany(each => new TrialSigns(knowledge).OfDevice(each.Implant.Kind)).Distinct()];

    internal double Enough => knowledge.Care.Thresholds["device-trial-success/relief"].Value;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ?? Page();

    /// <summary>Notes a check.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        var signs = Sent!.Ticked("signs", Signs);
        string? kind = Kinds.Count == 1 ? Kinds[0].Value : Sent.Choice("kind", Kinds.Select(choice => choice.Value), "trials.wrong-kind");
        DateOnly on = Sent.Day("check-day");
        Share? relief = Sent.Tenths("check-relief");
        bool? trouble = signs.IsEmpty ? Sent.YesNo("trouble") : true;
        ImplantFollowUp? implant = Implants.LastOrDefault(each => each.Implant.Kind == kind);
        if (on < implant?.Implant.Implanted && Sent.Errors.IsEmpty)
        {
            Sent.Fault("check-day", "trials.wrong-early");
        }

        if (!Sent.Errors.IsEmpty && signs.IsEmpty)
        {
            Errors = Sent.Errors;
            return Page();
        }

        bool sound = Sent.Errors.IsEmpty && implant is not null;
        PersonRecord? saved = await SaveAsync(signs.IsEmpty ? "trials.said-check" : "trials.said-sign", record =>
        {
            PersonRecord kept = !sound || record.History.ImplantReviews.Length >= Most
                ? record
                : record with { History = ImplantFollowUp.Of(knowledge.Care, record.History, implant!.Implant).With(record.History, new(on, kind!, relief, trouble)) };
            return signs.IsEmpty ? kept : kept with { Answers = TrialSigns.WithDevice(kept.Answers, signs) };
        });
        return saved is null ? Ended() : !signs.IsEmpty && steps.Warnings(saved).Any() ? RedirectToPage("/Assess/Urgent") : RedirectToPage("/Trials/Implant");
    }

    private async Task<IActionResult?> FindAsync()
    {
        if (!await KnowsAsync())
        {
            return Ended();
        }

        Implants =
        [
            .. Person.History.Implants.Where(implant => implant.Removed is null).OrderBy(implant => implant.Implanted).ThenBy(implant => implant.Kind, StringComparer.Ordinal)
                .Select(implant => ImplantFollowUp.Of(knowledge.Care, Person.History, implant)),
        ];
        return Implants.IsEmpty ? RedirectToPage("/Trials/Index") : null;
    }
}
