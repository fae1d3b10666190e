using System.Collections.Immutable;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Cli.Assessing;

/// <summary>What the answers of one person come to.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Triage">How soon to be seen.</param>
/// <param name="Differential">What may be behind it.</param>
/// <param name="Next">The most telling unanswered findings.</param>
internal sealed record PersonResult(Answers Answers, TriageResult Triage, Differential Differential, ImmutableArray<FindingGain> Next);
