namespace Plumbline.Reasoning;

/// <summary>The posteriors of many parameter sets. A buffer: fill it again and again.</summary>
public sealed class SamplePosteriors
{
    private readonly double[] _lnEvidence;
    private readonly double[] _present;

    /// <summary>Makes room for the posteriors of a number of parameter sets.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public SamplePosteriors(CausalNetwork network, int count)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Network = network;
        Count = count;
        Stride = (count + 7) / 8 * 8;
        _lnEvidence = new double[Stride];
        _present = new double[(network.Risks.Length + network.Causes.Length + network.Groups.Length) * Stride];
    }

    /// <summary>The network.</summary>
    public CausalNetwork Network { get; }

    /// <summary>How many sets there are.</summary>
    public int Count { get; }

    /// <summary>ln P(evidence), set by set; negative infinity where a set excludes the evidence.</summary>
    public ReadOnlySpan<double> LnEvidence => _lnEvidence.AsSpan(0, Count);

    internal int Stride { get; }

    internal Span<double> LnEvidences => _lnEvidence;

    /// <summary>The probability of a risk, set by set; 0 where the set excludes the evidence.</summary>
    public ReadOnlySpan<double> Risk(int risk) => Row(risk)[..Count];

    /// <summary>The probability of a cause, set by set; 0 where the set excludes the evidence.</summary>
    public ReadOnlySpan<double> Cause(int cause) => Row(Network.Risks.Length + cause)[..Count];

    /// <summary>The probability of a group (any of its causes), set by set; 0 where the set excludes the evidence.</summary>
    public ReadOnlySpan<double> Group(int group) => Row(Network.Risks.Length + Network.Causes.Length + group)[..Count];

    /// <summary>Risks, then causes, then groups.</summary>
    internal Span<double> Row(int row) => _present.AsSpan(row * Stride, Stride);
}
