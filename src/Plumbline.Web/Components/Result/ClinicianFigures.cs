using System.Globalization;
using System.Text;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Web.Components.Result;

/// <summary>The figures behind a result as plain text, for a clinician to copy: exact to three decimals, in the invariant culture.</summary>
public static class ClinicianFigures
{
    /// <summary>The text: setting, knowledge, urgency with rules, mechanism, contributors, and each cause with probability, range and prior.</summary>
    public static string Text(KnowledgeBase knowledge, string setting, Answers answers, TriageResult triage, Differential differential)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(triage);
        ArgumentNullException.ThrowIfNull(differential);
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"knowledge {knowledge.Version} {knowledge.Hash}");
        Line($"setting {setting}");
        Line($"urgency {AnswerWords.LevelName(triage.Urgency)}{(triage.Fired.IsEmpty ? "" : ": ")}{string.Join(", ", triage.Fired.Select(rule => rule.Rule))}");
        MechanismBelief mechanism = differential.Mechanism;
        Line($"mechanism nociceptive {mechanism.Nociceptive.Value:F3} neuropathic {mechanism.Neuropathic.Value:F3} nociplastic {mechanism.Nociplastic.Value:F3}");
        Line($"contributors {string.Join(" ", differential.Contributors.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {one.Probability.Value:F3}")))}");
        Line($"evidence for a cause below a ratio of {differential.LeftOut.Value:0.##} left out");
        Line($"cause probability (95 % of parameter sets) prior");
        foreach (CauseBelief cause in differential.Causes)
        {
            string prior = knowledge.Settings[setting].PriorOf(cause.Id, answers) is { } known ? known.Value.ToString("0.####", CultureInfo.InvariantCulture) : "-";
            Line($"{cause.Id} {cause.Probability.Value:F3} ({cause.Range.Low.Value:F3} to {cause.Range.High.Value:F3}) {prior}");
            foreach (CauseDetail form in cause.Detail)
            {
                Line($"  {form.Id} {form.Probability.Value:F3}");
            }
        }

        return text.ToString();
    }
}
