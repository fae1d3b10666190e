using Plumbline.Journal;
using Plumbline.Pathway;

namespace Plumbline.Web.Pages.Data;

/// <summary>What is wrong with a file, as the page says it.</summary>
internal static class FileWords
{
    /// <summary>Where it is, what is wrong, and what to do. It repeats nothing that stands in the file.</summary>
    public static string Fault(PageWords words, HistoryFault fault) => words.Say(
        "data.fault-line",
        fault.Line,
        fault.Place == "file" ? words["data.whole-file"] : fault.Place,
        words.Find($"data-fault.{fault.Code.ToLowerInvariant()}") ?? words["data-fault.other"]);
}

/// <summary>How much a record holds, by what a person would count.</summary>
/// <param name="Answers">Answers of the assessment.</param>
/// <param name="Places">Marks on the body map.</param>
/// <param name="Care">Entries about care.</param>
/// <param name="Wishes">Lines for the visit.</param>
/// <param name="Diary">Entries of the diary that hold now.</param>
public sealed record RecordSize(int Answers, int Places, int Care, int Wishes, int Diary)
{
    /// <summary>Whether there is anything at all.</summary>
    public bool IsEmpty => Answers + Places + Care + Wishes + Diary == 0;

    /// <summary>Counts a record and its diary.</summary>
    public static RecordSize Of(PersonRecord person, Diary diary)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(diary);
        CareHistory history = person.History;
        return new(
            person.Answers.Findings.Count + (person.Answers.Age is null ? 0 : 1) + (person.Answers.Sex == Sex.Unknown ? 0 : 1) + (person.Answers.Duration is null ? 0 : 1),
            person.BodyMap.Length,
            history.Treatments.Length + history.CheckIns.Length + history.Reviews.Length + history.Blocks.Length + history.Injections.Length + history.DeviceTrials.Length + history.Implants.Length
                + history.ImplantReviews.Length + history.Operations.Length + history.Imaging.Length + history.Assessments.Length + history.SafetyScreens.Length + history.Diagnoses.Length
                + history.Conditions.Count + history.Preferences.Count + (history.Medicines?.Length ?? 0),
            person.Visit.Goals.Length + person.Visit.Questions.Length + (person.Visit.Reason.Length > 0 ? 1 : 0) + (person.Visit.Fears.Length > 0 ? 1 : 0),
            diary.Current.Length);
    }
}
