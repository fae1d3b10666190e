using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>How strongly an observation speaks for or against a cause, once dependence between answers is allowed for.</summary>
/// <remarks>
/// In this order, on the scale of the logarithmic likelihood ratio: no single ratio is taken beyond a cap, unless it belongs to the
/// definition of the cause; within a group the strongest finding counts in full and each further one by an exponent; a published
/// joint ratio caps the group; descriptions of pain are divided by the design effect of their number (Kish 1965).
/// </remarks>
internal sealed class LinkStrength
{
    // Beyond this a probability would leave the open interval (0, 1) in a drawn set of parameters.
    private const double Edge = 1e-6;

    private readonly CausalModel _model;
    private readonly ParameterDraw _draw;
    private readonly double _soft;
    private readonly double _lnNegligible;
    private readonly Dictionary<string, ImmutableArray<int>> _absent = new(StringComparer.Ordinal);

    internal LinkStrength(CausalModel model, ImmutableArray<Observation> observations, ParameterDraw draw, double negligible)
    {
        (_model, _draw, _lnNegligible) = (model, draw, Math.Log(negligible));
        foreach (Observation absent in observations)
        {
            if (!absent.Present && model.Findings[absent.Findings[0]].Group is { } group)
            {
                _absent[group] = _absent.TryGetValue(group, out var members) ? members.Add(absent.Findings[0]) : absent.Findings;
            }
        }

        int soft = observations.Count(observation => model.Findings[observation.Findings[0]].Soft);
        _soft = 1 / (1 + (Math.Max(0, soft - 1) * model.Dependence.SoftCorrelation.Value));
    }

    /// <summary>How often the observation is there without any cause: for a group the rarest of its findings.</summary>
    internal double Leak(Observation observation)
    {
        double least = 1;
        foreach (int f in observation.Findings)
        {
            least = Math.Min(least, Rate(f));
        }

        return least;
    }

    /// <summary>ln of the ratio of the observation's probability under this cause alone to that under none; 0 where it says nothing.</summary>
    internal double LnRatio(int cause, Observation observation) =>
        Kept(observation.Present ? Joint(cause, observation.Findings) : Absent(cause, observation.Findings[0]));

    /// <summary>What one more present finding of a group would add to the group's ratio, given those that are present.</summary>
    internal double LnFurther(int cause, int finding, ImmutableArray<int> present) =>
        Kept(Joint(cause, [.. present, finding]) - (present.IsEmpty ? 0 : Joint(cause, present)));

    internal double Rate(int finding) => Math.Clamp(_draw.Rate(_model, finding), Edge, 1 - Edge);

    // Evidence against a cause only scales its weight and costs nothing; weak evidence for one makes the network dense.
    private double Kept(double ln) => ln > 0 && ln < _lnNegligible ? 0 : ln;

    private double Joint(int cause, ImmutableArray<int> findings)
    {
        double strongest = 0, sum = 0;
        foreach (int f in findings)
        {
            if (_model.Link(cause, f) is { } link)
            {
                double ln = LnRatio(cause, f, link, true);
                sum += ln;
                strongest = Math.Abs(ln) > Math.Abs(strongest) ? ln : strongest;
            }
        }

        double joint = strongest + ((sum - strongest) * _model.Dependence.WithinGroup.Value);
        ModelFinding first = _model.Findings[findings[0]];
        if (first.Group is { } group && _model.Causes[cause].Caps.TryGetValue(group, out double cap))
        {
            joint = Math.Clamp(joint, -Math.Log(cap), Math.Log(cap));
        }

        return joint * (first.Soft ? _soft : 1);
    }

    // Absent findings stay single, since they cost nothing; of a group only the one that says most counts in full.
    private double Absent(int cause, int finding)
    {
        if (_model.Link(cause, finding) is not { } link)
        {
            return 0;
        }

        ModelFinding of = _model.Findings[finding];
        double own = LnRatio(cause, finding, link, false);
        bool further = of.Group is { } group && _absent[group].Any(other => other != finding && SaysMore(cause, other, finding, own));
        return own * (further ? _model.Dependence.WithinGroup.Value : 1) * (of.Soft ? _soft : 1);
    }

    // Of two that say as much, the first in the model counts.
    private bool SaysMore(int cause, int other, int finding, double own) =>
        _model.Link(cause, other) is { } link
        && Math.Abs(LnRatio(cause, other, link, false)) is var strength
        && (strength > Math.Abs(own) || (strength == Math.Abs(own) && other < finding));

    private double LnRatio(int cause, int finding, ModelLink link, bool present)
    {
        double rate = Rate(finding);
        double frequency = Math.Clamp(_draw.Frequency(cause, link), Edge, 1 - Edge);
        double ln = present ? Math.Log(frequency / rate) : Math.Log((1 - frequency) / (1 - rate));
        double cap = Math.Log(_model.Dependence.SingleAnswer.Value);
        return link.Definition || !_model.Findings[finding].Capped ? ln : Math.Clamp(ln, -cap, cap);
    }
}
