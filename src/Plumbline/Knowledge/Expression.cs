using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Knowledge;

/// <summary>A condition on answers, without "not": one more answer "present" never makes a true one false.</summary>
public abstract record Expression
{
    private ImmutableSortedSet<string>? _findings;

    private protected Expression()
    {
    }

    /// <summary>What <see cref="Evaluation"/> calls the age.</summary>
    public const string AgeName = "age";

    /// <summary>What <see cref="Evaluation"/> calls the duration of the pain.</summary>
    public const string DurationName = "duration-days";

    /// <summary>What <see cref="Evaluation"/> calls the sex.</summary>
    public const string SexName = "sex";

    /// <summary>The findings that it mentions, each once, in order.</summary>
    public ImmutableSortedSet<string> Findings => _findings ??= [.. Mentioned().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether it holds; unknown while an answer that decides it is missing or not sure.</summary>
    public Truth Evaluate(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Evaluate(answers, null);
    }

    /// <summary>Whether it would hold with one more finding present.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="supposed">The finding, whatever was answered about it; null for none.</param>
    internal abstract Truth Evaluate(Answers answers, string? supposed);

    /// <summary>Whether it holds, which answers made it true, and which missing ones could.</summary>
    public Evaluation Explain(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var because = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var ask = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var unsure = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        Truth truth = Evaluate(answers);
        if (truth != Truth.False)
        {
            Collect(answers, because, ask, unsure);
        }

        return truth == Truth.True
            ? new(truth, because.ToImmutable(), [], [])
            : new(truth, because.ToImmutable(), ask.ToImmutable(), unsure.ToImmutable());
    }

    /// <inheritdoc/>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    internal abstract IEnumerable<string> Mentioned();

    // Only what is not false already: a false part cannot become true by another answer.
    internal abstract void Collect(
        Answers answers, ImmutableSortedSet<string>.Builder because, ImmutableSortedSet<string>.Builder ask, ImmutableSortedSet<string>.Builder unsure);
}

/// <summary>What an expression comes to for some answers. Findings by id; also <c>age</c>, <c>sex</c> and <c>duration-days</c>.</summary>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Because">The answers that make it true, or that have made parts of it true so far.</param>
/// <param name="StillToAsk">What was not answered and could make it true; empty unless the truth is unknown.</param>
/// <param name="NotSure">What was answered "not sure" and could make it true; empty unless the truth is unknown.</param>
public sealed record Evaluation(
    Truth Truth, ImmutableSortedSet<string> Because, ImmutableSortedSet<string> StillToAsk, ImmutableSortedSet<string> NotSure);

/// <summary>A finding is present.</summary>
/// <param name="Finding">The id of a file in <c>knowledge/findings/</c>.</param>
public sealed record HasFinding(string Finding) : Expression
{
    /// <inheritdoc/>
    public override string ToString() => Finding;

    internal override Truth Evaluate(Answers answers, string? supposed) => Finding == supposed ? Truth.True : answers[Finding] switch
    {
        Answer.Present => Truth.True,
        Answer.Absent => Truth.False,
        _ => Truth.Unknown,
    };

    internal override IEnumerable<string> Mentioned() => [Finding];

    internal override void Collect(
        Answers answers, ImmutableSortedSet<string>.Builder because, ImmutableSortedSet<string>.Builder ask, ImmutableSortedSet<string>.Builder unsure) =>
        (answers[Finding] switch { Answer.Present => because, Answer.NotSure => unsure, _ => ask }).Add(Finding);
}

/// <summary>The age, the duration or the sex is one of those named.</summary>
/// <param name="Name"><see cref="Expression.AgeName"/>, <see cref="Expression.DurationName"/> or <see cref="Expression.SexName"/>.</param>
/// <param name="Band">The ages or days; null for sex.</param>
/// <param name="Sex">The sex; <see cref="Plumbline.Sex.Unknown"/> for the others.</param>
public sealed record IsWithin(string Name, Band? Band, Sex Sex) : Expression
{
    /// <inheritdoc/>
    public override string ToString() => Band is null ? $"{Name} {Sex.ToString().ToLowerInvariant()}" : $"{Name} {Band}";

    internal override Truth Evaluate(Answers answers, string? supposed)
    {
        bool? holds = Name switch
        {
            AgeName => answers.Age is { } age ? Band!.Contains(age.Years) : null,
            DurationName => answers.Duration is { } duration ? Band!.Contains(duration.Days) : null,
            _ => answers.Sex == Sex.Unknown ? null : answers.Sex == Sex,
        };
        return holds switch { null => Truth.Unknown, true => Truth.True, _ => Truth.False };
    }

    internal override IEnumerable<string> Mentioned() => [];

    internal override void Collect(
        Answers answers, ImmutableSortedSet<string>.Builder because, ImmutableSortedSet<string>.Builder ask, ImmutableSortedSet<string>.Builder unsure) =>
        (Evaluate(answers) == Truth.True ? because : ask).Add(Name);
}

/// <summary>At least so many of several parts hold: <c>any</c> is one of them, <c>all</c> is every one.</summary>
/// <param name="Least">How many, from 1 to the number of parts.</param>
/// <param name="Parts">The parts.</param>
public sealed record AtLeast(int Least, ImmutableArray<Expression> Parts) : Expression
{
    /// <inheritdoc/>
    public bool Equals(AtLeast? other) => other is not null && Least == other.Least && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(Least, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString()
    {
        string parts = string.Join(", ", Parts);
        return Least == Parts.Length ? $"all of ({parts})" : Least == 1 ? $"any of ({parts})" : string.Create(CultureInfo.InvariantCulture, $"at least {Least} of ({parts})");
    }

    internal override Truth Evaluate(Answers answers, string? supposed)
    {
        int held = 0;
        int open = 0;
        foreach (Expression part in Parts)
        {
            Truth truth = part.Evaluate(answers, supposed);
            held += truth == Truth.True ? 1 : 0;
            open += truth == Truth.Unknown ? 1 : 0;
            if (held >= Least)
            {
                return Truth.True;
            }
        }

        return held + open < Least ? Truth.False : Truth.Unknown;
    }

    internal override IEnumerable<string> Mentioned() => Parts.SelectMany(part => part.Mentioned());

    internal override void Collect(
        Answers answers, ImmutableSortedSet<string>.Builder because, ImmutableSortedSet<string>.Builder ask, ImmutableSortedSet<string>.Builder unsure)
    {
        // Once it holds, only what made it hold is of interest; before, whatever could still.
        Truth own = Evaluate(answers);
        foreach (Expression part in Parts)
        {
            Truth truth = part.Evaluate(answers);
            if (truth == Truth.True || (truth == Truth.Unknown && own == Truth.Unknown))
            {
                part.Collect(answers, because, ask, unsure);
            }
        }
    }
}
