using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Assessing;
using Plumbline.Web.People;

namespace Plumbline.Web.SelfManagement;

/// <summary>The programme of the person who makes this request, as it stands today.</summary>
public sealed class Programmes(KnowledgeBase knowledge, Assessments assessments, PersonClock clock)
{
    /// <summary>The day.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>The weeks in their order.</summary>
    public ImmutableArray<ProgrammeWeek> Weeks { get; } = [.. knowledge.Programme.Values.OfType<ProgrammeWeek>().OrderBy(week => week.Week)];

    /// <summary>The practices of relaxation, the one to begin with first.</summary>
    public ImmutableArray<ProgrammePractice> Practices { get; } = [.. knowledge.Programme.Values.OfType<ProgrammePractice>().OrderBy(practice => practice.Id, StringComparer.Ordinal)];

    /// <summary>What there is to read in a week, in its order.</summary>
    public ImmutableArray<ProgrammeReading> Readings(int week) =>
        [.. knowledge.Programme.Values.OfType<ProgrammeReading>().Where(reading => reading.Week == week).OrderBy(reading => reading.Place)];

    /// <summary>Where a person is.</summary>
    public ProgrammePlace Place(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return ProgrammeCalendar.On(person.Programme, Today);
    }

    /// <summary>The cautions that hold for a person.</summary>
    public ImmutableArray<CautionHeld> Cautions(PersonRecord person) => ProgrammeAdaptation.Cautions(knowledge, person, assessments.Causes(person));

    /// <summary>Every exercise as it stands for a person.</summary>
    public ImmutableArray<ExerciseStand> Exercises(PersonRecord person) => ProgrammeAdaptation.Exercises(knowledge, Cautions(person));

    /// <summary>Whether the warning signs have to be asked before the programme goes on.</summary>
    public bool IsCheckDue(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return WarningCheck.IsDue(person.Programme, assessments.Triage(person), Today);
    }

    /// <summary>The list of the day; empty where a check of the warning signs has to come first.</summary>
    public ImmutableArray<ProgrammeLine> List(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return IsCheckDue(person) ? [] : ProgrammeToday.Of(knowledge, person.Programme, Today, Cautions(person));
    }

    /// <summary>How long to be active; null while there are too few tries.</summary>
    public PacingQuota? Quota(PacedActivity activity) => PacingPlan.QuotaOf(knowledge, activity);

    /// <summary>How many tries a quota needs.</summary>
    public int LeastTries => (int)((ProgrammeLimits)knowledge.Programme[PacingPlan.LimitsId])["least-tries"].Value;

    /// <summary>What the last nights come to; null where none was written down.</summary>
    public SleepWindow? Sleep(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return SleepWindow.Of(knowledge, person.Programme, Today);
    }

    /// <summary>Enters a check of the warning signs by the answers of the record.</summary>
    public PersonRecord Checked(PersonRecord person, bool isNewOrWorse) =>
        WarningCheck.Entered(knowledge, person, assessments.Triage(person), Today, isNewOrWorse);

    /// <summary>The tool that helps with an aim, as a path; null where there is none.</summary>
    public static string? ToolFor(string aim) => aim switch
    {
        "goals" => "/Programme/Goals",
        "steps" or "time-quota" or "growth" => "/Programme/Pacing",
        "relaxation" or "mini-practice" => "/Programme/Relax",
        "strength-exercises" => "/Programme/Exercises",
        "fixed-rise-time" => "/Programme/Sleep",
        "thought-record" => "/Programme/Thoughts",
        "pleasant-activities" => "/Programme/Joys",
        "plan" => "/Programme/Talk",
        "flare-plan" => "/Programme/Flare",
        "diary-entry" => "/Journal",
        "review" => "/Journal/CheckIn",
        _ => null,
    };
}
