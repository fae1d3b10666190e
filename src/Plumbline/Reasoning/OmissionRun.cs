using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>What the causes would be without each of a person's answers: all answers, and all causes, in one run.</summary>
/// <remarks>
/// The answers without one of them are the same network with other numbers, so eight omissions are evaluated side by side. Shared context that
/// is left out is the mean over its two states, each with its probability: as exact as a root of the network, and no denser.
/// </remarks>
internal sealed class OmissionRun
{
    private readonly Grounding _whole;
    private readonly ExactInference _inference;
    private readonly List<(int Omission, string? Root, bool State)> _lanes = [];

    internal OmissionRun(Grounding whole, ExactInference inference) => (_whole, _inference) = (whole, inference);

    /// <summary>The probabilities of causes, then groups, without each answer; null where leaving it out changes nothing.</summary>
    internal double[]?[] Posteriors(ImmutableArray<Omission> omissions)
    {
        var results = new double[]?[omissions.Length];
        var fitting = new List<int>();
        var wider = new List<int>();
        var links = _whole.Links.ToBuilder();
        for (int o = 0; o < omissions.Length; o++)
        {
            Omission omission = omissions[o];
            bool matters = omission.TouchesObservations || omission.IsNew || omission.Changed.IsEmpty || omission.Changed.Any(_whole.Model.Contexts.Contains);
            if (!matters)
            {
                continue;
            }

            // A lane takes the place of one state of one shared context; for two of them there are not lanes enough.
            Dictionary<int, GroundLinks>? further = omission.IsNew || omission.Changed.Count(IsShared) > 1 ? null : omission.Further();
            if (further is null || further.Any(pair => links[pair.Key].Conflicts(pair.Value)))
            {
                results[o] = Alone(omission.Complete);
            }
            else if (further.Count == 0)
            {
                fitting.Add(o);
            }
            else
            {
                wider.Add(o);
                foreach (var (n, more) in further)
                {
                    links[n] = links[n].With(more.Raising, more.Holding);
                }
            }
        }

        Evaluate(omissions, fitting, _whole.Network, _inference, _whole.Links, results);
        if (wider.Count > 0)
        {
            ImmutableArray<GroundLinks> all = links.MoveToImmutable();
            var inference = new ExactInference(GroundNetwork.Of(_whole, all));
            if (Grounding.IsAffordable(inference, _whole.Evidence.Of(inference.Network)))
            {
                Evaluate(omissions, wider, inference.Network, inference, all, results);
                return results;
            }

            foreach (int o in wider)
            {
                results[o] = Alone(omissions[o].Complete);
            }
        }

        return results;
    }

    private bool IsShared(string finding) => _whole.Model.Shared.Any(shared => shared.Finding == finding);

    private double[] Alone(Answers complete)
    {
        // With the limit of the whole if at all possible: like is compared with like.
        var grounding = new Grounding(_whole.Model, complete, [], _whole.Limit);
        var inference = new ExactInference(grounding.Network);
        if (!Grounding.IsAffordable(inference, grounding.Evidence))
        {
            (grounding, inference) = Grounding.Affordable(_whole.Model, complete, [], _whole.Limit.Stricter, Grounding.MostWork);
        }

        Posterior posterior = inference.Infer(grounding.Evidence);
        return [.. posterior.Causes, .. posterior.Groups];
    }

    private void Evaluate(
        ImmutableArray<Omission> omissions, List<int> chosen, CausalNetwork network, ExactInference inference, ImmutableArray<GroundLinks> links, double[]?[] results)
    {
        _lanes.Clear();
        foreach (int o in chosen)
        {
            string? root = omissions[o].Changed.FirstOrDefault(IsShared);
            _lanes.Add((o, root, false));
            if (root is not null)
            {
                _lanes.Add((o, root, true));
            }
        }

        if (_lanes.Count == 0)
        {
            return;
        }

        NetworkEvidence evidence = _whole.Evidence.Of(network);
        var posteriors = new SamplePosteriors(network, _lanes.Count);
        var eight = new NetworkSamples(network, Vector512<double>.Count);
        Evaluation<Lanes8> evaluation = inference.BeginEights(evidence);
        for (int first = 0; first < _lanes.Count; first += Vector512<double>.Count)
        {
            eight.Reset();
            for (int place = 0; place < Vector512<double>.Count && first + place < _lanes.Count; place++)
            {
                var (o, root, state) = _lanes[first + place];
                omissions[o].Fill(eight, links, place);
                FillPriors(omissions[o], root, state, eight, place);
            }

            SampleRun.FillEight(evaluation, evidence, new SampleSource(eight, 0), posteriors, first);
        }

        ExactInference.GiveEight(evaluation);

        for (int lane = 0; lane < _lanes.Count; lane++)
        {
            var (o, root, state) = _lanes[lane];
            if (root is null || state)
            {
                results[o] = Read(posteriors, lane, root);
            }
        }
    }

    private void FillPriors(Omission omission, string? root, bool state, NetworkSamples eight, int place)
    {
        CausalModel model = _whole.Model;
        if (!omission.Changed.IsEmpty && !omission.Changed.Any(model.Contexts.Contains))
        {
            return;
        }

        ImmutableArray<string> roots = root is null
            ? _whole.Roots
            : [.. model.Shared.Select(shared => shared.Finding).Where(finding => finding == root || _whole.Roots.Contains(finding))];
        int added = root is null ? -1 : roots.IndexOf(root);
        for (int c = 0; c < model.Causes.Length; c++)
        {
            var prior = new PriorTable(model, c, omission.Complete, roots);

            // The row of the wider table in which the added root has the state, and all others are as in this row.
            int at = prior.Parents.IndexOf(new NetworkParent(true, added));
            int below = at < 0 ? 0 : prior.Parents.Length - 1 - at;
            for (int row = 0; row < _whole.Priors[c].Rows; row++)
            {
                int wide = at < 0 ? row : ((row >> below) << (below + 1)) | (state ? 1 << below : 0) | (row & ((1 << below) - 1));
                eight.Cause(c, row)[place] = prior.Present(wide, model.Point, 0)[0];
            }
        }
    }

    private double[] Read(SamplePosteriors posteriors, int lane, string? root)
    {
        CausalNetwork network = posteriors.Network;
        int first = network.Risks.Length;
        var present = new double[network.Causes.Length + network.Groups.Length];
        if (root is null)
        {
            for (int i = 0; i < present.Length; i++)
            {
                present[i] = posteriors.Row(first + i)[lane];
            }

            return present;
        }

        // Both states of the context, by how probable each is once all else is known.
        double prevalence = _whole.Model.Shared.First(shared => shared.Finding == root).Prevalence;
        double absent = posteriors.LnEvidence[lane - 1];
        double there = posteriors.LnEvidence[lane];
        double highest = Math.Max(absent, there);
        double without = (1 - prevalence) * Math.Exp(absent - highest);
        double with = prevalence * Math.Exp(there - highest);
        for (int i = 0; i < present.Length; i++)
        {
            ReadOnlySpan<double> row = posteriors.Row(first + i);
            present[i] = ((row[lane - 1] * without) + (row[lane] * with)) / (without + with);
        }

        return present;
    }
}
