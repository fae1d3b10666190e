using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>The numbers of a model in one or many sets of parameters, each number's sets side by side.</summary>
/// <remarks>They do not depend on a person's answers, so they are worked out once for each model. Immutable once made.</remarks>
internal sealed class ModelNumbers
{
    // Beyond this a probability would leave the open interval (0, 1) in a drawn set of parameters.
    private const double Edge = 1e-6;

    private readonly double[] _rates;
    private readonly double[] _lnPresent;
    private readonly double[] _lnAbsent;
    private readonly double[] _odds;
    private readonly double[] _arcs;
    private readonly int[] _oddsStart;
    private readonly int[] _arcStart;

    /// <param name="model">The model.</param>
    /// <param name="draws">The sets. The last vector is filled up with the first of them.</param>
    internal ModelNumbers(CausalModel model, ImmutableArray<ParameterDraw> draws)
    {
        Count = draws.Length;
        Stride = (Count + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;
        _rates = new double[model.Findings.Length * Stride];
        _lnPresent = new double[model.Links.Length * Stride];
        _lnAbsent = new double[model.Links.Length * Stride];
        _oddsStart = new int[model.Causes.Length + 1];
        _arcStart = new int[model.Causes.Length + 1];
        for (int c = 0; c < model.Causes.Length; c++)
        {
            _oddsStart[c + 1] = _oddsStart[c] + 1 + model.Causes[c].Modifiers.Length;
            _arcStart[c + 1] = _arcStart[c] + model.Causes[c].CausedBy.Length;
        }

        _odds = new double[_oddsStart[^1] * Stride];
        _arcs = new double[_arcStart[^1] * Stride];
        for (int set = 0; set < Stride; set++)
        {
            Fill(model, draws[set < Count ? set : 0], set);
        }
    }

    /// <summary>How many sets there are.</summary>
    internal int Count { get; }

    /// <summary>How many places a number takes: its sets, filled up to whole vectors.</summary>
    internal int Stride { get; }

    /// <summary>How often a finding is there anyway, in eight sets.</summary>
    internal Vector512<double> Rate(int finding, int set) => Eight(_rates, finding, set);

    /// <summary>ln of the likelihood ratio of a present finding that a link stands for, capped, in eight sets.</summary>
    internal Vector512<double> LnPresent(int link, int set) => Eight(_lnPresent, link, set);

    /// <summary>ln of the likelihood ratio of an absent finding, capped, in eight sets.</summary>
    internal Vector512<double> LnAbsent(int link, int set) => Eight(_lnAbsent, link, set);

    /// <summary>The prior odds of a cause; 0 where it has no root of its own.</summary>
    internal double PriorOdds(int cause, int set) => _odds[(_oddsStart[cause] * Stride) + set];

    /// <summary>The odds ratio of a cause's modifier.</summary>
    internal double Odds(int cause, int modifier, int set) => _odds[((_oddsStart[cause] + 1 + modifier) * Stride) + set];

    /// <summary>How often one cause brings on another.</summary>
    internal double Arc(int cause, int arc, int set) => _arcs[((_arcStart[cause] + arc) * Stride) + set];

    private Vector512<double> Eight(double[] numbers, int number, int set) => Vector512.Create<double>(numbers.AsSpan((number * Stride) + set));

    private void Fill(CausalModel model, ParameterDraw draw, int set)
    {
        for (int f = 0; f < model.Findings.Length; f++)
        {
            _rates[(f * Stride) + set] = Math.Clamp(draw.Rate(model, f), Edge, 1 - Edge);
        }

        double cap = Math.Log(model.Dependence.SingleAnswer.Value);
        for (int l = 0; l < model.Links.Length; l++)
        {
            var (cause, link) = model.Links[l];
            double rate = _rates[(link.Finding * Stride) + set];
            double frequency = Math.Clamp(draw.Frequency(cause, link), Edge, 1 - Edge);
            bool capped = !link.Definition && model.Findings[link.Finding].Capped;
            double Capped(double ln) => capped ? Math.Clamp(ln, -cap, cap) : ln;
            _lnPresent[(l * Stride) + set] = Capped(Math.Log(frequency / rate));
            _lnAbsent[(l * Stride) + set] = Capped(Math.Log((1 - frequency) / (1 - rate)));
        }

        for (int c = 0; c < model.Causes.Length; c++)
        {
            ModelCause cause = model.Causes[c];
            if (cause.Prior is { } prior)
            {
                double share = draw.Prior(c, prior);
                _odds[(_oddsStart[c] * Stride) + set] = share / (1 - share);
            }

            for (int m = 0; m < cause.Modifiers.Length; m++)
            {
                _odds[((_oddsStart[c] + 1 + m) * Stride) + set] = draw.Odds(c, m, cause.Modifiers[m].Odds);
            }

            for (int a = 0; a < cause.CausedBy.Length; a++)
            {
                _arcs[((_arcStart[c] + a) * Stride) + set] = draw.Arc(c, a, cause.CausedBy[a].Probability);
            }
        }
    }
}
