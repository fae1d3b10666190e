using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>The numbers of a model in one or many sets of parameters, each number's sets side by side.</summary>
/// <remarks>They do not depend on a person's answers, so they are worked out once for each model. Immutable once made.</remarks>
internal sealed class ModelNumbers
{
    // Beyond this a probability would leave the open interval (0, 1) in a drawn set of parameters.
    private const double Edge = 1e-6;

    private readonly SetsOfEight _rates;
    private readonly SetsOfEight _lnPresent;
    private readonly SetsOfEight _lnAbsent;
    private readonly SetsOfEight _absentRaise;
    private readonly SetsOfEight _odds;
    private readonly SetsOfEight _arcs;
    private readonly int[] _oddsStart;
    private readonly int[] _arcStart;

    /// <param name="model">The model.</param>
    /// <param name="draws">The sets. The last vector is filled up with the first of them.</param>
    internal ModelNumbers(CausalModel model, ImmutableArray<ParameterDraw> draws)
    {
        Count = draws.Length;
        Stride = (Count + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;
        _rates = new(model.Findings.Length, Stride);
        _lnPresent = new(model.Links.Length, Stride);
        _lnAbsent = new(model.Links.Length, Stride);
        _absentRaise = new(model.Links.Length, Stride);
        _oddsStart = new int[model.Causes.Length + 1];
        _arcStart = new int[model.Causes.Length + 1];
        for (int c = 0; c < model.Causes.Length; c++)
        {
            _oddsStart[c + 1] = _oddsStart[c] + 1 + model.Causes[c].Modifiers.Length;
            _arcStart[c + 1] = _arcStart[c] + model.Causes[c].CausedBy.Length;
        }

        _odds = new(_oddsStart[^1], Stride);
        _arcs = new(_arcStart[^1], Stride);
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
    internal Vector512<double> Rate(int finding, int set) => _rates.Eight(finding, set);

    /// <summary>ln of the likelihood ratio of a present finding that a link stands for, capped, in eight sets.</summary>
    internal Vector512<double> LnPresent(int link, int set) => _lnPresent.Eight(link, set);

    /// <summary>ln of the likelihood ratio of an absent finding, capped, in eight sets.</summary>
    internal Vector512<double> LnAbsent(int link, int set) => _lnAbsent.Eight(link, set);

    /// <summary>The share of what does not leak that the cause raises, by an absent finding that stands alone, in eight sets; 0 where absence speaks for the cause.</summary>
    internal Vector512<double> AbsentRaise(int link, int set) => _absentRaise.Eight(link, set);

    /// <summary>The prior odds of a cause, in eight sets; 0 where it has no root of its own.</summary>
    internal Vector512<double> PriorOdds(int cause, int set) => _odds.Eight(_oddsStart[cause], set);

    /// <summary>The odds ratio of a cause's modifier, in eight sets.</summary>
    internal Vector512<double> Odds(int cause, int modifier, int set) => _odds.Eight(_oddsStart[cause] + 1 + modifier, set);

    /// <summary>How often one cause brings on another, in eight sets.</summary>
    internal Vector512<double> Arc(int cause, int arc, int set) => _arcs.Eight(_arcStart[cause] + arc, set);

    private void Fill(CausalModel model, ParameterDraw draw, int set)
    {
        for (int f = 0; f < model.Findings.Length; f++)
        {
            _rates[f, set] = Math.Clamp(draw.Rate(model, f), Edge, 1 - Edge);
        }

        double cap = Math.Log(model.Dependence.SingleAnswer.Value);
        for (int l = 0; l < model.Links.Length; l++)
        {
            var (cause, link) = model.Links[l];
            double rate = _rates[link.Finding, set];
            double frequency = Math.Clamp(draw.Frequency(cause, link), Edge, 1 - Edge);
            bool capped = !link.Definition && model.Findings[link.Finding].Capped;
            double Capped(double ln) => capped ? Math.Clamp(ln, -cap, cap) : ln;
            _lnPresent[l, set] = Capped(Math.Log(frequency / rate));
            double lnAbsent = Capped(Math.Log((1 - frequency) / (1 - rate)));
            _lnAbsent[l, set] = lnAbsent;
            _absentRaise[l, set] = lnAbsent < 0 ? 1 - Math.Exp(lnAbsent) : 0;
        }

        for (int c = 0; c < model.Causes.Length; c++)
        {
            ModelCause cause = model.Causes[c];
            if (cause.Prior is { } prior)
            {
                double share = draw.Prior(c, prior);
                _odds[_oddsStart[c], set] = share / (1 - share);
            }

            for (int m = 0; m < cause.Modifiers.Length; m++)
            {
                _odds[(_oddsStart[c] + 1 + m), set] = draw.Odds(c, m, cause.Modifiers[m].Odds);
            }

            for (int a = 0; a < cause.CausedBy.Length; a++)
            {
                _arcs[(_arcStart[c] + a), set] = draw.Arc(c, a, cause.CausedBy[a].Probability);
            }
        }
    }

    // The numbers of eight sets lie together, number after number, because one evaluation takes eight sets of every number.
    private readonly struct SetsOfEight(int count, int stride)
    {
        private readonly double[] _values = new double[count * stride];

        // The sets from one on, which is a multiple of eight.
        internal Vector512<double> Eight(int number, int set) => Vector512.Create<double>(_values.AsSpan((set * count) + (number * Vector512<double>.Count)));

        internal double this[int number, int set]
        {
            get => _values[At(number, set)];
            set => _values[At(number, set)] = value;
        }

        private int At(int number, int set) => (set / Vector512<double>.Count * Vector512<double>.Count * count) + (number * Vector512<double>.Count) + (set % Vector512<double>.Count);
    }
}
