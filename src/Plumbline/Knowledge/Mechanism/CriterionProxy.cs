using System.Collections.Immutable;

namespace Plumbline.Knowledge;

/// <summary>How ordinary answers of an assessment stand in for a criterion that an examiner judged in the study.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="AnyOf">Findings; one of them present decides.</param>
/// <param name="Means">What one of them being present says of the criterion: present, or (for an opposite) absent.</param>
/// <param name="NoneSaysTheOpposite">Whether all of them absent says the opposite; otherwise it says nothing.</param>
/// <param name="Unless">Findings that, when present, contradict: then nothing is said.</param>
/// <param name="Agreement">How often the stand-in says what the examiner would: 0.5 is a coin, 1 is the criterion itself.</param>
/// <param name="Because">Why this mapping and this agreement are believed.</param>
public sealed record CriterionProxy(
    string Criterion,
    ImmutableArray<string> AnyOf,
    Answer Means,
    bool NoneSaysTheOpposite,
    ImmutableArray<string> Unless,
    Probability Agreement,
    string Because);
