using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>A person's answers without one of them, or without those that are one observation: what becomes of each observation.</summary>
/// <remarks>
/// Without an answer its observation is gone, or its group is smaller; what follows from it no longer does; the other absent answers of its
/// group may count for more, and so may the other descriptions of pain. Whatever is not touched keeps its numbers.
/// </remarks>
internal sealed class Omission
{
    private readonly Grounding _whole;

    // What becomes of each observation that is gone (null) or made of fewer findings.
    private readonly Dictionary<int, Observation?> _changed = [];

    // The changed ones that are left, and those whose group is smaller.
    private readonly List<int> _touched = [];
    private readonly LinkStrength _strength;
    private readonly Rescaling? _rescaling;

    /// <param name="whole">All answers.</param>
    /// <param name="told">The id of the answer, or what age, sex and duration are called; several where they are one observation.</param>
    /// <param name="complete">The other answers, with all that follows from them.</param>
    /// <param name="changed">The findings whose answers differ.</param>
    internal Omission(Grounding whole, ImmutableArray<string> told, Answers complete, ImmutableArray<string> changed)
    {
        (_whole, Told, Complete, Changed) = (whole, told, complete, changed);
        var absent = new List<int>();
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (string finding in changed)
        {
            IsNew |= complete[finding] is Answer.Present or Answer.Absent;
            if (whole.Model.FindingIndex.TryGetValue(finding, out int f) && whole.ObservationOf(f) is >= 0 and int n)
            {
                Remove(n, f, absent, groups);
            }
        }

        int fewer = _changed.Count(pair => pair.Value is null && IsSoft(pair.Key));
        _strength = whole.Strength.Without(absent, fewer);
        _rescaling = fewer > 0 && _strength.Soft != whole.Strength.Soft ? whole.Rescaled(fewer) : null;
        _touched.AddRange(_changed.Where(pair => pair.Value is not null).Select(pair => pair.Key));
        if (groups.Count > 0)
        {
            _touched.AddRange(Enumerable.Range(0, whole.Observations.Length).Where(n => !_changed.ContainsKey(n) && IsOf(groups, n)));
        }
    }

    /// <summary>What was left out, of all that was told.</summary>
    internal ImmutableArray<string> Told { get; }

    /// <summary>The other answers, with all that follows from them.</summary>
    internal Answers Complete { get; }

    /// <summary>The findings whose answers differ.</summary>
    internal ImmutableArray<string> Changed { get; }

    /// <summary>Whether something follows without the answer that did not follow with it: a network of its own is needed.</summary>
    internal bool IsNew { get; }

    /// <summary>Whether any observation is other than with all answers.</summary>
    internal bool TouchesObservations => _changed.Count > 0;

    /// <summary>The links that it needs beside those of the whole; null where a cause would have to change sides.</summary>
    internal Dictionary<int, GroundLinks>? Further()
    {
        var further = new Dictionary<int, GroundLinks>();
        bool Add(int n, GroundLinks own)
        {
            GroundLinks known = _whole.Links[n];
            if (own == known || own.IsWithin(known))
            {
                return true;
            }

            further[n] = new([.. own.Raising.Except(known.Raising)], [.. own.Holding.Except(known.Holding)]);
            return !own.Conflicts(known);
        }

        return _touched.All(n => Add(n, GroundLinks.Of(_whole.Model, Node(n), _strength))) && Rescaled().All(one => Add(one.Node, one.Links)) ? further : null;
    }

    /// <summary>Writes what differs into one place of a buffer that holds the numbers of the whole.</summary>
    internal void Fill(NetworkSamples eight, ImmutableArray<GroundLinks> links, int place)
    {
        foreach (var (n, left) in _changed)
        {
            if (left is null)
            {
                Silence(eight, links[n], n, place);
            }
        }

        foreach (var (n, _) in Rescaled())
        {
            Write(eight, links[n], n, place, _rescaling!.Numbers(n, links[n]));
        }

        foreach (int n in _touched)
        {
            Write(eight, links[n], n, place, links[n].Numbers(Node(n), _strength));
        }
    }

    private static void Write(NetworkSamples eight, GroundLinks links, int n, int place, ReadOnlySpan<double> numbers)
    {
        eight.Leak(n, 1)[place] = numbers[0];
        for (int i = 0; i < links.Raising.Length; i++)
        {
            eight.Link(n, i, 1)[place] = numbers[1 + i];
        }

        for (int i = 0; i < links.Holding.Length; i++)
        {
            eight.Inhibition(n, i)[place] = numbers[1 + links.Raising.Length + i];
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

    private IEnumerable<(int Node, GroundLinks Links)> Rescaled() =>
        _rescaling is null ? [] : _rescaling.Links.Where(one => !_changed.ContainsKey(one.Node) && !_touched.Contains(one.Node));

    private GroundNode Node(int n) => new(_changed.TryGetValue(n, out Observation? left) ? left! : _whole.Observations[n], false, []);

    private void Remove(int n, int finding, List<int> absent, HashSet<string> groups)
    {
        Observation observation = _changed.TryGetValue(n, out Observation? changed) ? changed! : _whole.Observations[n];
        ImmutableArray<int> rest = observation.Findings.Remove(finding);
        _changed[n] = rest.IsEmpty ? null : observation with { Findings = rest };
        if (!observation.Present && _whole.Model.Findings[finding].Group is { } group)
        {
            absent.Add(finding);
            groups.Add(group);
        }
    }

    private bool IsOf(HashSet<string> groups, int n) =>
        !_whole.Observations[n].Present && _whole.Model.Findings[_whole.Observations[n].Findings[0]].Group is { } group && groups.Contains(group);

    private bool IsSoft(int n) => _whole.Model.Findings[_whole.Observations[n].Findings[0]].Soft;
}
