using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Reasoning;

/// <summary>Computes what studies have published, from the knowledge and the reasoner that people get.</summary>
public sealed class ValidationRun
{
    private readonly KnowledgeBase _knowledge;
    private readonly ValidationTolerance _tolerance;
    private readonly PatientFigures? _patients;
    private readonly int _people;
    private readonly Dictionary<string, (Reasoner Reasoner, NetworkFigures Figures)> _settings = new(StringComparer.Ordinal);

    /// <summary>Prepares a run.</summary>
    /// <param name="knowledge">Knowledge without faults.</param>
    /// <param name="patients">Predictions for classified patients; null where their file is not at hand.</param>
    /// <param name="people">How many people stand in for a study; more make the simulated numbers steadier.</param>
    /// <exception cref="InvalidOperationException">The knowledge does not say how far a number may be off.</exception>
    public ValidationRun(KnowledgeBase knowledge, PatientFigures? patients, int people)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        _knowledge = knowledge;
        _tolerance = knowledge.ValidationTolerance ?? throw new InvalidOperationException($"The knowledge has no {ValidationTolerance.File}.");
        _patients = patients;
        _people = people;
    }

    /// <summary>Computes one published result. The same knowledge gives the same numbers, bit for bit.</summary>
    public TargetOutcome Run(ValidationTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        (Reasoner reasoner, NetworkFigures network) = Setting(target.Setting);
        StudyFigures? study = null;
        if (target.Population is { } population)
        {
            // The number of the target is the seed: each study has its own people, and always the same.
            study = new StudyFigures(_knowledge, network, StudySimulation.Draw(population, _people, reasoner.People, target.Number));
        }

        var outcomes = target.Figures.Select(figure =>
        {
            var (low, high) = AcceptedRange.Of(figure, _tolerance);
            double? computed = Compute(figure, target, network, study);
            return new FigureOutcome(figure, computed, low, high, computed is null ? "the patients' file is not at hand" : null);
        });
        return new TargetOutcome(target, [.. outcomes], _tolerance.ShareOfFigures.Value);
    }

    private double? Compute(PublishedFigure figure, ValidationTarget target, NetworkFigures network, StudyFigures? study) => figure.Statistic switch
    {
        ValidationStatistic.LikelihoodRatio => network.Ratio(figure.Given, figure.Answers, figure.Condition!),
        ValidationStatistic.PairRatio => network.PairRatio(figure.Given, figure.Answers, figure.Condition!, figure.Against!),
        ValidationStatistic.Probability => FromPrior(figure, network),
        ValidationStatistic.ProbabilityChange =>
            network.Probability(NetworkFigures.With(figure.Given, figure.Answers), figure.Condition!) / network.Probability(figure.Given, figure.Condition!),
        ValidationStatistic.Arithmetic => figure.Ratios.Aggregate(figure.Prior!.Value, (probability, ratio) => probability.Revise(ratio)).Value,
        ValidationStatistic.RuleFires => TriageRules.Assess(_knowledge, NetworkFigures.With(figure.Given, figure.Answers)).Urgency >= figure.Level ? 1 : 0,
        ValidationStatistic.PatientSensitivity or ValidationStatistic.PatientSpecificity => _patients?.Of(figure),
        _ => study!.Of(figure, target.Score),
    };

    private static double FromPrior(PublishedFigure figure, NetworkFigures network) => figure.Prior is { } prior
        ? prior.Revise(LikelihoodRatio.Of(network.Ratio(figure.Given, figure.Answers, figure.Condition!))).Value
        : network.Probability(NetworkFigures.With(figure.Given, figure.Answers), figure.Condition!);

    private (Reasoner Reasoner, NetworkFigures Figures) Setting(string id)
    {
        if (!_settings.TryGetValue(id, out var found))
        {
            var reasoner = new Reasoner(_knowledge, id);
            found = (reasoner, new NetworkFigures(reasoner));
            _settings[id] = found;
        }

        return found;
    }
}
