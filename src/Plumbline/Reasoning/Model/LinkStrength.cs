using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>How strongly an observation speaks for or against a cause, once dependence between answers is allowed for; in eight sets of parameters at a time.</summary>
/// <remarks>
/// In this order, on the scale of the logarithmic likelihood ratio: no single ratio is taken beyond a cap, unless it belongs to the
/// definition of the cause; within a group the strongest finding counts in full and each further one by an exponent; a published
/// joint ratio caps the group; descriptions of pain are divided by the design effect of their number (Kish 1965).
/// </remarks>
internal sealed class LinkStrength
{
    private readonly CausalModel _model;
    private readonly ModelNumbers _numbers;
    private readonly Vector512<double> _soft;
    private readonly Vector512<double> _withinGroup;
    private readonly Vector512<double> _lnNegligible;
    private readonly bool _keepsFollowing;
    private readonly int _softCount;

    // By finding: the other absent findings of its group; null where there is none.
    private readonly int[]?[] _beside;

    internal LinkStrength(CausalModel model, ModelNumbers numbers, ImmutableArray<Observation> observations, EvidenceLimit limit)
    {
        (_model, _numbers, _lnNegligible, _keepsFollowing) = (model, numbers, Vector512.Create(Math.Log(limit.Ratio)), limit.KeepsFollowing);
        int soft = 0;
        var absent = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (Observation observation in observations)
        {
            ModelFinding finding = model.Findings[observation.Findings[0]];
            soft += finding.Soft ? 1 : 0;
            if (!observation.Present && finding.Group is { } group)
            {
                if (!absent.TryGetValue(group, out List<int>? members))
                {
                    absent[group] = members = [];
                }

                members.Add(observation.Findings[0]);
            }
        }

        _softCount = soft;
        _beside = new int[]?[model.Findings.Length];
        foreach (List<int> members in absent.Values.Where(members => members.Count > 1))
        {
            foreach (int finding in members)
            {
                _beside[finding] = [.. members.Where(other => other != finding)];
            }
        }

        Soft = Discount(model, soft);
        _soft = Vector512.Create(Soft);
        _withinGroup = Vector512.Create(model.Dependence.WithinGroup.Value);
    }

    private LinkStrength(LinkStrength whole, int[]?[] beside, int soft)
    {
        (_model, _numbers, _lnNegligible, _keepsFollowing, _withinGroup) = (whole._model, whole._numbers, whole._lnNegligible, whole._keepsFollowing, whole._withinGroup);
        (_beside, _softCount) = (beside, soft);
        Soft = Discount(_model, soft);
        _soft = Vector512.Create(Soft);
    }

    /// <summary>The same without some absent findings, and with fewer descriptions of pain.</summary>
    internal LinkStrength Without(IReadOnlyCollection<int> absent, int fewerSoft)
    {
        if (absent.Count == 0 && fewerSoft == 0)
        {
            return this;
        }

        int[]?[] beside = absent.Count == 0 ? _beside : [.. _beside];
        foreach (int gone in absent)
        {
            foreach (int other in beside[gone] ?? [])
            {
                int[] left = [.. beside[other]!.Where(finding => finding != gone)];
                beside[other] = left.Length > 0 ? left : null;
            }

            beside[gone] = null;
        }

        return new(this, beside, _softCount - fewerSoft);
    }

    /// <summary>What the strength of each description of pain is multiplied by.</summary>
    internal double Soft { get; }

    /// <summary>Whether what a node says depends on no other answer but the number of descriptions of pain.</summary>
    internal bool StandsAlone(GroundNode node) =>
        node.Observation.Findings.Length == 1 && node.Beside.IsEmpty && (node.Observation.Present || _beside[node.Observation.Findings[0]] is null);

    /// <summary>How often the observation is there without any cause: for a group the rarest of its findings.</summary>
    internal Vector512<double> Leak(Observation observation, int set)
    {
        Vector512<double> least = Vector512<double>.One;
        foreach (int f in observation.Findings)
        {
            least = Vector512.Min(least, Rate(f, set));
        }

        return least;
    }

    /// <summary>ln of the ratio of the observation's probability under this cause alone to that under none; 0 where it says nothing.</summary>
    internal Vector512<double> LnRatio(int cause, Observation observation, int set) =>
        Kept(observation.Present ? Joint(cause, observation.Findings, set) : Absent(cause, observation.Findings[0], set));

