namespace Plumbline.Reasoning;

/// <summary>What is known about one criterion of a person.</summary>
/// <param name="Criterion">The id of a criterion in <c>knowledge/mechanism/</c>.</param>
/// <param name="Answer">Only present and absent are evidence.</param>
/// <param name="Agreement">How often this source says what an examiner would: 1 is the examiner, 0.5 a coin.</param>
public readonly record struct CriterionAnswer(string Criterion, Answer Answer, Probability Agreement)
{
    /// <summary>A criterion as an examiner judged it.</summary>
    public static CriterionAnswer Judged(string criterion, Answer answer) => new(criterion, answer, Probability.Of(1));
}
