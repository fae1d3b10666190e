using System.Collections.Concurrent;

namespace Plumbline.Reasoning;

/// <summary>The numbers that follow from exact inference in one setting.</summary>
internal sealed class NetworkFigures(Reasoner reasoner)
{
    // Thousands of simulated people give a few hundred different sets of answers.
    private readonly ConcurrentDictionary<Answers, Differential> _known = new();

    /// <summary>The probability of a condition, be it reported by itself or as a form of another.</summary>
    internal double Probability(Answers answers, string condition) => Find(_known.GetOrAdd(answers, reasoner.Rank), condition);

    /// <summary>The probability of the neuropathic mechanism.</summary>
    internal double Neuropathic(Answers answers) => _known.GetOrAdd(answers, reasoner.Rank).Mechanism.Neuropathic.Value;

    /// <summary>Posterior odds over prior odds.</summary>
    internal double Ratio(Answers given, Answers answers, string condition) =>
        Odds(Probability(With(given, answers), condition)) / Odds(Probability(given, condition));

    /// <summary>The odds between two conditions after the answers over those before.</summary>
    internal double PairRatio(Answers given, Answers answers, string condition, string against)
    {
        Answers all = With(given, answers);
        return Probability(all, condition) / Probability(all, against) / (Probability(given, condition) / Probability(given, against));
    }

    /// <summary>What is given, with the answers added.</summary>
    internal static Answers With(Answers given, Answers answers) => new()
    {
        Age = answers.Age ?? given.Age,
        Sex = answers.Sex == Sex.Unknown ? given.Sex : answers.Sex,
        Duration = answers.Duration ?? given.Duration,
        Findings = given.Findings.SetItems(answers.Findings),
    };

    private static double Find(Differential differential, string condition)
    {
        foreach (CauseBelief belief in differential.Causes)
        {
            foreach (CauseDetail detail in belief.Detail)
            {
                if (detail.Id == condition)
                {
                    return detail.Probability.Value;
                }
            }

            if (belief.Id == condition)
            {
                return belief.Probability.Value;
            }
        }

        throw new ArgumentException($"There is no cause '{condition}' in this setting.", nameof(condition));
    }

    private static double Odds(double probability) => probability / (1 - probability);
}
