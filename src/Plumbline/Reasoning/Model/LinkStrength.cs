namespace Plumbline.Reasoning;

/// <summary>How strongly an observation speaks for or against a cause, once dependence between answers is allowed for.</summary>
/// <remarks>
/// In this order, on the scale of the logarithmic likelihood ratio: no single ratio is taken beyond a cap, unless it belongs to the
/// definition of the cause; within a group the strongest finding counts in full and each further one by an exponent; a published
/// joint ratio caps the group; descriptions of pain are divided by the design effect of their number (Kish 1965).
/// </remarks>
internal sealed class LinkStrength
{
    private readonly CausalModel _model;
    private readonly ParameterDraw _draw;
    private readonly double _soft;

    internal LinkStrength(CausalModel model, IEnumerable<Observation> observations, ParameterDraw draw)
    {
        (_model, _draw) = (model, draw);
        int soft = observations.Count(observation => model.Findings[observation.Findings[0]].Soft);
        _soft = 1 / (1 + (Math.Max(0, soft - 1) * model.Dependence.SoftCorrelation));
    }

    /// <summary>How often the observation is there without any cause: for a group the rarest of its findings.</summary>
    internal double Leak(Observation observation) =>
        observation.Findings.Min(f => _draw.Of(_model.Findings[f].Rate, ParameterDraw.Key(f)));

    /// <summary>ln of the ratio of the observation's probability under this cause alone to that under none; 0 where it says nothing.</summary>
    internal double LnRatio(int cause, Observation observation)
    {
        double strongest = 0, sum = 0;
        foreach (int f in observation.Findings)
        {
            if (_model.Link(cause, f) is { } link)
            {
                double ln = LnRatio(cause, f, link, observation.Present);
                sum += ln;
                strongest = Math.Abs(ln) > Math.Abs(strongest) ? ln : strongest;
            }
        }

        double joint = strongest + ((sum - strongest) * _model.Dependence.WithinGroup);
        ModelFinding first = _model.Findings[observation.Findings[0]];
        if (first.Group is { } group && _model.Causes[cause].Caps.TryGetValue(group, out double cap))
        {
            joint = Math.Clamp(joint, -Math.Log(cap), Math.Log(cap));
        }

        joint *= first.Soft ? _soft : 1;
        return Math.Abs(joint) < Math.Log(_model.Dependence.Negligible) ? 0 : joint;
    }

    private double LnRatio(int cause, int finding, ModelLink link, bool present)
    {
        double leak = _draw.Of(_model.Findings[finding].Rate, ParameterDraw.Key(finding));
        double frequency = _draw.Of(link.Frequency, ParameterDraw.Key(cause, finding, ParameterDraw.LinkOf));
        double ln = present ? Math.Log(frequency / leak) : Math.Log((1 - frequency) / (1 - leak));
        double cap = Math.Log(_model.Dependence.SingleCap);
        return link.Definition ? ln : Math.Clamp(ln, -cap, cap);
    }
}
