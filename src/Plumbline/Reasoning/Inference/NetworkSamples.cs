using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>Many sets of numbers for one network: the same structure, each parameter drawn anew in every set.</summary>
/// <remarks>
/// Every parameter starts as the network's own in all sets; write the drawn ones over it. A link or an inhibition that the network
/// dropped (it does nothing) has no place here. Values are probabilities; the writer keeps them in [0, 1] and the levels of one
/// distribution at a sum of at most 1.
/// </remarks>
public sealed class NetworkSamples
{
    private readonly int _stride;
    private readonly double[] _values;
    private readonly double[] _own;
    private readonly int[] _causeStart;
    private readonly int[] _leakStart;
    private readonly int[] _linkStart;
    private readonly int _inhibitionStart;

    /// <summary>Makes room for a number of parameter sets.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public NetworkSamples(CausalNetwork network, int count)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Network = network;
        Count = count;

        // Whole vectors, so that the last sets need no other code; the surplus repeats the network's own numbers.
        _stride = (count + 7) / 8 * 8;
        _causeStart = new int[network.Causes.Length];
        _leakStart = new int[network.Findings.Length];
        _linkStart = new int[network.Findings.Length];
        var initial = new List<double>(network.Risks.Select(risk => risk.Present));
        for (int c = 0; c < network.Causes.Length; c++)
        {
            _causeStart[c] = initial.Count;
            initial.AddRange(network.Causes[c].Present);
        }

        for (int f = 0; f < network.Findings.Length; f++)
        {
            _leakStart[f] = initial.Count;
            initial.AddRange(network.Findings[f].Leak.Skip(1));
            _linkStart[f] = initial.Count;
            initial.AddRange(network.Findings[f].Links.SelectMany(link => link.Levels.Skip(1)));
        }

        _inhibitionStart = initial.Count;
        initial.AddRange(network.Findings.SelectMany(finding => finding.Inhibitions).Select(link => link.Passes));
        _own = [.. initial];
        _values = new double[_own.Length * _stride];
        Reset();
    }

    /// <summary>The network.</summary>
    public CausalNetwork Network { get; }

    /// <summary>How many sets there are.</summary>
    public int Count { get; }

    /// <summary>The probability of a risk, set by set.</summary>
    public Span<double> Risk(int risk) => Values(risk);

    /// <summary>One entry of a cause's table, set by set.</summary>
    public Span<double> Cause(int cause, int row) => Values(_causeStart[cause] + row);

    /// <summary>The leak's probability of one level, 1 or higher, set by set.</summary>
    public Span<double> Leak(int finding, int level) => Values(_leakStart[finding] + level - 1);

    /// <summary>One link's probability of one level, 1 or higher, set by set.</summary>
    /// <param name="finding">The position of the finding.</param>
    /// <param name="link">The position in the finding's links.</param>
    /// <param name="level">The level, 1 or higher.</param>
    public Span<double> Link(int finding, int link, int level) =>
        Values(_linkStart[finding] + (link * (Network.Findings[finding].Levels - 1)) + level - 1);

    /// <summary>The factor of one inhibition, set by set.</summary>
    /// <param name="finding">The position of the finding.</param>
    /// <param name="inhibition">The position in the finding's inhibitions.</param>
    public Span<double> Inhibition(int finding, int inhibition) =>
        Values(_inhibitionStart + Network.Numbers.InhibitionStart[finding] + inhibition);

    /// <summary>Every parameter the network's own again.</summary>
    internal void Reset()
    {
        for (int i = 0; i < _own.Length; i++)
        {
            _values.AsSpan(i * _stride, _stride).Fill(_own[i]);
        }
    }

    /// <summary>The network with the numbers of one set.</summary>
    internal CausalNetwork Draw(int set) => new(
        [.. Network.Risks.Select((risk, r) => risk with { Present = Risk(r)[set] })],
        [.. Network.Causes.Select((cause, c) => cause with { Present = [.. cause.Present.Select((_, row) => Cause(c, row)[set])] })],
        [.. Network.Findings.Select((finding, f) => Draw(finding, f, set))],
        Network.Groups);

    private NetworkFinding Draw(NetworkFinding finding, int f, int set)
    {
        ImmutableArray<double> Whole(IEnumerable<double> above)
        {
            double[] levels = [.. above];
            return [Math.Max(0, 1 - levels.Sum()), .. levels];
        }

        var upper = Enumerable.Range(1, finding.Levels - 1).ToArray();
        return finding with
        {
            Leak = Whole(upper.Select(level => Leak(f, level)[set])),
            Links = [.. finding.Links.Select((link, i) => link with { Levels = Whole(upper.Select(level => Link(f, i, level)[set])) })],
            Inhibitions = [.. finding.Inhibitions.Select((link, i) => link with { Passes = Inhibition(f, i)[set] })],
        };
    }

    /// <summary>How many doubles a parameter takes: its sets, filled up to whole vectors.</summary>
    internal int Stride => _stride;

    internal ref double First => ref _values[0];

    internal int CauseParameter(int cause, int row) => _causeStart[cause] + row;

    internal int LeakParameter(int finding, int level) => _leakStart[finding] + level - 1;

    internal int LinkParameter(int finding, int link, int level) =>
        _linkStart[finding] + (link * (Network.Findings[finding].Levels - 1)) + level - 1;

    internal int InhibitionParameter(int inhibition) => _inhibitionStart + inhibition;

    private Span<double> Values(int parameter) => _values.AsSpan(parameter * _stride, Count);
}
