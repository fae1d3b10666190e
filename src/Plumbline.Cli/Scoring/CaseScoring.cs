using System.Collections.Immutable;
using Plumbline.Cli.Assessing;
using Plumbline.Cli.Cases;
using Plumbline.Cli.Input;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Cli.Scoring;

/// <summary>Scores a file of labelled cases.</summary>
internal static class CaseScoring
{
    /// <summary>The scores, the cases themselves, and the exit code.</summary>
    public static async Task<(ScoreSheet Sheet, ImmutableArray<ScoredCase> Cases, int ExitCode)> OfFileAsync(
        string file, Assessor assessor, StreamOptions options, Surroundings surroundings, CancellationToken cancellation)
    {
        ScoreSheet sheet = ScoreSheet.Empty;
        var cases = ImmutableArray.CreateBuilder<ScoredCase>();
        int code = await CaseStream.RunAsync(
            file,
            assessor,
            options,
            surroundings,
            (one, whole) =>
            {
                var (label, faults) = CaseLabelReader.Read(whole, file);
                return (label is null ? null : new ScoredCase(one.Id, label, Outcome(assessor, one)), (IEnumerable<InputFault>)faults);
            },
            (_, scored) =>
            {
                sheet = sheet.Add(scored.Label, scored.Outcome);
                cases.Add(scored);
            },
            cancellation);
        return (sheet, cases.ToImmutable(), code);
    }

    private static CaseOutcome Outcome(Assessor assessor, CaseEncoding one)
    {
        Answers answers = assessor.AnswersOf(one);
        Differential differential = assessor.Reasoner.Rank(answers);
        return new CaseOutcome(
            TriageRules.Assess(assessor.Knowledge, answers).Urgency,
            [.. differential.Causes.Select(cause => cause.Id)],
            [.. differential.Contributors.Select(contributor => contributor.Id)]);
    }
}

/// <summary>A case, what it is said to be and what Plumbline said.</summary>
/// <param name="Id">The id of the case.</param>
/// <param name="Label">What it is said to be.</param>
/// <param name="Outcome">What Plumbline said.</param>
internal sealed record ScoredCase(string Id, CaseLabel Label, CaseOutcome Outcome);
