using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Knowledge;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Pathway;

/// <summary>A plan as plain text that a person can read.</summary>
public static class CarePlanText
{
    /// <summary>Writes the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="knowledge">The knowledge that it was made from, for its words.</param>
    /// <param name="language">The language, as a folder of <c>text/</c>.</param>
    public static string Write(CarePlan plan, KnowledgeBase knowledge, string language = Texts.FirstLanguage)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(knowledge);
        var words = new PlanWords(knowledge, language);
        var page = new StringBuilder();
        Line(page, words.Label("heading-plan") + ", " + Day(plan.Today));
        Line(page, words.Plain("label-only-shows"));
        Heading(page, words.Label("heading-now"));
        Line(page, words.Name(plan.State));
        Line(page, words.Plain(plan.State));
        Notes(page, plan, words);
        Medicines(page, plan, words);
        Options(page, plan, words);
        Tried(page, plan, words);
        Reviews(page, plan, words);
        Moves(page, plan, words);
        Asked(page, plan, words);
        Line(page, "");
        Line(page, $"{words.Label("label-source")} {plan.KnowledgeVersion}, {plan.KnowledgeHash}, {plan.Profile}");
        return page.ToString();
    }

    private static void Notes(StringBuilder page, CarePlan plan, PlanWords words)
    {
        var loud = plan.Notes.Where(note => note.Alert != RuleAlert.Info).ToList();
        if (loud.Count > 0)
        {
            Heading(page, words.Label("heading-first"));
            loud.ForEach(note => Note(page, note, words));
        }

        var quiet = plan.Notes.Where(note => note.Alert == RuleAlert.Info).ToList();
        if (quiet.Count > 0)
        {
            Heading(page, words.Label("heading-notes"));
            quiet.ForEach(note => Note(page, note, words));
        }
    }

    private static void Note(StringBuilder page, RuleNote note, PlanWords words) =>
        Line(page, $"- {words.Name(note.Rule)}. {words.Plain(note.Rule)} [{string.Join("; ", note.Because.Select(PlanWords.Source))}]");

    private static void Medicines(StringBuilder page, CarePlan plan, PlanWords words)
    {
        if (!plan.Opioids.MedicinesKnown || (plan.MedicineFindings.IsEmpty && plan.Opioids.Parts.IsEmpty))
        {
            return;
        }

        Heading(page, words.Label("heading-medicines"));
        foreach (MedicineFinding finding in plan.MedicineFindings)
        {
            string who = string.Join(", ", finding.Medicines.Select(words.Medicine));
            string text = finding.Kind == MedicineFindingKind.NotKnown ? words.Label("medicine-not-known", who) : $"{words.Medicine(finding.Id)} ({who}). {words.MedicinePlain(finding.Id)}";
            Line(page, finding.Holds == Truth.True || finding.Kind == MedicineFindingKind.NotKnown ? $"- {text}" : $"- {words.Label("label-if-so", text)}");
        }

        if (!plan.Opioids.Parts.IsEmpty)
        {
            string total = plan.Opioids.IncludedTotal.ToString("0.#", CultureInfo.InvariantCulture);
            Line(page, "- " + words.Label(plan.Opioids.IsComplete ? "label-opioid-total" : "label-opioid-at-least", total, plan.Opioids.FactorSet));
            foreach (OpioidPart part in plan.Opioids.Parts.Where(part => part.Status != OpioidPartStatus.Included))
            {
                Line(page, "  " + words.Label($"opioid-{Kebab.Of(part.Status.ToString())}", words.Medicine(part.Medicine)));
            }

            Line(page, "  " + words.Plain("label-opioid-use"));
        }
    }

    private static void Options(StringBuilder page, CarePlan plan, PlanWords words)
    {
        Heading(page, words.Label("heading-options"));
        if (plan.MedicinesKeptBack)
        {
            Line(page, words.Label("label-kept-back"));
        }

        if (plan.Options.IsEmpty)
        {
            Line(page, words.Label("label-no-options"));
        }

        foreach (var group in plan.Options.GroupBy(option => option.Status))
        {
            Line(page, "");
            Line(page, words.Label($"status-{Kebab.Of(group.Key.ToString())}") + ":");
            foreach (CareOption option in group)
            {
                Option(page, option, words);
            }
        }
    }

    private static void Option(StringBuilder page, CareOption option, PlanWords words)
    {
        Line(page, $"- {words.Treatment(option)} ({words.Evidence($"reversible-{Kebab.Of(option.Treatment.Reversible.ToString())}").TrimEnd('.')}{Trial(option, words)})");
        foreach (OptionReason reason in Shown(option))
        {
            bool takes = reason.Kind == ReasonKind.GoesOn && option.Treatment.Class == TreatmentClass.Medicine;
            Line(page, $"    {(takes ? words.Label("reason-goes-on-medicine") : words.Reason(reason))}{Sources(reason.Because)}");
        }

        // What was compared with a sham or a dummy stands first; an effect without its comparator is never shown.
        foreach (Effect effect in option.Treatment.Effects.Take(2))
        {
            Line(page, $"    {words.Effect(effect)}");
        }

        foreach (string warning in option.Warnings)
        {
            Line(page, $"    {words.Label("label-with-it", words.Medicine(warning))}. {words.MedicinePlain(warning)}");
        }

        foreach (PositionDirection direction in Enum.GetValues<PositionDirection>())
        {
            var bodies = option.Treatment.Positions.Where(position => position.Direction == direction)
                .Select(position => string.Create(CultureInfo.InvariantCulture, $"{words.Body(position.Body)} {position.Year}").TrimEnd()).Distinct().ToList();
            if (bodies.Count > 0)
            {
                Line(page, $"    {words.Label($"label-{Kebab.Of(direction.ToString())}")}: {string.Join(", ", bodies)}");
            }
        }
    }

    // What is worth starting needs no excuse; for everything else the reasons that hold it down are said, the strongest ones first.
    private static IEnumerable<OptionReason> Shown(CareOption option) => option.Status == OptionStatus.Offer
        ? option.Reasons.Where(reason => reason.Kind is ReasonKind.RuleLifts or ReasonKind.GoesOn)
        : option.Reasons.Where(reason => reason.Limit == option.Status || reason.Kind is ReasonKind.RuleLifts or ReasonKind.GoesOn);

    private static string Trial(CareOption option, PlanWords words) =>
        option.Treatment.TrialFirst == TrialFirst.None || option.Phase != TreatmentPhase.Treatment ? "" : "; " + words.Evidence($"trial-first-{Kebab.Of(option.Treatment.TrialFirst.ToString())}").TrimEnd('.');

    private static string Sources(ImmutableArray<Provenance> because) => because.IsEmpty ? "" : $" [{string.Join("; ", because.Select(PlanWords.Source))}]";

    private static void Tried(StringBuilder page, CarePlan plan, PlanWords words)
    {
        Heading(page, words.Label("heading-enough"));
        Line(page, words.Label($"enough-{Kebab.Of(plan.Enough.IsEnough.ToString())}") + ".");
        Line(page, words.Label(
            "label-rule-two-of",
            plan.Enough.Needed.Value.ToString(CultureInfo.InvariantCulture),
            plan.Enough.Adherence.Value.ToString("P0", CultureInfo.InvariantCulture)) + ".");
        foreach (ModalityTried kind in plan.Enough.Kinds)
        {
            Line(page, $"- {words.Label($"modality-{kind.Modality}")} ({string.Join(", ", kind.Treatments.Select(words.Treatment))}): {words.Label($"label-adequate-{Kebab.Of(kind.IsAdequate.ToString())}")}");
        }
    }

    private static void Reviews(StringBuilder page, CarePlan plan, PlanWords words)
    {
        if (plan.Reviews.IsEmpty)
        {
            return;
        }

        Heading(page, words.Label("heading-reviews"));
        foreach (ReviewDue review in plan.Reviews)
        {
            Line(page, $"- {words.Name(review.Timer)}: {words.Label(review.IsOverdue ? "label-overdue" : "label-due", Day(review.On))}. {words.Plain(review.Timer)}");
        }
    }

    private static void Moves(StringBuilder page, CarePlan plan, PlanWords words)
    {
        if (plan.Moves.IsEmpty)
        {
            return;
        }

        Heading(page, words.Label("heading-moves"));
        foreach (NextMove move in plan.Moves)
        {
            Line(page, $"- {words.Name(move.To)}: {words.Name(move.Transition)}.");
        }
    }

    private static void Asked(StringBuilder page, CarePlan plan, PlanWords words)
    {
        if (plan.ToAsk.IsEmpty)
        {
            return;
        }

        Heading(page, words.Label("heading-ask"));
        foreach (string question in plan.ToAsk.Select(words.Ask).Distinct())
        {
            Line(page, $"- {question}");
        }
    }

    private static void Heading(StringBuilder page, string text)
    {
        Line(page, "");
        Line(page, text);
        Line(page, new string('=', text.Length));
    }

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
