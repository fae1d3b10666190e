using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>A patient of a study: the criteria as an examiner judged them, and the mechanism that an expert named.</summary>
/// <param name="Id">The patient's number in the study.</param>
/// <param name="Mechanism">The expert's class.</param>
/// <param name="Criteria">Answers by the id of the criterion; a missing entry is unanswered.</param>
public sealed record LabelledPatient(string Id, PainMechanism Mechanism, ImmutableSortedDictionary<string, Answer> Criteria);
