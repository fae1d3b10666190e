using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>A person's answers without one of them: what becomes of each observation.</summary>
/// <remarks>
/// Without an answer its observation is gone, or its group is smaller; what follows from it no longer does; the other absent answers of its
/// group may count for more, and so may the other descriptions of pain. Whatever is not touched keeps its numbers.
/// </remarks>
internal sealed class Omission
{
    private readonly Grounding _whole;
    private readonly Observation?[] _observations;
    private readonly LinkStrength _strength;
    private readonly List<int> _touched = [];

    /// <param name="whole">All answers.</param>
    /// <param name="name">The id of the answer, or what age, sex and duration are called.</param>
    /// <param name="complete">The answers without it, with all that follows from them.</param>
    /// <param name="changed">The findings whose answers differ.</param>
    internal Omission(Grounding whole, string name, Answers complete, ImmutableArray<string> changed)
    {
        (_whole, Name, Complete, Changed) = (whole, name, complete, changed);
        _observations = [.. whole.Observations];
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (string finding in changed)
        {
            IsNew |= complete[finding] is Answer.Present or Answer.Absent;
            if (whole.Model.FindingIndex.TryGetValue(finding, out int f))
            {
                Remove(f, groups);
            }
        }

        _strength = new(whole.Model, whole.Model.Point, [.. _observations.OfType<Observation>()], whole.Limit);
        bool rescaled = _strength.Soft != whole.Soft;
        for (int n = 0; n < _observations.Length; n++)
        {
            if (_observations[n] is { } observation && (observation != whole.Observations[n] || IsTouched(observation, rescaled, groups)))
            {
                _touched.Add(n);
            }
        }
    }

    /// <summary>What was left out.</summary>
    internal string Name { get; }

    /// <summary>The other answers, with all that follows from them.</summary>
    internal Answers Complete { get; }

    /// <summary>The findings whose answers differ.</summary>
    internal ImmutableArray<string> Changed { get; }

    /// <summary>Whether something follows without the answer that did not follow with it: a network of its own is needed.</summary>
    internal bool IsNew { get; }

    /// <summary>Whether any observation is other than with all answers.</summary>
    internal bool TouchesObservations => _touched.Count > 0 || Array.IndexOf(_observations, null) >= 0;

    /// <summary>The links that it needs beside those of the whole; null where a cause would have to change sides.</summary>
    internal Dictionary<int, GroundLinks>? Further()
    {
        var further = new Dictionary<int, GroundLinks>();
        foreach (int n in _touched)
        {
            GroundLinks own = GroundLinks.Of(_whole.Model, Node(n), _strength);
            GroundLinks known = _whole.Links[n];
            if (own.Raising.Any(cause => known.Holding.Contains(cause)) || own.Holding.Any(cause => known.Raising.Contains(cause)))
            {
                return null;
            }

            ImmutableArray<int> raising = [.. own.Raising.Except(known.Raising)];
            ImmutableArray<int> holding = [.. own.Holding.Except(known.Holding)];
            if (raising.Length + holding.Length > 0)
            {
                further[n] = new(raising, holding);
            }
        }

        return further;
    }

    /// <summary>Writes what differs into one place of a buffer that holds the numbers of the whole.</summary>
    internal void Fill(NetworkSamples eight, ImmutableArray<GroundLinks> links, int place)
    {
        for (int n = 0; n < _observations.Length; n++)
        {
            if (_observations[n] is null)
            {
                Silence(eight, links[n], n, place);
            }
        }

        foreach (int n in _touched)
        {
            GroundNode node = Node(n);
            Vector512<double> leak = node.Leak(_strength, 0);
            eight.Leak(n, 1)[place] = leak[0];
            for (int i = 0; i < links[n].Raising.Length; i++)
            {
                eight.Link(n, i, 1)[place] = GroundNode.Raise(node.Frequency(_strength, links[n].Raising[i], leak, 0), leak)[0];
            }

            for (int i = 0; i < links[n].Holding.Length; i++)
            {
                eight.Inhibition(n, i)[place] = GroundNode.Passes(node.Frequency(_strength, links[n].Holding[i], leak, 0), leak)[0];
            }
        }
    }

    // What is certain whatever the causes says nothing about them.
    private void Silence(NetworkSamples eight, GroundLinks links, int n, int place)
    {
        eight.Leak(n, 1)[place] = _whole.Observations[n].Present ? 1 : 0;
        for (int i = 0; i < links.Raising.Length; i++)
        {
            eight.Link(n, i, 1)[place] = 0;
        }

        for (int i = 0; i < links.Holding.Length; i++)
        {
            eight.Inhibition(n, i)[place] = 1;
        }
    }

    private GroundNode Node(int n) => new(_observations[n]!, false, []);

    private void Remove(int finding, HashSet<string> groups)
    {
        for (int n = 0; n < _observations.Length; n++)
        {
            if (_observations[n] is { } observation && observation.Findings.Contains(finding))
            {
                ImmutableArray<int> rest = observation.Findings.Remove(finding);
                _observations[n] = rest.IsEmpty ? null : observation with { Findings = rest };
                if (!observation.Present && _whole.Model.Findings[finding].Group is { } group)
                {
                    groups.Add(group);
                }

                return;
            }
        }
    }

    private bool IsTouched(Observation observation, bool rescaled, HashSet<string> groups)
    {
        ModelFinding first = _whole.Model.Findings[observation.Findings[0]];
        return (rescaled && first.Soft) || (!observation.Present && first.Group is { } group && groups.Contains(group));
    }
}
