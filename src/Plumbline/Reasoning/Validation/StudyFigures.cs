using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Reasoning;

/// <summary>The numbers that follow from simulated people.</summary>
internal sealed class StudyFigures(KnowledgeBase knowledge, NetworkFigures network, ImmutableArray<SimulatedPerson> people)
{
    internal double Of(PublishedFigure figure, ClinicalScore? score) => figure.Statistic switch
    {
        ValidationStatistic.Prevalence => Share(people.Where(person => InBand(person, figure, score)), person => person.IsCase),
        ValidationStatistic.QuarterPrevalence => Quarter(figure.Quarter, score!, person => person.IsCase ? 1 : 0),
        ValidationStatistic.QuarterProbability => Quarter(figure.Quarter, score!, person => FromPrior(person, figure)),
        ValidationStatistic.Sensitivity => Share(Cases, person => InBand(person, figure, score)),
        ValidationStatistic.Specificity => 1 - Share(Others, person => InBand(person, figure, score)),
        ValidationStatistic.ScoreRatio => Share(Cases, person => InBand(person, figure, score)) / Share(Others, person => InBand(person, figure, score)),
        ValidationStatistic.ScoreArea => ReceiverCurve.Area([.. Cases.Select(person => score!.Of(person.Answers))], [.. Others.Select(person => score!.Of(person.Answers))]),
        ValidationStatistic.PosteriorArea => ReceiverCurve.Area([.. Cases.Select(person => Posterior(person, figure))], [.. Others.Select(person => Posterior(person, figure))]),
        ValidationStatistic.Escalated => Share(people, person => TriageRules.Assess(knowledge, person.Answers).Urgency >= figure.Level),
        ValidationStatistic.NeuropathicShare => Group(figure).Average(person => Neuropathic(person, figure)),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Statistic, "This number does not come from simulated people."),
    };

    private IEnumerable<SimulatedPerson> Cases => people.Where(person => person.IsCase);

    private IEnumerable<SimulatedPerson> Others => people.Where(person => !person.IsCase);

    private IEnumerable<SimulatedPerson> Group(PublishedFigure figure) => people.Where(person => figure.Group is null || person.Group == figure.Group);

    private static bool InBand(SimulatedPerson person, PublishedFigure figure, ClinicalScore? score) =>
        figure.Scores is { } band && score is not null && band.Contains(score.Of(person.Answers));

    private double Posterior(SimulatedPerson person, PublishedFigure figure) => network.Probability(Asked(person, figure), figure.Condition!);

    private double Neuropathic(SimulatedPerson person, PublishedFigure figure) => network.Neuropathic(Asked(person, figure));

    // The study's own prior, revised by what the answers of this person do to the odds.
    private double FromPrior(SimulatedPerson person, PublishedFigure figure) =>
        figure.Prior!.Value.Revise(LikelihoodRatio.Of(network.Ratio(Answers.None, Asked(person, figure), figure.Condition!))).Value;

    private static Answers Asked(SimulatedPerson person, PublishedFigure figure) =>
        figure.Asked.Aggregate(Answers.None with { Age = person.Answers.Age }, (all, finding) => all.With(finding, person.Answers[finding]));

    private double Quarter(int quarter, ClinicalScore score, Func<SimulatedPerson, double> value)
    {
        // People of one score are spread over the quarters that they straddle, so that no order among them matters.
        double from = (quarter - 1) * people.Length / 4.0;
        double below = quarter * people.Length / 4.0;
        double at = 0, all = 0, sum = 0;
        foreach (var group in people.GroupBy(person => score.Of(person.Answers)).OrderBy(group => group.Key))
        {
            double size = group.Count();
            double here = Math.Max(0, Math.Min(below, at + size) - Math.Max(from, at));
            all += here;
            sum += here > 0 ? here * group.Average(value) : 0;
            at += size;
        }

        return sum / all;
    }

    private static double Share(IEnumerable<SimulatedPerson> of, Func<SimulatedPerson, bool> counts)
    {
        int all = 0, counted = 0;
        foreach (SimulatedPerson person in of)
        {
            all++;
            counted += counts(person) ? 1 : 0;
        }

        return all == 0 ? double.NaN : (double)counted / all;
    }
}
