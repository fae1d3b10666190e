using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>What a person's answers make of every cause that Plumbline knows, most probable first.</summary>
/// <param name="Causes">Listed causes and "something else", by falling probability; of two equal ones in order of id.</param>
/// <param name="Contributors">What may be making the pain worse, such as low mood; never a rival of a cause.</param>
/// <param name="Mechanism">Which pain mechanism leads.</param>
/// <param name="LeftOut">
/// Evidence for a cause that is weaker than this ratio was left out: 1.5 as a rule; more where so many answers were given at once that
/// an exact computation with all of them is out of reach.
/// </param>
public sealed record Differential(
    ImmutableArray<CauseBelief> Causes, ImmutableArray<ContributorBelief> Contributors, MechanismBelief Mechanism, LikelihoodRatio LeftOut)
{
    /// <summary>How probable a cause is, or a more specific form of one.</summary>
    /// <param name="id">The id of the condition.</param>
    /// <exception cref="KeyNotFoundException">There is neither.</exception>
    public Probability ProbabilityOf(string id) =>
        Causes.FirstOrDefault(cause => cause.Id == id)?.Probability
        ?? Causes.SelectMany(cause => cause.Detail).FirstOrDefault(form => form.Id == id)?.Probability
        ?? throw new KeyNotFoundException($"There is no cause '{id}' among the beliefs.");
}

/// <summary>How probable a cause is. Causes can be true together, so that their probabilities need not add up to 1.</summary>
/// <param name="Id">The id of the condition, such as <c>lumbar-spinal-stenosis</c>.</param>
/// <param name="Probability">The probability that it is there.</param>
/// <param name="Range">Where 95 % of the parameter sets put it.</param>
/// <param name="Detail">Where it is made of several: each with its own probability, most probable first; else empty.</param>
public sealed record CauseBelief(string Id, Probability Probability, ProbabilityRange Range, ImmutableArray<CauseDetail> Detail);

/// <summary>A more specific form of a reported cause.</summary>
/// <param name="Id">The id of the condition, such as <c>epidural-abscess</c>.</param>
/// <param name="Probability">The probability that it is there.</param>
public sealed record CauseDetail(string Id, Probability Probability);

/// <summary>How probable it is that something makes the pain worse.</summary>
/// <param name="Id">The id of the condition, such as <c>depression</c>.</param>
/// <param name="Probability">The probability that it is there.</param>
public sealed record ContributorBelief(string Id, Probability Probability);

/// <summary>What one answer did to one cause, or several answers that measure one thing and count as one.</summary>
/// <param name="Answer">The id of the finding, or <c>age</c>, <c>sex</c> or <c>duration-days</c>; of several the one that says most.</param>
/// <param name="LogOdds">
/// Natural logarithm of the odds with the answer over the odds without it and those beside it, all other answers kept: above 0 it speaks for the cause.
/// </param>
public sealed record AnswerWeight(string Answer, double LogOdds)
{
    /// <summary>The other findings that are present and count as one with it, those first that say most.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>All of them.</summary>
    public ImmutableArray<string> Answers => [Answer, .. Beside];
}

/// <summary>Why a cause has the probability that it has.</summary>
/// <param name="Cause">The id of the condition.</param>
/// <param name="Probability">The probability with all answers.</param>
/// <param name="Weights">What each answer did, strongest first; answers that did nothing are left out. No answer stands in two of them.</param>
/// <param name="Missing">Unanswered findings that could change it most, strongest first.</param>
public sealed record Explanation(string Cause, Probability Probability, ImmutableArray<AnswerWeight> Weights, ImmutableArray<AnswerWeight> Missing);

/// <summary>How much an answer is expected to tell.</summary>
/// <param name="Finding">The id of the finding.</param>
/// <param name="Gain">The expected fall of the weighted sum of the causes' entropies, in bits; 0 or more.</param>
public sealed record FindingGain(string Finding, double Gain);
