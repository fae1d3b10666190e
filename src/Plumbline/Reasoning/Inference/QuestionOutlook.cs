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
    internal (Memory<double> Chance, Memory<double> Present) Open(NetworkQuestion question)
    {
        int position = question.Position(Network);
        _open[position] = true;
        int start = _start[position];
        int levels = _start[position + 1] - start;
        return (_chance.AsMemory(start, levels), _present.AsMemory(start * Width, levels * Width));
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
}
