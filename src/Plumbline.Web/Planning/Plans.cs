using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Assessing;
using Plumbline.Web.People;

namespace Plumbline.Web.Planning;

/// <summary>Makes the plan of a person as it stands today. Safe to share between requests.</summary>
public sealed class Plans(KnowledgeBase knowledge, Assessments assessments, TimeProvider clock)
{
    /// <summary>The day that it is where the person lives.</summary>
    public DateOnly TodayOf(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return PersonClock.TodayOf(person.Choices, clock);
    }

    /// <summary>The plan of a person as it stands today.</summary>
    public CarePlan Of(PersonRecord person) => Of(person, TodayOf(person));

    /// <summary>The plan of a person as it stood, or will stand, on a day, by the answers that there are now.</summary>
    public CarePlan Of(PersonRecord person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);

        // An imported record may name a profile or a setting that this knowledge no longer has; the usual one is better than none.
        PersonRecord sound = person with { Choices = Sound(person.Choices) };
        return PersonPlan.Make(knowledge, sound, assessments.Triage(sound), assessments.Causes(sound), today);
    }

    private PersonChoices Sound(PersonChoices choices) => choices with
    {
        Profile = choices.Profile is { } profile && knowledge.Care.Profiles.ContainsKey(profile) ? profile : null,
        Setting = knowledge.Settings.ContainsKey(choices.Setting) ? choices.Setting : PersonChoices.Usual.Setting,
    };
}
