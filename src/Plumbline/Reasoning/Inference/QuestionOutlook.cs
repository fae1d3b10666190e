namespace Plumbline.Reasoning;

/// <summary>What each possible answer to each open question would make of every cause. A buffer: fill it again and again.</summary>
public sealed class QuestionOutlook
{
    private readonly int[] _start;
    private readonly double[] _chance;
    private readonly double[] _present;
    private readonly bool[] _open;

    /// <summary>Makes room for a network's questions.</summary>
    public QuestionOutlook(CausalNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Network = network;
        int questions = network.Risks.Length + network.Findings.Length;
        _start = new int[questions + 1];
        _open = new bool[questions];
        for (int q = 0; q < questions; q++)
        {
            int levels = q < network.Risks.Length ? 2 : network.Findings[q - network.Risks.Length].Levels;
            _start[q + 1] = _start[q] + levels;
        }

        _chance = new double[_start[questions]];
        _present = new double[_start[questions] * Width];
    }

    /// <summary>The network.</summary>
    public CausalNetwork Network { get; }

    private int Width => Network.Causes.Length + Network.Groups.Length;

    /// <summary>Whether the question was open in the evidence looked at; only open questions have an outlook.</summary>
    public bool IsOpen(NetworkQuestion question) => _open[question.Position(Network)];

    /// <summary>The probability of an answer, given the evidence.</summary>
    /// <exception cref="InvalidOperationException">The question is not open.</exception>
    public double Chance(NetworkQuestion question, int level) => _chance[Row(question, level)];

    /// <summary>The probability of each cause once the question is answered so; zeros where that answer is impossible.</summary>
    /// <exception cref="InvalidOperationException">The question is not open.</exception>
    public ReadOnlySpan<double> Causes(NetworkQuestion question, int level) =>
        _present.AsSpan(Row(question, level) * Width, Network.Causes.Length);

    /// <summary>The probability of each group (any of its causes) once the question is answered so.</summary>
    /// <exception cref="InvalidOperationException">The question is not open.</exception>
    public ReadOnlySpan<double> Groups(NetworkQuestion question, int level) =>
        _present.AsSpan((Row(question, level) * Width) + Network.Causes.Length, Network.Groups.Length);

    internal void Clear() => Array.Clear(_open);

    /// <summary>Opens a question and gives its places: chances by level, then causes and groups by level.</summary>
    internal OpenQuestion Open(NetworkQuestion question)
    {
        int position = question.Position(Network);
        _open[position] = true;
        int start = _start[position];
        int levels = _start[position + 1] - start;
        return new OpenQuestion(_chance.AsSpan(start, levels), _present.AsSpan(start * Width, levels * Width));
    }

    /// <summary>The expected uncertainty that is left about causes and groups once the question is answered.</summary>
    /// <param name="question">An open question.</param>
    /// <param name="weights">How much each cause, then each group, counts; 0 or greater.</param>
    /// <returns>The sum over answers of chance × Σ weight × binary entropy, in nats.</returns>
    /// <remarks>Binary entropy: Shannon, "A mathematical theory of communication", 1948, section 6.</remarks>
    /// <exception cref="ArgumentException">There is not one weight for each cause and group.</exception>
    /// <exception cref="InvalidOperationException">The question is not open.</exception>
    public double ExpectedEntropy(NetworkQuestion question, ReadOnlySpan<double> weights)
    {
        if (weights.Length != Width)
        {
            throw new ArgumentException($"There are {weights.Length} weights for {Width} causes and groups.", nameof(weights));
        }

        double expected = 0;
        for (int level = 0; level < question.Levels(Network); level++)
        {
            int row = Row(question, level);
            expected += _chance[row] * BinaryEntropy.WeightedSum(_present.AsSpan(row * Width, Width), weights);
        }

        return expected;
    }

    internal void Replace(NetworkQuestion question, int level, Posterior posterior)
    {
        Span<double> present = _present.AsSpan(Row(question, level) * Width, Width);
        present.Clear();
        if (posterior.IsPossible)
        {
            posterior.Causes.AsSpan().CopyTo(present);
            posterior.Groups.AsSpan().CopyTo(present[Network.Causes.Length..]);
        }
    }

    private int Row(NetworkQuestion question, int level)
    {
        int position = question.Position(Network);
        if (!_open[position])
        {
            throw new InvalidOperationException("The question is already answered, so it has no outlook; ask IsOpen first.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, question.Levels(Network));
        return _start[position] + level;
    }

    /// <summary>The places of one question: chances by level; causes and groups by level.</summary>
    internal readonly ref struct OpenQuestion(Span<double> chance, Span<double> present)
    {
        private readonly Span<double> _chance = chance;
        private readonly Span<double> _present = present;

        internal void Deconstruct(out Span<double> chance, out Span<double> present)
        {
            chance = _chance;
            present = _present;
        }
    }
}
