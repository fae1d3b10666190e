using System.Globalization;
using Plumbline.Knowledge;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Pathway;

/// <summary>Finds the words of a plan.</summary>
/// <param name="knowledge">The knowledge that the plan was made from.</param>
/// <param name="language">The language, as a folder of <c>text/</c>.</param>
public sealed class PlanWords(KnowledgeBase knowledge, string language)
{
    private const string Kind = "pathway";

    /// <summary>A label, with its places filled.</summary>
    public string Label(string id, params ReadOnlySpan<string> facts)
    {
        ArgumentNullException.ThrowIfNull(id);
        string text = knowledge.Texts.Find(Kind, id, "name", language) ?? knowledge.Texts.Of(Kind, id, "plain", language);
        for (int at = 0; at < facts.Length; at++)
        {
            text = text.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{at}}}"), facts[at], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The name of a state, rule, timer, transition or fact.</summary>
    public string Name(string id) => knowledge.Texts.Of(Kind, id, "name", language);

    /// <summary>What it means, in a sentence or two.</summary>
    public string Plain(string id) => knowledge.Texts.Of(Kind, id, "plain", language);

    /// <summary>The name of a treatment, in its phase.</summary>
    public string Treatment(CareOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        string name = knowledge.Texts.Of("treatments", option.Treatment.Id, "name", language);
        return option.Phase switch
        {
            TreatmentPhase.Trial => Label("phase-trial", name),
            TreatmentPhase.Implant => Label("phase-implant", name),
            _ => name,
        };
    }

    /// <summary>The name of a treatment.</summary>
    public string Treatment(string id) => knowledge.Texts.Of("treatments", id, "name", language);

    /// <summary>The name of a fact, a finding, a number, or of something about a condition or medicine.</summary>
    public string Fact(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.StartsWith("no ", StringComparison.Ordinal))
        {
            return Label("not-so", Fact(id[3..]));
        }

        if (id.Split(' ', 2) is [var kind, var subject])
        {
            return Label(kind, kind switch
            {
                "cause" or "diagnosed" => knowledge.Texts.Of("conditions", subject, "name", language),
                "tried-in-vain" => Treatment(subject),
                _ => Medicine(subject),
            });
        }

        return knowledge.Texts.Find(Kind, id, "name", language) ?? knowledge.Texts.Of("findings", id, "name", language);
    }

    /// <summary>How a person is asked for a fact.</summary>
    public string Ask(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Contains(' ', StringComparison.Ordinal)
            ? Fact(id)
            : knowledge.Texts.Find(Kind, id, "ask", language) ?? knowledge.Texts.Find("findings", id, "ask", language) ?? Fact(id);
    }

    /// <summary>The name of a medicine or a class of medicines; an unknown one as it was written down.</summary>
    public string Medicine(string id) => knowledge.Texts.Of("medicines", id, "name", language);

    /// <summary>What an interaction or a caution means, in a sentence or two.</summary>
    public string MedicinePlain(string id) => knowledge.Texts.Of("medicines", id, "plain", language);

    /// <summary>A word for a key and its value in treatment files.</summary>
    public string Evidence(string id) => knowledge.Texts.Of("evidence-words", id, "name", language);

    /// <summary>The name of a body that takes positions.</summary>
    public string Body(string id) => knowledge.Texts.Of("bodies", id, "name", language);

    /// <summary>An effect with what it was compared with, in whom, when, and how sure it is. Never without its comparator.</summary>
    public string Effect(Effect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Label(
            "label-against-what",
            knowledge.Texts.Of("outcomes", effect.Outcome, "name", language),
            effect.Against,
            effect.In,
            Time(effect.FollowUp),
            Evidence($"result-{Kebab.Of(effect.Result.ToString())}") + Size(effect.Numbers),
            Evidence($"grade-{Kebab.Of(effect.Certainty.Grade.ToString())}").TrimEnd('.'));
    }

    private string Time(FollowUp time)
    {
        string unit = Label(time.IsInMonths ? "unit-months" : "unit-weeks").ToLower(CultureInfo.InvariantCulture);
        return time.Time switch
        {
            { From: { } from, Below: null } => Label("label-time", Show(from), unit),
            { From: var from, Below: { } below } => Label("label-time-between", Show(from ?? 0), Show(below - 1), unit),
            _ => Label("label-time-unknown"),
        };

        static string Show(double number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Size(EffectNumbers numbers)
    {
        if (numbers.MeanDifference is { } difference)
        {
            return string.Create(CultureInfo.InvariantCulture, $" ({difference.Points.Value:+0.##;-0.##;0} / {difference.Scale.To - difference.Scale.From})");
        }

        return numbers.Responders is { Control: { } control } responders
            ? string.Create(CultureInfo.InvariantCulture, $" ({responders.Treated.Value:P0} / {control.Value:P0})")
            : "";
    }

    /// <summary>Whom a citation stands for, in a few words.</summary>
    public static string Source(Provenance because)
    {
        ArgumentNullException.ThrowIfNull(because);
        return because.Citation is { } citation ? $"{citation.Source}, {citation.At}" : because.Because ?? "";
    }

    /// <summary>The reason in words.</summary>
    public string Reason(OptionReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Label($"reason-{Kebab.Of(reason.Kind.ToString())}", reason.Kind switch
        {
            ReasonKind.RuleLifts or ReasonKind.RuleHolds or ReasonKind.RuleUnknown => Name(reason.About),
            ReasonKind.Medicines => knowledge.Texts.Of("medicines", reason.About, "name", language),
            ReasonKind.ContraIndicationUnknown when knowledge.Care.Cautions.ContainsKey(reason.About) => knowledge.Texts.Of("medicines", reason.About, "name", language),
            ReasonKind.NotForCause => knowledge.Texts.Of("conditions", reason.About, "name", language),
            ReasonKind.Attitude or ReasonKind.TriedInVain or ReasonKind.SideEffects or ReasonKind.StepNotOpen or ReasonKind.ReversibleFirst or ReasonKind.GoesOn => "",
            _ => Fact(reason.About),
        });
    }
}
