using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Says what each answer did to causes, by leaving it out, and what is missing.</summary>
internal sealed class CauseExplainer(KnowledgeBase knowledge, CausalModel model, ImmutableArray<Finding> derived)
{
    private const int MostMissing = 6;

    // A change in the odds of under one in a hundred is none that a person could use.
    private const double LeastLogOdds = 0.01;

    private readonly Omissions _omissions = new(derived);

    internal ImmutableArray<Explanation> Explain(Answers answers, ImmutableArray<string> causes)
    {
        ArgumentNullException.ThrowIfNull(answers);
        int[] places = [.. causes.Select(Place)];
        ImmutableArray<int>[] forms = [.. causes.Select(Forms)];
        Answers complete = DerivedAnswers.Complete(derived, answers);
        var (grounding, inference) = Grounding.Affordable(model, complete, []);
        Posterior posterior = inference.Infer(grounding.Evidence);
        double[] with = [.. posterior.Causes, .. posterior.Groups];
        ImmutableArray<Omission> omissions = [.. _omissions.Of(answers, complete, grounding)];
        double[]?[] without = new OmissionRun(grounding, inference).Posteriors(omissions);
        ImmutableArray<AnswerWeight>[] missing = Missing(complete, causes, places);
        return [.. places.Select((place, i) => new Explanation(
            causes[i],
            Probability.Of(Math.Clamp(with[place], 0, 1)),
            Strongest(omissions.Select((omission, o) => Weight(omission, forms[i], without[o] is { } left ? Logit(with[place]) - Logit(left[place]) : 0))),
            missing[i]))];
    }

    // Of several answers that are one observation, the one first that says most in the direction of all of them.
    private AnswerWeight Weight(Omission omission, ImmutableArray<int> forms, double logOdds)
    {
        string[] told = [.. omission.Told.OrderByDescending(answer => Says(answer, forms, Math.Sign(logOdds))).ThenBy(answer => answer, StringComparer.Ordinal)];
        return new(told[0], logOdds) { Beside = [.. told.Skip(1)] };
    }

    private double Says(string answer, ImmutableArray<int> forms, int direction) => !model.FindingIndex.TryGetValue(answer, out int f) ? 0
        : forms.Select(cause => model.LinkAt(cause, f)).Max(link => link < 0 ? 0 : direction * model.Point.LnPresent(link, 0)[0]);

    // A cause speaks through what it brings on, too.
    private ImmutableArray<int> Forms(string cause)
    {
        ImmutableArray<int> members = Members(cause);
        return [.. members.Union(Enumerable.Range(0, model.Causes.Length).Where(c => model.Causes[c].CausedBy.Any(by => members.Contains(by.Cause))))];
    }

    private static ImmutableArray<AnswerWeight> Strongest(IEnumerable<AnswerWeight> weights) =>
        [.. weights.Where(weight => Math.Abs(weight.LogOdds) >= LeastLogOdds)
            .OrderByDescending(weight => Math.Abs(weight.LogOdds)).ThenBy(weight => weight.Answer, StringComparer.Ordinal)];

    // Looked for as the next question is: on a network of its own, from which the change is counted.
    private ImmutableArray<AnswerWeight>[] Missing(Answers complete, ImmutableArray<string> causes, int[] places)
    {
        HashSet<string>[] askable = [.. causes.Select(cause => Askable(cause).ToHashSet(StringComparer.Ordinal))];
        IEnumerable<string> asked = askable.SelectMany(findings => findings).Distinct(StringComparer.Ordinal);
        var (grounding, inference) = Grounding.Affordable(model, complete, asked, EvidenceLimit.Least(model), QuestionGains.MostWork);
        Posterior now = inference.Infer(grounding.Evidence);
        double[] with = [.. now.Causes, .. now.Groups];
        var outlook = new QuestionOutlook(grounding.Network);
        inference.LookAhead(grounding.Evidence, outlook);
        (string Finding, int Position)[] open = [.. grounding.Open()];
        return [.. places.Select((place, i) => Strongest(open.Where(one => askable[i].Contains(one.Finding))
            .Select(one => new AnswerWeight(one.Finding, Change(outlook, one.Position, place, Logit(with[place]))))).Take(MostMissing).ToImmutableArray())];
    }

    private IEnumerable<string> Askable(string cause) =>
        Members(cause).SelectMany(c => model.Causes[c].Links).Select(link => model.Findings[link.Finding].Id)
            .Where(finding => knowledge.Findings[finding].AskedOf is AskedOf.Person or AskedOf.Guided);

    // What the answer that would change most would do.
    private double Change(QuestionOutlook outlook, int position, int place, double now)
    {
        double strongest = 0;
        var question = NetworkQuestion.OfFinding(position);
        for (int level = 0; level < 2; level++)
        {
            double then = place < model.Causes.Length ? outlook.Causes(question, level)[place] : outlook.Groups(question, level)[place - model.Causes.Length];
            double change = Logit(then) - now;
            strongest = outlook.Chance(question, level) > 0 && Math.Abs(change) > Math.Abs(strongest) ? change : strongest;
        }

        return strongest;
    }

    // Causes first, then groups. A reported cause that is made of several is its group.
    private int Place(string cause)
    {
        for (int g = 0; g < model.Groups.Length; g++)
        {
            if (model.Groups[g].Id == cause)
            {
                return model.Causes.Length + g;
            }
        }

        return Members(cause)[0];
    }

    private ImmutableArray<int> Members(string cause)
    {
        foreach (var (id, members) in model.Groups)
        {
            if (id == cause)
            {
                return members;
            }
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
