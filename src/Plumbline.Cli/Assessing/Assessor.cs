using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Cli.Assessing;

/// <summary>Makes of answers what every command shows: urgency, causes, contributors, mechanism, and what to ask next.</summary>
internal sealed class Assessor
{
    /// <summary>The setting that is used when none is named.</summary>
    public const string UsualSetting = "primary-care";

    private readonly ImmutableArray<string> _askable;

    private Assessor(KnowledgeBase knowledge, string setting)
    {
        Knowledge = knowledge;
        Reasoner = new Reasoner(knowledge, setting);
        Interview = new Interview(knowledge, Reasoner);
        Vocabulary = new CaseVocabulary(knowledge);
        _askable = [.. knowledge.Findings.Values.Where(finding => finding.AskedOf is AskedOf.Person or AskedOf.Guided).Select(finding => finding.Id)];
    }

    /// <summary>The knowledge.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>The reasoner.</summary>
    public Reasoner Reasoner { get; }

    /// <summary>The interview.</summary>
    public Interview Interview { get; }

    /// <summary>The names of cases.</summary>
    public CaseVocabulary Vocabulary { get; }

    /// <summary>An assessor for a setting; null, with a message written, where the knowledge has faults or no such setting.</summary>
    public static Assessor? Create(string? folder, string setting, Surroundings surroundings, out int exitCode)
    {
        exitCode = ExitCode.BadKnowledge;
        if (KnowledgeFolder.Sound(folder, surroundings) is not { } knowledge)
        {
            return null;
        }

        if (!knowledge.Settings.ContainsKey(setting))
        {
            surroundings.Error.WriteLine($"plumbline: there is no such setting; use {string.Join(", ", knowledge.Settings.Keys)}.");
            exitCode = ExitCode.Usage;
            return null;
        }

        exitCode = ExitCode.Ok;
        return new Assessor(knowledge, setting);
    }

    /// <summary>Everything that is shown of a person.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="questions">How many of the most telling unanswered findings to name.</param>
    public PersonResult Assess(Answers answers, int questions)
    {
        TriageResult triage = TriageRules.Assess(Knowledge, answers);
        Differential differential = Reasoner.Assess(answers);
        ImmutableArray<FindingGain> gains = questions == 0 ? [] : [.. Reasoner.Gains(answers, _askable).Take(questions)];
        return new PersonResult(answers, triage, differential, gains);
    }

    /// <summary>The answers that a case gives.</summary>
    public Answers AnswersOf(Cases.CaseEncoding one) => Vocabulary.Answer(
        Answers.None with { Age = one.Age, Sex = one.Sex, Duration = one.Duration }, one.Present, one.Absent);
}
