using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Trials;

/// <summary>The diaries of trials and blocks, and the implants.</summary>
public sealed class IndexModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words, AssessSteps steps) : DiaryPage(person, clock, words, steps)
{
    /// <summary>Whether the implants are followed up.</summary>
    internal bool HasImplant => Person.History.Implants.Any(implant => implant.Removed is null);

    internal Truth Success(Plumbline.Journal.DeviceDiary diary) =>
        diary.Trial.Succeeded(knowledge.Care.Thresholds[diary.Kind == "drug-pump" ? "pump-trial-success/relief" : "device-trial-success/relief"].Value);

    public async Task<IActionResult> OnGetAsync() => await KnowsAsync() ? Page() : Ended();

    /// <summary>Of signs that were told: whether they are still so. What is left open stays as it was.</summary>
    public async Task<IActionResult> OnPostStillAsync()
    {
        if (!await KnowsAsync())
        {
            return Ended();
        }

        ILookup<string, SignTold> said = Told.ToLookup(sign => Sent!.Typed(StillField(sign.Finding)), StringComparer.Ordinal);
        bool still = said["yes"].Any();
        string[] gone = [.. said["no"].Select(sign => sign.Finding)];
        if (!still && gone.Length == 0)
        {
            return RedirectToPage("/Trials/Index");
        }

        // Told again now, it counts as of today, with all that followed from it when it was told.
        var (saved, _) = await SaveAsync(still ? "trials.said-sign" : "trials.said-told", record =>
            said["yes"].Aggregate(ToldSigns.Gone(record, gone, Now), (all, sign) => ToldSigns.Tell(
                knowledge, all, [sign.Finding], [.. Person.Trials.Signs.Where(other => other.Implied && other.Diary == sign.Diary && other.At == sign.At).Select(other => other.Finding)], sign.Diary, Now)));
        return saved is null ? Ended() : still ? AfterSigns(saved, RedirectToPage("/Trials/Index")) : RedirectToPage("/Trials/Index");
    }

    /// <summary>The name of the field for a sign.</summary>
    internal static string StillField(string finding) => "still-" + finding;
}
