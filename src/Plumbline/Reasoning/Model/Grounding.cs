using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>A model and a person's answers, turned into a ground network with evidence.</summary>
/// <remarks>
/// Known context goes into the priors; unknown shared context stays a root. Each observation becomes a noisy-OR over the causes
/// that raise it, held down by those that speak against it. A finding that could still be asked is in the network without an
/// answer: what it would add to what is known already. What cannot be asked any more is summed out by leaving it out.
/// </remarks>
internal sealed class Grounding
{
    // A ratio may ask for more than certainty; then the finding is as good as certain.
    private const double AlmostCertain = 0.999;

    // Multiplications of one evaluation: some hundredths of a second, and some seconds for all that rests on many of them.
    private const double MostWork = 5_000_000;

    // With more present at once than this, and every weak link kept, the tables outgrow memory.
    private const int MostPresent = 24;

    private readonly CausalModel _model;
    private readonly ImmutableArray<Observation> _observations;
    private readonly ImmutableArray<PriorTable> _priors;
    private readonly ImmutableArray<(int Finding, ImmutableArray<int> Beside)> _open;
    private readonly ImmutableArray<(ImmutableArray<int> Raising, ImmutableArray<int> Holding)> _links;

    /// <param name="model">The model.</param>
    /// <param name="answers">What is known, derived findings included.</param>
    /// <param name="open">Findings that could still be asked; those answered already are left aside.</param>
    internal Grounding(CausalModel model, Answers answers, IEnumerable<string> open)
        : this(model, answers, open, model.Dependence.Negligible.Value)
    {
    }

    private Grounding(CausalModel model, Answers answers, IEnumerable<string> open, double negligible)
    {
        _model = model;
        Negligible = negligible;
        _observations = Observation.From(model, answers);
        ImmutableArray<string> roots = [.. model.Shared.Select(shared => shared.Finding).Where(finding => answers[finding] is not (Answer.Present or Answer.Absent))];
        _priors = [.. Enumerable.Range(0, model.Causes.Length).Select(cause => new PriorTable(model, cause, answers, roots))];
        _open = [.. open.Where(finding => answers[finding] == Answer.Unanswered && model.FindingIndex.ContainsKey(finding))
            .Select(finding => model.FindingIndex[finding]).Distinct().Order().Select(f => (f, Beside(f)))];

        var links = ImmutableArray.CreateBuilder<(ImmutableArray<int>, ImmutableArray<int>)>();
        var builder = new CausalNetworkBuilder();
        foreach (var (finding, prevalence) in model.Shared.Where(shared => roots.Contains(shared.Finding)))
        {
            builder.AddRisk(finding, prevalence);
        }

        for (int c = 0; c < model.Causes.Length; c++)
        {
            builder.AddCause(model.Causes[c].Id, _priors[c].Parents, _priors[c].Rows(ParameterDraw.PointEstimates));
        }

        var strength = new LinkStrength(model, _observations, ParameterDraw.PointEstimates, negligible);
        for (int n = 0; n < _observations.Length + _open.Length; n++)
        {
            links.Add(Add(builder, n, strength));
        }

        _links = links.ToImmutable();
        foreach (var (id, causes) in model.Groups)
        {
            builder.AddGroup(id, causes.Select(c => model.Causes[c].Id));
        }

        Network = builder.Build();
        Evidence = NetworkEvidence.Of(Network, [], _observations.Select((observation, at) => KeyValuePair.Create(at, observation.Present ? 1 : 0)));
    }

    /// <summary>Evidence for a cause that is weaker than this ratio was left out.</summary>
    internal double Negligible { get; }

    /// <summary>Grounds so that exact inference stays affordable: with very many answers weak evidence is left out, weakest first.</summary>
    /// <remarks>What is left out is told by <see cref="Negligible"/>; what is left is computed exactly.</remarks>
    internal static (Grounding Grounding, ExactInference Inference) Affordable(CausalModel model, Answers answers, IEnumerable<string> open)
    {
        string[] askable = [.. open];
        double negligible = model.Dependence.Negligible.Value;

        // Looking for a plan is itself work: where so much is present that none would do, it is not looked for.
        int present = Observation.From(model, answers).Count(observation => observation.Present);
        for (int most = MostPresent; present > most; most *= 2)
        {
            negligible *= 2;
        }

        while (true)
        {
            var grounding = new Grounding(model, answers, askable, negligible);
            var inference = new ExactInference(grounding.Network);
            if (grounding.IsAffordable(inference))
            {
                return (grounding, inference);
            }

            negligible *= 2;
        }
    }

