using System.Collections.Immutable;

namespace Plumbline;

/// <summary>All that a person has answered so far. Immutable; a finding that is not in here is unanswered.</summary>
public sealed record Answers
{
    // Rules and the reasoner look every finding up, many times over: then a table is quicker. Answers that are only looked at in passing get none.
    private const int LooksInPassing = 16;

    private readonly ImmutableSortedDictionary<string, Answer> _findings = ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal);
    private Dictionary<string, Answer>? _byFinding;
    private int _looks;

    /// <summary>No answer at all.</summary>
    public static Answers None { get; } = new();

    /// <summary>Age in whole years; null when not known.</summary>
    public Age? Age { get; init; }

    /// <summary>Sex, where known.</summary>
    public Sex Sex { get; init; }

    /// <summary>How long the pain has lasted; null when not known.</summary>
    public PainDuration? Duration { get; init; }

    /// <summary>The answers by the id of the finding.</summary>
    public ImmutableSortedDictionary<string, Answer> Findings
    {
        get => _findings;
        init => (_findings, _byFinding, _looks) = (value, null, 0);
    }

    /// <summary>The answer to one finding; <see cref="Answer.Unanswered"/> when there is none.</summary>
    /// <param name="finding">The id of a file in <c>knowledge/findings/</c>.</param>
    public Answer this[string finding]
    {
        get
        {
            // Two threads may both make the table: it is the same.
            if (_byFinding is null && _looks++ < LooksInPassing)
            {
                return _findings.GetValueOrDefault(finding);
            }

            return (_byFinding ??= new(_findings, StringComparer.Ordinal)).GetValueOrDefault(finding);
        }
    }

    /// <summary>The same answers with one more, or one changed.</summary>
    public Answers With(string finding, Answer answer) =>
        this with { Findings = answer == Answer.Unanswered ? Findings.Remove(finding) : Findings.SetItem(finding, answer) };

    /// <summary>Whether every one of these was answered, and answered "absent".</summary>
    /// <param name="findings">The ids of the findings.</param>
    /// <returns>False when even one is present, unanswered or not sure.</returns>
    /// <exception cref="ArgumentException"><paramref name="findings"/> is empty: ruling out nothing would look like safety.</exception>
    public bool RuleOut(ImmutableArray<string> findings) =>
        findings.IsDefaultOrEmpty
            ? throw new ArgumentException("There is nothing to rule out; check knowledge/red-flags/.", nameof(findings))
            : findings.All(finding => this[finding] == Answer.Absent);

    /// <inheritdoc/>
    public bool Equals(Answers? other) =>
        other is not null && Age == other.Age && Sex == other.Sex && Duration == other.Duration && Findings.SequenceEqual(other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Age);
        hash.Add(Sex);
        hash.Add(Duration);
        foreach (var (finding, answer) in Findings)
        {
            hash.Add(finding, StringComparer.Ordinal);
            hash.Add(answer);
        }

        return hash.ToHashCode();
    }
}
