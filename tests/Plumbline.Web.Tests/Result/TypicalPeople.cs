using Plumbline.Knowledge;

namespace Plumbline.Web.Tests.Result;

/// <summary>People as textbooks describe them. Every safety question is answered with no, unless said otherwise.</summary>
internal static class TypicalPeople
{
    /// <summary>Burning pain down one leg past the knee after lifting, worse on sitting and coughing.</summary>
    public static Answers Sciatica(KnowledgeBase knowledge) => Calm(knowledge, 42, Sex.Male, 60)
        .Yes("pain-low-back", "pain-leg", "pain-below-knee", "pain-calf", "pain-buttock", "side-one", "leg-pain-dominant", "quality-shooting", "quality-electric", "tingling", "worse-sitting", "worse-cough-sneeze", "worse-bending-forward");

    /// <summary>Both legs heavy on walking, better on sitting and on leaning forward, at seventy-four.</summary>
    public static Answers Stenosis(KnowledgeBase knowledge) => Calm(knowledge, 74, Sex.Female, 900)
        .Yes("pain-low-back", "pain-leg", "pain-buttock", "pain-thigh", "side-both", "walking-induced-leg-symptoms", "worse-walking", "worse-standing", "better-sitting", "better-leaning-forward", "onset-gradual", "leg-heaviness");

    /// <summary>A foot that has begun to drag.</summary>
    public static Answers FootDrop(KnowledgeBase knowledge) => Sciatica(knowledge).Yes("foot-drop", "leg-weakness", "weakness-getting-worse");

    /// <summary>A numb saddle and trouble with passing urine.</summary>
    public static Answers Emergency(KnowledgeBase knowledge) => Sciatica(knowledge).Yes("saddle-anaesthesia", "bladder-dysfunction");

    /// <summary>Pain in the side with fever-free colic: outside the list of causes of the back.</summary>
    public static Answers SomethingElse(KnowledgeBase knowledge) => Calm(knowledge, 45, Sex.Male, 200)
        .Yes("pain-flank", "pain-groin", "haematuria", "quality-colicky", "renal-stones");

    /// <summary>Low back pain for ten years, with poor sleep, low mood and worry.</summary>
    public static Answers TenYears(KnowledgeBase knowledge) => Calm(knowledge, 55, Sex.Female, 3650)
        .Yes("pain-low-back", "pain-buttock", "quality-aching", "sleep-disturbance", "depressed-mood", "anxiety-symptoms", "fatigue", "pain-widespread");

    /// <summary>Every question of a person answered "not sure".</summary>
    public static Answers NotSure(KnowledgeBase knowledge) =>
        knowledge.Questions.Values.Where(question => question.AskedOf != AskedOf.Clinician).SelectMany(question => question.Findings)
            .Aggregate(Answers.None, (answers, finding) => answers.With(finding, Answer.NotSure));

    public static Answers Yes(this Answers answers, params string[] findings) =>
        findings.Aggregate(answers, (so, finding) => so.With(finding, Answer.Present));

    private static Answers Calm(KnowledgeBase knowledge, int age, Sex sex, int days) =>
        knowledge.Questions.Values.Where(question => question.Stage == QuestionStage.Safety && question.AskedOf != AskedOf.Clinician)
            .SelectMany(question => question.Findings)
            .Aggregate(Answers.None with { Age = Age.Of(age), Sex = sex, Duration = PainDuration.OfDays(days) }, (answers, finding) => answers.With(finding, Answer.Absent));
}
