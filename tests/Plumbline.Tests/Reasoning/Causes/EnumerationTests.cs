using FsCheck;
using FsCheck.Fluent;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

/// <summary>The reasoner against a second computation that walks through every combination of causes, written from docs/reasoning.md.</summary>
public class EnumerationTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithReplay(1988, 17).WithMaxTest(300);

    [Fact]
    public void Every_posterior_is_that_of_full_enumeration() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<ushort>(), (model, person) =>
        {
            CausalModel causes = SmallModel.Random(model);
            Answers answers = SmallModel.RandomAnswers(person);
            var grounding = new Grounding(causes, answers, []);
            Posterior posterior = new ExactInference(grounding.Network).Infer(grounding.Evidence);
            double[] expected = Enumerate(causes, answers, out double any);
            return posterior.Causes.Zip(expected, (ours, theirs) => Math.Abs(ours - theirs)).Max() < 1e-12
                && Math.Abs(posterior.Groups[0] - any) < 1e-12;
        }).Check(Runs);

    [Fact]
    public void What_is_unanswered_or_not_known_changes_nothing() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<ushort>(), (model, person) =>
        {
            CausalModel causes = SmallModel.Random(model);
            Answers answers = SmallModel.RandomAnswers(person);
            Answers silent = answers.Findings.Where(pair => pair.Value == Answer.NotSure)
                .Aggregate(answers, (all, pair) => all.With(pair.Key, Answer.Unanswered));
            return Causes(causes, answers).SequenceEqual(Causes(causes, silent));
        }).Check(Runs);

    // The expected posterior is the prior (law of total probability), whichever finding is asked: exact for what stands alone.
    [Fact]
    public void Looking_ahead_never_moves_the_belief_on_average() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<ushort>(), (model, person) =>
        {
            CausalModel causes = SmallModel.Random(model);
            var grounding = new Grounding(causes, SmallModel.RandomAnswers(person), causes.Findings.Select(finding => finding.Id));
            var inference = new ExactInference(grounding.Network);
            var outlook = new QuestionOutlook(grounding.Network);
            inference.LookAhead(grounding.Evidence, outlook);
            double[] now = [.. inference.Infer(grounding.Evidence).Causes];
            return grounding.Open().All(open => Enumerable.Range(0, now.Length).All(c =>
            {
                var question = NetworkQuestion.OfFinding(open.Position);
                double expected = (outlook.Chance(question, 0) * outlook.Causes(question, 0)[c]) + (outlook.Chance(question, 1) * outlook.Causes(question, 1)[c]);
                return Math.Abs(expected - now[c]) < 1e-12;
            }));
        }).Check(Runs);

    private static double[] Causes(CausalModel model, Answers answers)
    {
        var grounding = new Grounding(model, answers, []);
        return [.. new ExactInference(grounding.Network).Infer(grounding.Evidence).Causes];
    }

    private static double[] Enumerate(CausalModel model, Answers answers, out double any)
    {
        int n = model.Causes.Length;
        var present = new double[n];
        double total = 0;
        any = 0;
        foreach (bool context in new[] { false, true })
        {
            bool known = answers[SmallModel.Shared] is Answer.Present or Answer.Absent;
            if (known && context != (answers[SmallModel.Shared] == Answer.Present))
            {
                continue;
            }

            double ofContext = known ? 1 : context ? model.Shared[0].Prevalence : 1 - model.Shared[0].Prevalence;
            for (int world = 0; world < 1 << n; world++)
            {
                double weight = ofContext;
                for (int c = 0; c < n; c++)
                {
                    double p = Prior(model, c, context, world);
                    weight *= Has(world, c) ? p : 1 - p;
                }

                weight *= Likelihood(model, answers, world);
                total += weight;
                any += model.Groups[0].Causes.Any(c => Has(world, c)) ? weight : 0;
                for (int c = 0; c < n; c++)
                {
                    present[c] += Has(world, c) ? weight : 0;
                }
            }
        }

        any /= total;
        return [.. present.Select(weight => weight / total)];
    }

    private static bool Has(int world, int cause) => ((world >> cause) & 1) == 1;

    private static double Prior(CausalModel model, int c, bool context, int world)
    {
        ModelCause cause = model.Causes[c];
        double odds = cause.Prior!.Value.Mean / (1 - cause.Prior.Value.Mean);
        foreach (ModelModifier modifier in cause.Modifiers)
        {
            double average = 1 - modifier.Prevalence + (modifier.Prevalence * modifier.Odds.Mean);
            odds *= context ? modifier.Odds.Mean / average : 1 / average;
        }

        double own = cause.Requires is not null && !context ? 0 : odds / (1 + odds);
        return 1 - cause.CausedBy.Where(by => Has(world, by.Cause)).Aggregate(1 - own, (spared, by) => spared * (1 - by.Probability.Mean));
    }

    private static double Likelihood(CausalModel model, Answers answers, int world)
    {
        double likelihood = 1;
        var groups = model.Findings.Select((finding, f) => (finding, f)).Where(pair => answers[pair.finding.Id] == Answer.Present && pair.finding.Group is not null)
            .GroupBy(pair => pair.finding.Group!).Select(group => (Members: group.Select(pair => pair.f).ToArray(), Present: true));
        var single = model.Findings.Select((finding, f) => (finding, f))
            .Where(pair => answers[pair.finding.Id] == Answer.Absent || (answers[pair.finding.Id] == Answer.Present && pair.finding.Group is null))
            .Select(pair => (Members: new[] { pair.f }, Present: answers[pair.finding.Id] == Answer.Present));
        var observations = groups.Concat(single).ToArray();
        int soft = observations.Count(observation => model.Findings[observation.Members[0]].Soft);
        foreach (var (members, isPresent) in observations)
        {
            double leak = members.Min(f => model.Findings[f].Rate.Mean);
            double silent = 1 - leak;
            double passes = 1;
            for (int c = 0; c < model.Causes.Length; c++)
            {
                double ln = Joint(model, c, members, isPresent, soft) * (isPresent ? 1 : OfGroup(model, answers, c, members[0]));
                double frequency = isPresent ? Math.Min(Math.Max(0.999, leak), leak * Math.Exp(ln)) : Math.Max(0, 1 - ((1 - leak) * Math.Exp(ln)));
                if (Has(world, c))
                {
                    silent *= frequency > leak ? (1 - frequency) / (1 - leak) : 1;
                    passes *= frequency < leak ? frequency / leak : 1;
                }
            }

            double there = (1 - silent) * passes;
            likelihood *= isPresent ? there : 1 - there;
        }

        return likelihood;
    }

    // Of the absent findings of a group only the one that says most about the cause counts in full.
    private static double OfGroup(CausalModel model, Answers answers, int c, int f)
    {
        int[] absent = [.. Enumerable.Range(0, model.Findings.Length)
            .Where(other => answers[model.Findings[other].Id] == Answer.Absent && model.Findings[other].Group == model.Findings[f].Group)];
        int strongest = absent.MaxBy(other => Math.Abs(Joint(model, c, [other], false, 0)));
        return model.Findings[f].Group is null || strongest == f || Joint(model, c, [f], false, 0) == 0 ? 1 : model.Dependence.WithinGroup.Value;
    }

    private static double Joint(CausalModel model, int c, int[] members, bool present, int soft)
    {
        double cap = Math.Log(model.Dependence.SingleAnswer.Value);
        double[] lns = [.. members.Select(f =>
        {
            if (model.Causes[c].Links.FirstOrDefault(link => link.Finding == f) is not { } link)
            {
                return 0;
            }

            double rate = model.Findings[f].Rate.Mean;
            double ln = present ? Math.Log(link.Frequency.Mean / rate) : Math.Log((1 - link.Frequency.Mean) / (1 - rate));
            return model.Findings[f].Capped ? Math.Clamp(ln, -cap, cap) : ln;
        })];
        double strongest = lns.MaxBy(Math.Abs);
        double joint = strongest + ((lns.Sum() - strongest) * model.Dependence.WithinGroup.Value);
        double effect = model.Findings[members[0]].Soft ? 1 + (Math.Max(0, soft - 1) * model.Dependence.SoftCorrelation.Value) : 1;
        return joint / effect;
    }
}
