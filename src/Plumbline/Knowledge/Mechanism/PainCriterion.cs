namespace Plumbline.Knowledge;

/// <summary>One of the clinical criteria by which pain mechanisms are told apart, with how often each mechanism shows it.</summary>
/// <param name="Id">Its name, such as <c>pain-widespread-pattern</c>.</param>
/// <param name="Number">Its number in the study's list, which names the columns of patient files (<c>Criterion7</c>).</param>
/// <param name="Says">What it is, in a few words of our own.</param>
/// <param name="ByExaminer">Whether only an examination can tell; the others can be heard from the person.</param>
/// <param name="Counts">Counts among the patients whose expert named this mechanism.</param>
public sealed record PainCriterion(string Id, int Number, string Says, bool ByExaminer, PerMechanism<CriterionCount> Counts);
