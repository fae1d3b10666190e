using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>Draws people from a network: risks first, then causes, then findings, each given its parents.</summary>
/// <param name="network">The network.</param>
/// <param name="findings">The id of each of the network's findings, which may be called otherwise in the network.</param>
public sealed class PersonSampler(CausalNetwork network, ImmutableArray<string> findings)
{
    private readonly bool[] _risks = new bool[network.Risks.Length];
    private readonly bool[] _causes = new bool[network.Causes.Length];

    /// <summary>The network.</summary>
    public CausalNetwork Network { get; } = network;

    /// <summary>The causes of the person drawn last, in the network's order.</summary>
    public ReadOnlySpan<bool> Causes => _causes;

    /// <summary>Draws the risks and causes of the next person.</summary>
    public void DrawCauses(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (int r = 0; r < _risks.Length; r++)
        {
            _risks[r] = random.NextDouble() < Network.Risks[r].Present;
        }

        for (int c = 0; c < _causes.Length; c++)
        {
            NetworkCause cause = Network.Causes[c];
            int row = 0;
            foreach (NetworkParent parent in cause.Parents)
            {
                row = (row << 1) | ((parent.IsRisk ? _risks[parent.Index] : _causes[parent.Index]) ? 1 : 0);
            }

            _causes[c] = random.NextDouble() < cause.Present[row];
        }
    }

    /// <summary>The answers that the person drawn last would give if asked everything.</summary>
    /// <param name="known">What was known of the person before.</param>
    /// <param name="random">The source of chance.</param>
    public Answers DrawAnswers(Answers known, Random random)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(random);
        ImmutableSortedDictionary<string, Answer>.Builder answers = known.Findings.ToBuilder();
        for (int r = 0; r < _risks.Length; r++)
        {
            answers[Network.Risks[r].Id] = _risks[r] ? Answer.Present : Answer.Absent;
        }

        for (int f = 0; f < findings.Length; f++)
        {
            answers[findings[f]] = IsPresent(Network.Findings[f], random) ? Answer.Present : Answer.Absent;
        }

        return known with { Findings = answers.ToImmutable() };
    }

    // Noisy-MAX: the highest of what the leak and each present cause raise it to; then what speaks against it may hold it down.
    private bool IsPresent(NetworkFinding finding, Random random)
    {
        bool present = random.NextDouble() >= finding.Leak[0];
        foreach (NetworkLink link in finding.Links)
        {
            present |= _causes[link.Cause] && random.NextDouble() >= link.Levels[0];
        }

        foreach (NetworkInhibition inhibition in finding.Inhibitions)
        {
            present &= !_causes[inhibition.Cause] || random.NextDouble() < inhibition.Passes;
        }

        return present;
    }
}
