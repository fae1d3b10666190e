using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.Following;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Trials;

/// <summary>The checks of an implant in its first year, and what they came to.</summary>
public sealed class ImplantModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words, AssessSteps steps) : DiaryPage(person, clock, words, steps)
{
    private const int Most = 400;

    /// <summary>The implants that are in place, each with its checks.</summary>
    internal ImmutableArray<ImplantFollowUp> Implants { get; private set; } = [];

    /// <summary>Which of them a check may be of; two of one kind are told apart by their day.</summary>
    internal IReadOnlyList<Choice> Choices =>
    [
        .. Implants.Select(each => each.Implant).DistinctBy(Identity).Select(implant => new Choice(
            Identity(implant), Phrases.Say("trials.implant-of", Phrases[$"word-{implant.Kind}.name"], PlanSentences.Day(implant.Implanted)))),
    ];

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

        var signs = Sent!.Ticked("signs", new TrialSigns(knowledge).OfAnyDevice);

        // A form that was open while the implant was taken out, or entered anew, is about none that is here.
        ImplantFollowUp? implant = Implants.FirstOrDefault(each => Identity(each.Implant) == Sent.Which);
        if (implant is null && Sent.Which.Length > 0)
        {
            return await LostAsync();
        }

        if (implant is null)
        {
            Sent.Fault(WhichField, "trials.wrong-kind");
        }

        DateOnly on = Sent.Day("check-day");
        Share? relief = Sent.Tenths("check-relief");
        bool? trouble = signs.IsEmpty ? Sent.YesNo("trouble") : true;
        if (on < implant?.Implant.Implanted && Sent.Errors.IsEmpty)
        {
            Sent.Fault("check-day", "trials.wrong-early");
        }

        if (!Sent.Errors.IsEmpty && signs.IsEmpty)
        {
            Errors = Sent.Errors;
            return Page();
        }

        bool sound = Sent.Errors.IsEmpty;
        bool written = false;
        var (saved, _) = await SaveAsync(signs.IsEmpty ? "trials.said-check" : "trials.said-sign", record =>
        {
            Implant? newest = record.History.Implants.FirstOrDefault(each => each.Removed is null && Identity(each) == Sent.Which);
            written = newest is not null || Sent.Which.Length == 0;
            PersonRecord kept = !sound || newest is null || record.History.ImplantReviews.Length >= Most
                ? record
                : record with { History = ImplantFollowUp.Of(knowledge.Care, record.History, newest).With(record.History, new(on, newest.Kind, relief, trouble)) };
            return written || !signs.IsEmpty ? new TrialSigns(knowledge).WithDevice(kept, signs, 0, Now) : null;
        });
        return saved is null ? Ended() : !written ? await LostAsync() : signs.IsEmpty ? RedirectToPage("/Trials/Implant") : AfterSigns(saved, RedirectToPage("/Trials/Implant"));
    }

    // Nothing else tells two implants apart, and both are there from the first day on.
    private static string Identity(Implant implant) => string.Create(CultureInfo.InvariantCulture, $"{implant.Kind}.{implant.Implanted:yyyy-MM-dd}");

    private Task<IActionResult> LostAsync()
    {
        var signs = new TrialSigns(knowledge);
        return LoseAsync(signs.OfAnyDevice, (record, told) => signs.WithDevice(record, told, 0, Now));
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
        return !Implants.IsEmpty ? null : Sent is null ? RedirectToPage("/Trials/Index") : await LostAsync();
    }
}
