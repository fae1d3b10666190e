namespace Plumbline.Reasoning;

/// <summary>Turns a model and a person's answers into a ground network with evidence.</summary>
/// <remarks>
/// Known context goes into the priors; unknown shared context stays a root. Each observation becomes a noisy-OR over the causes
/// that raise it, held down by those that speak against it. What has not been asked is not in the network, which is the same as
/// summing it out.
/// </remarks>
internal static class Grounding
{
    // A ratio may ask for more than certainty; then the finding is as good as certain.
    private const double AlmostCertain = 0.999;

    internal static GroundNetwork Ground(CausalModel model, Answers answers, ParameterDraw draw)
    {
        var observations = Observation.From(model, answers);
        var strength = new LinkStrength(model, observations, draw);
        var builder = new CausalNetworkBuilder();
        var roots = model.Shared.Where(shared => answers[shared.Finding] is not (Answer.Present or Answer.Absent)).ToList();
        foreach (var (finding, prevalence) in roots)
        {
            builder.AddRisk(finding, prevalence);
        }

        for (int c = 0; c < model.Causes.Length; c++)
        {
            PriorTable.Add(builder, model, c, answers, roots.ConvertAll(root => root.Finding), draw);
        }

        foreach (Observation observation in observations)
        {
            Add(builder, model, observation, strength);
        }

        foreach (var (id, causes) in model.Groups)
        {
            builder.AddGroup(id, causes.Select(c => model.Causes[c].Id));
        }

        CausalNetwork network = builder.Build();
        return new(network, NetworkEvidence.Of(
            network, [], observations.Select((observation, at) => KeyValuePair.Create(at, observation.Present ? 1 : 0))));
    }

    private static void Add(CausalNetworkBuilder builder, CausalModel model, Observation observation, LinkStrength strength)
    {
        double leak = strength.Leak(observation);
        var raising = new List<(string, IReadOnlyList<double>)>();
        var holding = new List<(string, double)>();
        for (int c = 0; c < model.Causes.Length; c++)
        {
            double ratio = Math.Exp(strength.LnRatio(c, observation));
            double frequency = observation.Present ? Math.Min(AlmostCertain, leak * ratio) : Math.Max(0, 1 - ((1 - leak) * ratio));
            if (ratio != 1 && frequency > leak)
            {
                // Alone, the cause must show the finding with this frequency although it leaks too.
                double stays = (1 - frequency) / (1 - leak);
                raising.Add((model.Causes[c].Id, [stays, 1 - stays]));
            }
            else if (ratio != 1 && frequency < leak)
            {
                holding.Add((model.Causes[c].Id, frequency / leak));
            }
        }

        builder.AddFinding(observation.Id, [1 - leak, leak], raising, holding);
    }
}

/// <summary>A network with the evidence that the answers give.</summary>
internal sealed record GroundNetwork(CausalNetwork Network, NetworkEvidence Evidence);
