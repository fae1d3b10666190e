using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Pathway;

namespace Plumbline.Web.Pages.Data;

/// <summary>How much a record holds, by what a person would count. Whatever is kept is in one of the counts.</summary>
/// <param name="Answers">Answers of the assessment.</param>
/// <param name="Pages">Pages of questions and warnings that were seen.</param>
/// <param name="Places">Marks on the body map.</param>
/// <param name="Care">Entries about care.</param>
/// <param name="CheckIns">Check-ins, and official questionnaires with the times that they were filled in.</param>
/// <param name="Trials">Diaries of trials and test blocks, and their entries.</param>
/// <param name="Programme">What was done, read, planned and written in the programme.</param>
/// <param name="Wishes">Lines for the visit.</param>
/// <param name="Diary">Entries of the diary that hold now.</param>
/// <param name="Corrected">Entries of the diary that were corrected or taken back; they are kept beside what holds.</param>
/// <param name="Settings">Choices of how results are worked out and shown.</param>
public sealed record RecordSize(int Answers, int Pages, int Places, int Care, int CheckIns, int Trials, int Programme, int Wishes, int Diary, int Corrected, int Settings)
{
    /// <summary>The counts in the order of showing, each with the end of its phrase.</summary>
    public ImmutableArray<(string What, int Count)> Lines =>
    [
        ("answers", Answers), ("pages", Pages), ("places", Places), ("care", Care), ("check-ins", CheckIns), ("trials", Trials), ("programme", Programme),
        ("wishes", Wishes), ("diary", Diary), ("corrected", Corrected), ("settings", Settings),
    ];

    /// <summary>Whether there is anything at all.</summary>
    public bool IsEmpty => Lines.All(line => line.Count == 0);

    /// <summary>Counts a record and its diary.</summary>
    public static RecordSize Of(PersonRecord person, Diary diary)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(diary);
        PersonTrials trials = person.Trials;
        return new(
            person.Answers.Findings.Count + Known(person.Answers.Age is not null, person.Answers.Sex != Sex.Unknown, person.Answers.Duration is not null),
            person.Asked.Length + person.WarningsSeen.Count,
            person.BodyMap.Length,
            Facts(person.History),
            person.CheckIns.Weeks.Length + person.CheckIns.Instruments.Length + person.CheckIns.Rounds.Length,
            trials.Devices.Length + trials.Devices.Sum(each => each.Entries.Length) + trials.Blocks.Length + trials.Blocks.Sum(each => each.Entries.Length) + trials.Signs.Count(sign => !sign.Implied),
            Lived(person.Programme),
            person.Visit.Goals.Length + person.Visit.Questions.Length + Known(person.Visit.Reason.Length > 0, person.Visit.Fears.Length > 0),
            diary.Current.Length,
            diary.Written.Length - diary.Current.Length,
            Chosen(person.Choices));
    }

    private static int Facts(CareHistory history) =>
        history.Treatments.Length + history.CheckIns.Length + history.Reviews.Length + history.Blocks.Length + history.Injections.Length + history.DeviceTrials.Length + history.Implants.Length
        + history.ImplantReviews.Length + history.Operations.Length + history.Imaging.Length + history.Assessments.Length + history.SafetyScreens.Length + history.Diagnoses.Length
        + history.Conditions.Count + history.Preferences.Count + (history.Medicines?.Length ?? 0)
        + Known(history.Consent is not null, history.Age is not null, history.Sex != Sex.Unknown, history.EpisodeStart is not null);

    private static int Lived(ProgrammeRecord programme) =>
        Known(programme.Begun is not null, programme.RiseAt is not null)
        + programme.Pauses.Length + programme.Checks.Length + programme.Read.Count + programme.Done.Length + programme.Goals.Length + programme.Paced.Length
        + programme.Thoughts.Length + programme.Joys.Length + programme.Nights.Length
        + Written(programme.Talk.Partner, programme.Talk.Work, programme.Talk.Doctor)
        + Written(programme.Flare.Signs, programme.Flare.CutDown, programme.Flare.KeepUp, programme.Flare.Soothes, programme.Flare.Calls, programme.Flare.Sentence);

    private static int Chosen(PersonChoices choices)
    {
        PersonChoices usual = PersonChoices.Usual;
        return Known(choices.Setting != usual.Setting, choices.Profile != usual.Profile, choices.Units != usual.Units, choices.Zone != usual.Zone);
    }

    private static int Known(params ReadOnlySpan<bool> each) => each.Count(true);

    private static int Written(params IEnumerable<string> texts) => texts.Count(text => text.Length > 0);
}
