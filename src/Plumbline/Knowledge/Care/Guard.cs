using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Knowledge;

/// <summary>A condition on what is known of a person's care. It holds, does not hold, or hangs on something unknown.</summary>
/// <remarks>
/// "Not" exists only as <see cref="NotSo"/> of one named fact, which holds when the fact is known not to be so. A fact that
/// nobody has stated makes it unknown, so that silence never opens a door.
/// </remarks>
public abstract record Guard
{
    private protected Guard()
    {
    }

    /// <summary>The facts, numbers and causes that it names, each once, in order.</summary>
    public ImmutableSortedSet<string> Names => [.. Mentioned().Order(StringComparer.Ordinal)];

    internal abstract IEnumerable<string> Mentioned();
}

/// <summary>A named fact is so.</summary>
/// <param name="Name">A fact of <c>knowledge/pathway/facts.yaml</c> or a finding.</param>
public sealed record So(string Name) : Guard
{
    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override IEnumerable<string> Mentioned() => [Name];
}

/// <summary>A named fact is known not to be so.</summary>
/// <param name="Name">A fact of <c>knowledge/pathway/facts.yaml</c> or a finding.</param>
public sealed record NotSo(string Name) : Guard
{
    /// <inheritdoc/>
    public override string ToString() => $"no {Name}";

    internal override IEnumerable<string> Mentioned() => [Name];
}

/// <summary>A number reaches a threshold, or stays below it.</summary>
/// <param name="Name">A number of <c>knowledge/pathway/facts.yaml</c>.</param>
/// <param name="Threshold">Group and name: <c>pain-rating/severe</c>, from a measure or from <c>thresholds.yaml</c>.</param>
/// <param name="Reaches">True for "at least", false for "below".</param>
public sealed record Compared(string Name, string Threshold, bool Reaches) : Guard
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {(Reaches ? "at least" : "below")} {Threshold}");

    internal override IEnumerable<string> Mentioned() => [Name];
}

/// <summary>Something about one condition or treatment: <c>cause</c>, <c>diagnosed</c>, <c>taking</c>, <c>not-taking</c>, <c>tried-in-vain</c>.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Of">The id of the condition, the treatment, the medicine or the class of medicines.</param>
public sealed record About(AboutKind Kind, string Of) : Guard
{
    /// <summary>How the fact is called in explanations and examples: <c>taking opioid</c>.</summary>
    public string Name => $"{Strict.Kebab.Of(Kind == AboutKind.NotTaking ? nameof(AboutKind.Taking) : Kind.ToString())} {Of}";

    /// <inheritdoc/>
    public override string ToString() => Kind == AboutKind.NotTaking ? $"no {Name}" : Name;

    internal override IEnumerable<string> Mentioned() => [Name];
}

/// <summary>What a guard can ask about one condition, treatment or medicine.</summary>
public enum AboutKind
{
    /// <summary>The condition is likely enough to choose treatments for, or a clinician has diagnosed it.</summary>
    Cause,

    /// <summary>A clinician has diagnosed the condition.</summary>
    Diagnosed,

    /// <summary>The person takes the medicine, or one of the class.</summary>
    Taking,

    /// <summary>The person is known not to take it.</summary>
    NotTaking,

    /// <summary>The treatment was tried for long enough and did too little.</summary>
    TriedInVain,
}

/// <summary>One of the parts holds (<c>any</c>), or all of them do (<c>all</c>).</summary>
/// <param name="All">Whether every part is needed.</param>
/// <param name="Parts">The parts.</param>
public sealed record Several(bool All, ImmutableArray<Guard> Parts) : Guard
{
    /// <inheritdoc/>
    public bool Equals(Several? other) => other is not null && All == other.All && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(All.GetHashCode(), HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => $"{(All ? "all" : "any")} of ({string.Join(", ", Parts)})";

    internal override IEnumerable<string> Mentioned() => Parts.SelectMany(part => part.Mentioned());
}
