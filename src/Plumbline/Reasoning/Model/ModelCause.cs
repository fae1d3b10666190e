using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>A cause as the reasoner uses it: a binary node with its prior, what changes the prior, and what it shows.</summary>
/// <param name="Id">The id of its file in <c>knowledge/conditions/</c>.</param>
/// <param name="Prior">How likely it is in the setting before anything is known, in (0, 1); null where it has no root of its own.</param>
/// <param name="Requires">A finding without which the cause is impossible by definition; null where there is none.</param>
/// <param name="Modifiers">What multiplies the prior odds.</param>
/// <param name="CausedBy">Causes that bring it on, each with how often it does.</param>
/// <param name="Links">The findings it makes more or less frequent.</param>
/// <param name="Caps">The greatest joint ratio of a group of findings that was published for this cause.</param>
internal sealed record ModelCause(
    string Id,
    Estimate? Prior,
    string? Requires,
    ImmutableArray<ModelModifier> Modifiers,
    ImmutableArray<(int Cause, Estimate Probability)> CausedBy,
    ImmutableArray<ModelLink> Links,
    ImmutableDictionary<string, double> Caps);

/// <summary>Something known about a person that multiplies the prior odds of a cause.</summary>
/// <param name="When">To whom it applies.</param>
/// <param name="Context">The context finding that it is about, where it is about one alone; else null.</param>
/// <param name="Prevalence">How many users have that context, in (0, 1); the prior is the average over them.</param>
/// <param name="Odds">The odds ratio.</param>
internal sealed record ModelModifier(Expression When, string? Context, double Prevalence, Estimate Odds)
{
    /// <summary>What the prior odds are multiplied by while the context is present, absent or unknown.</summary>
    /// <remarks>
    /// P(context | cause) follows from the odds ratio and the prevalence; the factor is its ratio to the prevalence (or of the
    /// complements), so that the average user keeps the prior that the setting states.
    /// </remarks>
    internal Vector512<double> Factor(Truth state, Vector512<double> odds)
    {
        if (state is not (Truth.True or Truth.False))
        {
            return Vector512<double>.One;
        }

        if (Context is null)
        {
            return state == Truth.True ? odds : Vector512<double>.One;
        }

        Vector512<double> average = Vector512.Create(1 - Prevalence) + (Vector512.Create(Prevalence) * odds);
        return (state == Truth.True ? odds : Vector512<double>.One) / average;
    }
}

/// <summary>How often a cause alone shows a finding.</summary>
/// <param name="Finding">The position of the finding in the model.</param>
/// <param name="Frequency">P(present | this cause and no other), in (0, 1).</param>
/// <param name="Definition">Whether the finding belongs to the definition of the cause, so that no cap applies.</param>
internal sealed record ModelLink(int Finding, Estimate Frequency, bool Definition);
