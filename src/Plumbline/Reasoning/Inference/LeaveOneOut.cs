namespace Plumbline.Reasoning;

/// <summary>What the causes would be had one answer not been given, for each answer. A buffer: fill it again and again.</summary>
public sealed class LeaveOneOut
{
    private readonly double[] _lnEvidence;
    private readonly double[] _present;
    private readonly bool[] _given;

    /// <summary>Makes room for a network's questions.</summary>
    public LeaveOneOut(CausalNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Network = network;
        int questions = network.Risks.Length + network.Findings.Length;
        _given = new bool[questions];
        _lnEvidence = new double[questions];
        _present = new double[questions * Width];
    }

    /// <summary>The network.</summary>
    public CausalNetwork Network { get; }

    private int Width => Network.Causes.Length + Network.Groups.Length;

    /// <summary>Whether the evidence holds an answer to the question.</summary>
    public bool IsGiven(NetworkQuestion question) => _given[question.Position(Network)];

    /// <summary>The natural logarithm of the probability of all other evidence.</summary>
    /// <exception cref="InvalidOperationException">The evidence holds no such answer.</exception>
    public double LnEvidence(NetworkQuestion question) => _lnEvidence[Row(question)];

    /// <summary>The probability of each cause given all other evidence; zeros where that is impossible.</summary>
    /// <exception cref="InvalidOperationException">The evidence holds no such answer.</exception>
    public ReadOnlySpan<double> Causes(NetworkQuestion question) => _present.AsSpan(Row(question) * Width, Network.Causes.Length);

    /// <summary>The probability of each group given all other evidence.</summary>
    /// <exception cref="InvalidOperationException">The evidence holds no such answer.</exception>
    public ReadOnlySpan<double> Groups(NetworkQuestion question) =>
        _present.AsSpan((Row(question) * Width) + Network.Causes.Length, Network.Groups.Length);

    internal void Clear() => Array.Clear(_given);

    internal Span<double> Set(NetworkQuestion question, double lnEvidence)
    {
        int position = question.Position(Network);
        _given[position] = true;
        _lnEvidence[position] = lnEvidence;
        return _present.AsSpan(position * Width, Width);
    }

    private int Row(NetworkQuestion question)
    {
        int position = question.Position(Network);
        return _given[position]
            ? position
            : throw new InvalidOperationException("The evidence holds no such answer, so it cannot be left out; ask IsGiven first.");
    }
}
