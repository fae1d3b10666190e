using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Journal;

/// <summary>A caution that holds for a person, and why.</summary>
/// <param name="Caution">What to leave out and what to do instead.</param>
/// <param name="Present">The findings that the person has.</param>
/// <param name="Unsure">The findings that the person is not sure of; a caution costs little, so these count too.</param>
/// <param name="Causes">The causes that are diagnosed or likely enough.</param>
public sealed record CautionHeld(ProgrammeCaution Caution, ImmutableArray<string> Present, ImmutableArray<string> Unsure, ImmutableArray<string> Causes);

/// <summary>An exercise as it stands for a person.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="LeftOutFor">The cautions that leave it out; empty where it may be done.</param>
/// <param name="AskFirst">The cautions that ask for a talk with a doctor or therapist before.</param>
/// <param name="Suits">Whether it suits most people with one of the person's cautions.</param>
/// <param name="NotFor">The cautions of anybody that leave it out: what is not answered is not ruled out.</param>
public sealed record ExerciseStand(
    ProgrammeExercise Exercise, ImmutableArray<CautionHeld> LeftOutFor, ImmutableArray<CautionHeld> AskFirst, bool Suits, ImmutableArray<ProgrammeCaution> NotFor);

/// <summary>Fits the programme to a person: by what they answered, what was found, and what may be behind the pain.</summary>
public static class ProgrammeAdaptation
{
    /// <summary>The file with the number from which a cause counts.</summary>
    public const string LimitsId = "limits-adaptation";

    /// <summary>The cautions that hold for a person.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="person">What the person told.</param>
    /// <param name="causes">What may be behind the pain, by the same answers.</param>
    public static ImmutableArray<CautionHeld> Cautions(KnowledgeBase knowledge, PersonRecord person, Differential causes)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(causes);
        var limits = (ProgrammeLimits)knowledge.Programme[LimitsId];
        double likely = limits["likely-cause"].Value, likelyContributor = limits["likely-contributor"].Value;
        HashSet<string> inView =
        [
            .. person.History.Diagnoses.Select(diagnosis => diagnosis.Condition),
            .. causes.Causes.Where(cause => cause.Probability.Value >= likely).Select(cause => cause.Id),
            .. causes.Causes.SelectMany(cause => cause.Detail).Where(detail => detail.Probability.Value >= likely).Select(detail => detail.Id),
            .. causes.Contributors.Where(contributor => contributor.Probability.Value >= likelyContributor).Select(contributor => contributor.Id),
        ];
        var held = from caution in knowledge.Programme.Values.OfType<ProgrammeCaution>()
                   let present = Those(caution, person, Answer.Present)
                   let unsure = Those(caution, person, Answer.NotSure)
                   let conditions = caution.Conditions.Where(inView.Contains).ToImmutableArray()
                   where !present.IsEmpty || !unsure.IsEmpty || !conditions.IsEmpty
                   select new CautionHeld(caution, present, unsure, conditions);
        return [.. held];
    }

    /// <summary>Every exercise as it stands for a person: what suits first, what is left out last.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="held">The cautions that hold for the person.</param>
    public static ImmutableArray<ExerciseStand> Exercises(KnowledgeBase knowledge, ImmutableArray<CautionHeld> held)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ProgrammeCaution[] all = [.. knowledge.Programme.Values.OfType<ProgrammeCaution>()];
        var stands = from exercise in knowledge.Programme.Values.OfType<ProgrammeExercise>()
                     select new ExerciseStand(
                         exercise,
                         [.. held.Where(one => LeavesOut(one.Caution, exercise))],
                         [.. held.Where(one => one.Caution.AskFirst)],
                         held.Any(one => one.Caution.Suits.Contains(exercise.Id)),
                         [.. all.Where(caution => LeavesOut(caution, exercise))]);
        return [.. stands.OrderBy(stand => !stand.LeftOutFor.IsEmpty).ThenBy(stand => !stand.Suits).ThenBy(stand => stand.Exercise.Purpose).ThenBy(stand => stand.Exercise.Id, StringComparer.Ordinal)];
    }

    private static bool LeavesOut(ProgrammeCaution caution, ProgrammeExercise exercise) => caution.LeavesOut.Any(exercise.Moves.Contains);

    private static ImmutableArray<string> Those(ProgrammeCaution caution, PersonRecord person, Answer answer) =>
        [.. caution.Findings.Where(finding => person.Answers[finding] == answer || person.History.Conditions.GetValueOrDefault(finding) == answer)];
}
