using System.Collections.Immutable;
using Plumbline.Triage;

namespace Plumbline.Pathway;

/// <summary>What a plan is made from, besides the history.</summary>
/// <param name="Today">The day on which the plan is made.</param>
public sealed record PlanRequest(DateOnly Today)
{
    /// <summary>What the safety rules said; null when they have not been asked.</summary>
    public SafetyOutcome? Safety { get; init; }

    /// <summary>Possible causes with their probabilities; empty when nothing was worked out.</summary>
    public ImmutableArray<LikelyCause> Causes { get; init; } = [];

    /// <summary>The id of a profile; null for the default one.</summary>
    public string? Profile { get; init; }

    /// <summary>The setting: the id of a file in <c>knowledge/settings/</c>.</summary>
    public string Setting { get; init; } = PrimaryCare;

    /// <summary>The id of a table of opioid factors; null for the default one.</summary>
    public string? FactorSet { get; init; }

    /// <summary>Care by a family doctor or physiotherapist.</summary>
    public const string PrimaryCare = "primary-care";

    /// <summary>Care by pain specialists.</summary>
    public const string PainClinic = "pain-clinic";
}

/// <summary>What the safety rules said about a person's answers.</summary>
/// <param name="Urgency">How soon the person should be seen.</param>
/// <param name="Fired">The ids of the rules that fired.</param>
/// <param name="IsComplete">Whether every safety question was answered: only then is silence an answer.</param>
public sealed record SafetyOutcome(Urgency Urgency, ImmutableArray<string> Fired, bool IsComplete)
{
    /// <summary>What the safety rules came to. It is complete only when no missing answer could raise the level.</summary>
    public static SafetyOutcome Of(TriageResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Urgency, [.. result.Fired.Select(fired => fired.Rule)], result.IsSettled);
    }
}

/// <summary>A possible cause.</summary>
/// <param name="Condition">The id of a file in <c>knowledge/conditions/</c>.</param>
/// <param name="Probability">How probable it is.</param>
public sealed record LikelyCause(string Condition, Probability Probability);