    /// <summary>What one more present finding of a group would add to the group's ratio, given those that are present.</summary>
    internal Vector512<double> LnFurther(int cause, int finding, ImmutableArray<int> present, int set) =>
        Kept(Joint(cause, [.. present, finding], set) - (present.IsEmpty ? Vector512<double>.Zero : Joint(cause, present, set)));

    /// <summary>The share of what does not leak that a cause raises, given that the finding is absent; as <see cref="GroundNode.Raise"/> of its frequency, at less expense.</summary>
    internal Vector512<double> AbsentRaise(int cause, int finding, int set)
    {
        int link = _model.LinkAt(cause, finding);
        bool soft = _model.Findings[finding].Soft;
        if (!soft && _beside[finding] is null)
        {
            return _numbers.AbsentRaise(link, set);
        }

        Vector512<double> ln = _numbers.LnAbsent(link, set);
        if (_beside[finding] is { } beside)
        {
            ln = Vector512.ConditionalSelect(IsFurther(cause, finding, beside, Vector512.Abs(ln), set), ln * _withinGroup, ln);
        }

        return Vector512<double>.One - Vector512.Exp(Vector512.Min(soft ? ln * _soft : ln, Vector512<double>.Zero));
    }

    internal Vector512<double> Rate(int finding, int set) => _numbers.Rate(finding, set);

    // Evidence against a cause only scales its weight and costs nothing; weak evidence for one makes the network dense.
    private Vector512<double> Kept(Vector512<double> ln) =>
        Vector512.AndNot(ln, Vector512.GreaterThan(ln, Vector512<double>.Zero) & Vector512.LessThan(ln, _lnNegligible));

    private Vector512<double> Joint(int cause, ImmutableArray<int> findings, int set)
    {
        Vector512<double> strongest = Vector512<double>.Zero;
        Vector512<double> sum = Vector512<double>.Zero;
        foreach (int f in findings)
        {
            if (_model.LinkAt(cause, f) is >= 0 and int link)
            {
                Vector512<double> ln = _numbers.LnPresent(link, set);
                sum += ln;
                strongest = Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Abs(ln), Vector512.Abs(strongest)), ln, strongest);
            }
        }

        Vector512<double> joint = strongest + ((sum - strongest) * _withinGroup);
        ModelFinding first = _model.Findings[findings[0]];
        if (first.Group is { } group && _model.Causes[cause].Caps.TryGetValue(group, out double cap))
        {
            joint = Vector512.Max(Vector512.Create(-Math.Log(cap)), Vector512.Min(Vector512.Create(Math.Log(cap)), joint));
        }

        return first.Soft ? joint * _soft : joint;
    }

    // Absent findings stay single, since they cost nothing; of a group only the one that says most counts in full.
    private Vector512<double> Absent(int cause, int finding, int set)
    {
        if (_model.LinkAt(cause, finding) is not (>= 0 and int link))
        {
            return Vector512<double>.Zero;
        }

        ModelFinding of = _model.Findings[finding];
        Vector512<double> ln = _numbers.LnAbsent(link, set);
        if (_beside[finding] is { } beside)
        {
            ln = Vector512.ConditionalSelect(IsFurther(cause, finding, beside, Vector512.Abs(ln), set), ln * _withinGroup, ln);
        }

        ln = of.Follows && !_keepsFollowing ? Vector512.Min(ln, Vector512<double>.Zero) : ln;
        return of.Soft ? ln * _soft : ln;
    }

    private static double Discount(CausalModel model, int soft) => 1 / (1 + (Math.Max(0, soft - 1) * model.Dependence.SoftCorrelation.Value));

    // Whether another absent finding of the group says more. Of two that say as much, the first in the model counts.
    private Vector512<double> IsFurther(int cause, int finding, int[] beside, Vector512<double> own, int set)
    {
        Vector512<double> further = Vector512<double>.Zero;
        foreach (int other in beside)
        {
            if (_model.LinkAt(cause, other) is >= 0 and int link)
            {
                Vector512<double> strength = Vector512.Abs(_numbers.LnAbsent(link, set));
                further |= other < finding ? Vector512.GreaterThanOrEqual(strength, own) : Vector512.GreaterThan(strength, own);
            }
        }

        return further;
    }
}
