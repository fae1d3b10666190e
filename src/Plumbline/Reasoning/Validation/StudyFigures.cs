using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Reasoning;

/// <summary>The numbers that follow from simulated people.</summary>
internal sealed class StudyFigures(KnowledgeBase knowledge, Reasoner reasoner, NetworkFigures network, ImmutableArray<SimulatedPerson> people)
{
    // Each of them answers hundreds of questions; a mean over so many is exact to a few hundredths.
    private const int PeopleForMechanism = 200;

    internal double Of(PublishedFigure figure, ClinicalScore? score) => figure.Statistic switch
    {
        ValidationStatistic.Prevalence => Share(people.Where(person => InBand(person, figure, score)), person => person.IsCase),
        ValidationStatistic.QuarterPrevalence => QuarterPrevalence(figure.Quarter, score!),
        ValidationStatistic.Sensitivity => Share(Cases, person => InBand(person, figure, score)),
        ValidationStatistic.Specificity => 1 - Share(Others, person => InBand(person, figure, score)),
        ValidationStatistic.ScoreRatio => Share(Cases, person => InBand(person, figure, score)) / Share(Others, person => InBand(person, figure, score)),
        ValidationStatistic.ScoreArea => ReceiverCurve.Area([.. Cases.Select(person => score!.Of(person.Answers))], [.. Others.Select(person => score!.Of(person.Answers))]),
        ValidationStatistic.PosteriorArea => ReceiverCurve.Area([.. Cases.Select(person => Posterior(person, figure))], [.. Others.Select(person => Posterior(person, figure))]),
        ValidationStatistic.Escalated => Share(people, person => TriageRules.Assess(knowledge, person.Answers).Urgency >= figure.Level),
        ValidationStatistic.NeuropathicShare => Group(figure).Take(PeopleForMechanism).Average(Neuropathic),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Statistic, "This number does not come from simulated people."),
    };

    private IEnumerable<SimulatedPerson> Cases => people.Where(person => person.IsCase);

    private IEnumerable<SimulatedPerson> Others => people.Where(person => !person.IsCase);

    private IEnumerable<SimulatedPerson> Group(PublishedFigure figure) => people.Where(person => figure.Group is null || person.Group == figure.Group);

    private static bool InBand(SimulatedPerson person, PublishedFigure figure, ClinicalScore? score) =>
        figure.Scores is { } band && score is not null && band.Contains(score.Of(person.Answers));

    private double Posterior(SimulatedPerson person, PublishedFigure figure)
    {
        Answers asked = Answers.None with { Age = person.Answers.Age };
        asked = figure.Asked.Aggregate(asked, (all, finding) => all.With(finding, person.Answers[finding]));
        return network.Probability(asked, figure.Condition!);
    }

    private double Neuropathic(SimulatedPerson person)
    {
        // Signs and test results are not what a screening questionnaire asks.
        Answers said = knowledge.Findings.Values.Where(finding => finding.AskedOf == AskedOf.Person)
            .Aggregate(Answers.None with { Age = person.Answers.Age }, (all, finding) => all.With(finding.Id, person.Answers[finding.Id]));
        return reasoner.Rank(said).Mechanism.Neuropathic.Value;
    }

    private double QuarterPrevalence(int quarter, ClinicalScore score)
    {
        // People of one score are spread over the quarters that they straddle, so that no order among them matters.
        var groups = people.GroupBy(person => score.Of(person.Answers)).OrderBy(group => group.Key).ToList();
        double from = (quarter - 1) * people.Length / 4.0;
        double below = quarter * people.Length / 4.0;
        double at = 0, all = 0, cases = 0;
        foreach (var group in groups)
        {
            double size = group.Count();
            double here = Math.Max(0, Math.Min(below, at + size) - Math.Max(from, at));
            all += here;
            cases += here * group.Count(person => person.IsCase) / size;
            at += size;
        }

        return cases / all;
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
