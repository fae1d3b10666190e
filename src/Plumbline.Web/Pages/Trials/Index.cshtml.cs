using Microsoft.AspNetCore.Mvc;
using Plumbline.Knowledge;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Trials;

/// <summary>The diaries of trials and blocks, and the implants.</summary>
public sealed class IndexModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words) : DiaryPage(person, clock, words)
{
    /// <summary>Whether the implants are followed up.</summary>
    internal bool HasImplant => Person.History.Implants.Any(implant => implant.Removed is null);

    internal Truth Success(Plumbline.Journal.DeviceDiary diary) =>
        diary.Trial.Succeeded(knowledge.Care.Thresholds[diary.Kind == "drug-pump" ? "pump-trial-success/relief" : "device-trial-success/relief"].Value);

    public async Task<IActionResult> OnGetAsync() => await KnowsAsync() ? Page() : Ended();
}
