namespace Plumbline.Knowledge;

/// <summary>How many patients showed a criterion, out of those in whom it was judged.</summary>
/// <param name="Present">Those who showed it.</param>
/// <param name="Judged">Those in whom it was judged present or absent; a missing entry counts in neither.</param>
public readonly record struct CriterionCount(int Present, int Judged);
