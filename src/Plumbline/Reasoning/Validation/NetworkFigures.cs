using System.Collections.Concurrent;

namespace Plumbline.Reasoning;

/// <summary>The numbers that follow from exact inference in one setting.</summary>
internal sealed class NetworkFigures(Reasoner reasoner)
{
    private readonly ConcurrentDictionary<(Answers Answers, string Condition), double> _known = new();

    /// <summary>The probability of a condition, be it reported by itself or as a form of another.</summary>
    internal double Probability(Answers answers, string condition) =>
        _known.GetOrAdd((answers, condition), key => Find(reasoner.Rank(key.Answers), key.Condition));

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
