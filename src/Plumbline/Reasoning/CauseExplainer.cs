using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Says what each answer did to a cause, by leaving it out, and what is missing.</summary>
internal sealed class CauseExplainer(KnowledgeBase knowledge, CausalModel model)
{
    private const int MostMissing = 6;

    // A change in the odds of under one in a hundred is none that a person could use.
    private const double LeastLogOdds = 0.01;

    internal Explanation Explain(Answers answers, string cause)
    {
        ArgumentNullException.ThrowIfNull(answers);
        double with = LogOdds(answers, cause);
        var weights = Answered(answers)
            .Select(answer => new AnswerWeight(answer.Name, with - LogOdds(answer.Without, cause)))
            .Where(weight => Math.Abs(weight.LogOdds) >= LeastLogOdds)
            .OrderByDescending(weight => Math.Abs(weight.LogOdds)).ThenBy(weight => weight.Answer, StringComparer.Ordinal);
        return new(cause, Probability.Of(1 / (1 + Math.Exp(-with))), [.. weights], Missing(answers, cause, with));
    }

    private static IEnumerable<(string Name, Answers Without)> Answered(Answers answers)
    {
        if (answers.Age is not null)
        {
            yield return (Expression.AgeName, answers with { Age = null });
        }

        if (answers.Sex != Sex.Unknown)
        {
            yield return (Expression.SexName, answers with { Sex = Sex.Unknown });
        }

        if (answers.Duration is not null)
        {
            yield return (Expression.DurationName, answers with { Duration = null });
        }

        foreach (var (finding, answer) in answers.Findings)
        {
            if (answer is Answer.Present or Answer.Absent)
            {
                yield return (finding, answers.With(finding, Answer.Unanswered));
            }
        }
    }

    private ImmutableArray<AnswerWeight> Missing(Answers answers, string cause, double now)
    {
        Answers complete = DerivedAnswers.Complete(knowledge, answers);
        var (inference, evidence, open) = Look(complete, cause);
        var outlook = new QuestionOutlook(inference.Network);
        inference.LookAhead(evidence, outlook);
        return [.. open.Select(finding => new AnswerWeight(finding.Finding, Strongest(outlook, finding.Position, cause, now)))
            .Where(weight => Math.Abs(weight.LogOdds) >= LeastLogOdds)
            .OrderByDescending(weight => Math.Abs(weight.LogOdds)).ThenBy(weight => weight.Answer, StringComparer.Ordinal)
            .Take(MostMissing)];
    }

    private (ExactInference Inference, NetworkEvidence Evidence, ImmutableArray<(string Finding, int Position)> Open) Look(Answers complete, string cause)
    {
        var askable = Members(cause).SelectMany(c => model.Causes[c].Links).Select(link => model.Findings[link.Finding].Id).Distinct(StringComparer.Ordinal)
            .Where(finding => knowledge.Findings[finding].AskedOf is AskedOf.Person or AskedOf.Guided);
        var (grounding, inference) = Grounding.Affordable(model, complete, askable);
        return (inference, grounding.Evidence, [.. grounding.Open]);
    }

    private double Strongest(QuestionOutlook outlook, int position, string cause, double now)
    {
        double strongest = 0;
        for (int level = 0; level < 2; level++)
        {
            var question = NetworkQuestion.OfFinding(position);
            double change = Logit(Of(cause, outlook.Causes(question, level), outlook.Groups(question, level))) - now;
            strongest = outlook.Chance(question, level) > 0 && Math.Abs(change) > Math.Abs(strongest) ? change : strongest;
        }

        return strongest;
    }

    private double LogOdds(Answers answers, string cause)
    {
        var (grounding, inference) = Grounding.Affordable(model, DerivedAnswers.Complete(knowledge, answers), []);
        Posterior posterior = inference.Infer(grounding.Evidence);
        return Logit(Of(cause, posterior.Causes.AsSpan(), posterior.Groups.AsSpan()));
    }

    private double Of(string cause, ReadOnlySpan<double> causes, ReadOnlySpan<double> groups)
    {
        int group = Group(cause);
        return group >= 0 ? groups[group] : causes[Members(cause)[0]];
    }

    private int Group(string cause)
    {
        for (int g = 0; g < model.Groups.Length; g++)
        {
            if (model.Groups[g].Id == cause)
            {
                return g;
            }
        }

        return -1;
    }

    private ImmutableArray<int> Members(string cause)
    {
        if (Group(cause) is >= 0 and var group)
        {
            return model.Groups[group].Causes;
        }

        for (int c = 0; c < model.Causes.Length; c++)
        {
            if (model.Causes[c].Id == cause)
            {
                return [c];
            }
        }

        throw new ArgumentException($"There is no cause '{cause}'; see knowledge/conditions/.", nameof(cause));
    }

    // A definite belief keeps a finite weight, so that differences can be shown.
    private static double Logit(double probability)
    {
        const double Edge = 1e-12;
        double p = Math.Clamp(probability, Edge, 1 - Edge);
        return Math.Log(p / (1 - p));
    }
}
