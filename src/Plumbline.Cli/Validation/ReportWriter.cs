using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Cli.Scoring;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Reasoning.Scoring;

namespace Plumbline.Cli.Validation;

/// <summary>Writes the validation report, from nothing but what was computed.</summary>
internal static class ReportWriter
{
    /// <summary>The report as Markdown.</summary>
    public static string Write(KnowledgeBase knowledge, ImmutableArray<TargetOutcome> outcomes, SharedMaterial material, int people)
    {
        var text = new StringBuilder();
        Line(text, "# Does it tell the truth?");
        Line(text, "");
        Line(text, "Written by `plumbline validate` from what it computed; do not edit. Computed with knowledge "
            + $"{knowledge.Version} (`{knowledge.Hash}`), and with {people} simulated people a study.");
        Line(text, "");
        WriteReading(text, knowledge);
        WriteSummary(text, outcomes);
        foreach (TargetOutcome outcome in outcomes)
        {
            WriteTarget(text, outcome);
        }

        if (material.Cases is { } cases)
        {
            Line(text, "## Published cases");
            Line(text, "");
            Line(text, "Vignettes with a known answer, assessed as a person's answers are. Frequencies in them are not prevalence. They were open to those who wrote the knowledge, so that cases kept back are the stronger test.");
            Line(text, "");
            foreach (string line in ScoreText.Lines(cases))
            {
                Line(text, "    " + line);
            }

            Line(text, "");
        }

        if (material.Patients is { } patients)
        {
            WritePatients(text, patients.Score);
        }

        return text.ToString();
    }

    private static void WriteReading(StringBuilder text, KnowledgeBase knowledge)
    {
        ValidationTolerance tolerance = knowledge.ValidationTolerance!;
        Line(text, "**How to read it.** *Inside* means that our number lies in the published 95 % interval. Where none is printed, these tolerances apply:");
        Line(text, "");
        Line(text, Invariant($"- a proportion: {tolerance.Proportion.Value} either side ({tolerance.Proportion.Provenance.Because});"));
        Line(text, Invariant($"- an area under a curve: {tolerance.Area.Value} either side ({tolerance.Area.Provenance.Because});"));
        Line(text, Invariant($"- a ratio: from one {Ordinal(tolerance.RatioFactor.Value)} to {tolerance.RatioFactor.Value} times as much ({tolerance.RatioFactor.Provenance.Because});"));
        Line(text, Invariant($"- a result of several numbers: at least {tolerance.ShareOfFigures.Value:P0} of them ({tolerance.ShareOfFigures.Provenance.Because})."));
        Line(text, "");
        Line(text, "The tolerances came first and have not been moved. Where the way of comparing a result was changed after its first comparison, the result says so.");
        Line(text, "");
        Line(text, "*Exact* numbers follow from the network by inference. *Simulated* numbers come from people drawn from it with a fixed seed. *Not worse* means at or above the lower end.");
        Line(text, "");
    }

    private static void WriteSummary(StringBuilder text, ImmutableArray<TargetOutcome> outcomes)
    {
        Line(text, $"## {outcomes.Count(outcome => outcome.IsInside)} of {outcomes.Length} published results are reproduced");
        Line(text, "");
        Line(text, "| | Published result | Numbers inside | Reproduced |");
        Line(text, "| --- | --- | --- | --- |");
        foreach (TargetOutcome outcome in outcomes)
        {
            Line(text, Invariant($"| {outcome.Target.Number} | [{outcome.Target.Title}](#{outcome.Target.Id}) | {outcome.Inside} of {outcome.Figures.Length} | {(outcome.IsInside ? "yes" : "**no**")} |"));
        }

        Line(text, "");
    }

    private static void WriteTarget(StringBuilder text, TargetOutcome outcome)
    {
        ValidationTarget target = outcome.Target;
        Line(text, Invariant($"### <a id=\"{target.Id}\"></a>{target.Number}. {target.Title}"));
        Line(text, "");
        Line(text, $"{target.Studied}. {target.How}");
        Line(text, "");
        Line(text, "| | Published | Accepted | Ours | Inside | Source |");
        Line(text, "| --- | --- | --- | --- | --- | --- |");
        foreach (FigureOutcome figure in outcome.Figures)
        {
            Citation citation = figure.Figure.Published.Provenance.Citation!;
            string ours = figure.Computed is { } computed ? Number(computed) : "not computed: " + figure.WhyNot;
            Line(text, $"| {figure.Figure.Name} | {Number(figure.Figure.Published.Value)} | {Accepted(figure)} | {ours} | {(figure.IsInside ? "yes" : "**no**")} | {citation.Source}, {citation.At}{Recalled(figure)} |");
        }

        Line(text, "");
        if (target.Revised is { } revised)
        {
            Line(text, $"Changed after a first comparison: {revised}");
            Line(text, "");
        }

        if (target.Differs is { } differs)
        {
            Line(text, $"What differs: {differs}");
            Line(text, "");
        }
    }

    private static void WritePatients(StringBuilder text, ClassificationScore score)
    {
        Line(text, "## Patients whose mechanism an expert named");
        Line(text, "");
        Line(text, Invariant($"{score.Subjects} patients, ten-fold cross-validation repeated {score.Repeats} times; the numbers and the settings of each model come from other patients alone."));
        Line(text, "");
        Line(text, "| Measure | Ours, with its 95 % interval |");
        Line(text, "| --- | --- |");
        Line(text, $"| Accuracy | {score.Accuracy} |");
        Line(text, $"| Log loss | {score.LogLoss} |");
        Line(text, $"| Calibration error | {score.CalibrationError} |");
        Line(text, "");
        Line(text, "| Stated confidence | Predictions | Mean confidence | Right |");
        Line(text, "| --- | --- | --- | --- |");
        foreach (CalibrationBand band in score.Calibration.Bands.Where(band => band.Predictions > 0))
        {
            Line(text, Invariant($"| {band.From:F1} to {band.Below:F1} | {band.Predictions} | {band.Confidence:F3} | {band.Right:F3} |"));
        }

        Line(text, "");
    }

    private static string Accepted(FigureOutcome figure) => figure.Figure.Expect switch
    {
        Expectation.AtMost => "at most " + Number(figure.Figure.Published.Value),
        Expectation.AtLeast => "at least " + Number(figure.Figure.Published.Value),
        Expectation.NoWorse => $"not worse than {Number(figure.Low)}",
        _ => $"{Number(figure.Low)} to {Number(figure.High)}{(figure.Figure.Published.Interval.Kind == StatedIntervalKind.Ci95 ? " (printed)" : "")}",
    };

    private static string Recalled(FigureOutcome figure) => figure.Figure.Published.Provenance.Read == ReadStatus.Recalled ? " (recalled)" : "";

    private static string Ordinal(double factor) => factor == 2 ? "half" : Invariant($"{factor}th");

    // Three significant digits, and never an exponent.
    private static string Number(double value) => value switch
    {
        0 => "0",
        >= 100 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("F1", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("F2", CultureInfo.InvariantCulture),
        >= 0.01 => value.ToString("F3", CultureInfo.InvariantCulture),
        _ => value.ToString("0.######", CultureInfo.InvariantCulture),
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