    /// <summary>The network: the observations first, then the open findings.</summary>
    internal CausalNetwork Network { get; }

    /// <summary>What the answers say in that network.</summary>
    internal NetworkEvidence Evidence { get; }

    /// <summary>The observations, in the network's order.</summary>
    internal ImmutableArray<Observation> Observations => _observations;

    /// <summary>The findings that could still be asked, with their position in the network.</summary>
    internal IEnumerable<(string Finding, int Position)> Open =>
        _open.Select((open, at) => (_model.Findings[open.Finding].Id, _observations.Length + at));

    /// <summary>Draws every number of the network anew, set by set; sets are numbered by their seed, from 1.</summary>
    internal NetworkSamples Sample(int sets)
    {
        var samples = new NetworkSamples(Network, sets);
        for (int set = 0; set < sets; set++)
        {
            var draw = new ParameterDraw((ulong)set + 1);
            for (int c = 0; c < _priors.Length; c++)
            {
                double[] rows = _priors[c].Rows(draw);
                for (int row = 0; row < rows.Length; row++)
                {
                    samples.Cause(c, row)[set] = rows[row];
                }
            }

            var strength = new LinkStrength(_model, _observations, draw, Negligible);
            for (int n = 0; n < _observations.Length; n++)
            {
                double leak = Leak(n, strength);
                samples.Leak(n, 1)[set] = leak;
                for (int i = 0; i < _links[n].Raising.Length; i++)
                {
                    // In a drawn set a cause that raises the finding may turn out not to; it does not start to hold it down.
                    samples.Link(n, i, 1)[set] = Math.Max(0, Raise(Frequency(n, _links[n].Raising[i], leak, strength), leak));
                }

                for (int i = 0; i < _links[n].Holding.Length; i++)
                {
                    samples.Inhibition(n, i)[set] = Math.Min(1, Frequency(n, _links[n].Holding[i], leak, strength) / leak);
                }
            }
        }

        return samples;
    }

    private bool IsAffordable(ExactInference inference)
    {
        try
        {
            return inference.PlanFor(Evidence).Cost <= MostWork;
        }
        catch (NotSupportedException)
        {
            // There is no plan at all for so dense a network.
            return false;
        }
    }

    private ImmutableArray<int> Beside(int finding) => _model.Findings[finding].Group is { } group
        ? _observations.FirstOrDefault(observation => observation.Id == "group:" + group)?.Findings ?? []
        : [];

    private (ImmutableArray<int> Raising, ImmutableArray<int> Holding) Add(CausalNetworkBuilder builder, int n, LinkStrength strength)
    {
        double leak = Leak(n, strength);
        var raising = new List<(int Cause, double Raise)>();
        var holding = new List<(int Cause, double Passes)>();
        for (int c = 0; c < _model.Causes.Length; c++)
        {
            double frequency = Frequency(n, c, leak, strength);
            if (frequency > leak)
            {
                raising.Add((c, Raise(frequency, leak)));
            }
            else if (frequency < leak)
            {
                holding.Add((c, frequency / leak));
            }
        }

        builder.AddFinding(
            n < _observations.Length ? _observations[n].Id : "open:" + _model.Findings[_open[n - _observations.Length].Finding].Id,
            [1 - leak, leak],
            raising.Select(link => (_model.Causes[link.Cause].Id, (IReadOnlyList<double>)[1 - link.Raise, link.Raise])),
            holding.Select(link => (_model.Causes[link.Cause].Id, link.Passes)));
        return ([.. raising.Select(link => link.Cause)], [.. holding.Select(link => link.Cause)]);
    }

    // Alone, the cause must show the finding with this frequency although it leaks too.
    private static double Raise(double frequency, double leak) => 1 - ((1 - frequency) / (1 - leak));

    private double Leak(int n, LinkStrength strength) =>
        n < _observations.Length ? strength.Leak(_observations[n]) : strength.Rate(_open[n - _observations.Length].Finding);

    private double Frequency(int n, int cause, double leak, LinkStrength strength)
    {
        bool present = n >= _observations.Length || _observations[n].Present;
        double ln = n < _observations.Length
            ? strength.LnRatio(cause, _observations[n])
            : strength.LnFurther(cause, _open[n - _observations.Length].Finding, _open[n - _observations.Length].Beside);
        return ln == 0
            ? leak
            : present
                ? Math.Min(Math.Max(AlmostCertain, leak), leak * Math.Exp(ln))
                : Math.Max(0, 1 - ((1 - leak) * Math.Exp(ln)));
    }
}
