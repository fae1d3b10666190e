using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning;

/// <summary>Puts a plan into the sentences of the plan pages. Safe to share between requests.</summary>
public sealed class PlanSentences(KnowledgeBase knowledge, PageWords words)
{
    private PlanWords Plan => new(knowledge, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>The name of an option; of a device, of its trial or its implant.</summary>
    public string Name(CareOption option) => Plan.Treatment(option);

    /// <summary>The name of a treatment.</summary>
    public string Treatment(string id) => words.Of("treatments", id, "name") ?? id;

    /// <summary>The name of a state, rule, timer, transition or fact of the pathway.</summary>
    public string NameOf(string id) => words.Of("pathway", id, "name") ?? id;

    /// <summary>What it means, in a sentence or two.</summary>
    public string Plain(string id) => words.Of("pathway", id, "plain") ?? "";

    /// <summary>The name of a fact, a finding or a number that a move rests on.</summary>
    public string Fact(string id) => Plan.Fact(id);

    /// <summary>How a person is asked for something that a plan needs.</summary>
    public string Ask(string fact) => Plan.Ask(fact);

    /// <summary>How a finding about medicines reads, and what it means.</summary>
    public (string Name, string Plain) Medicine(string id) => (Plan.Medicine(id), words.Of("medicines", id, "plain") ?? "");

    /// <summary>What a status means, in a few words.</summary>
    public string Status(OptionStatus status) => Plan.Label($"status-{Id(status)}");

    /// <summary>A day as people write it.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The effect that stands first in honest short: what came out, against what, and how sure it is. Null where no study was read.</summary>
    /// <remarks>What was compared with a sham or a dummy stands before all else; a harm is told elsewhere.</remarks>
    public string? Effect(Treatment treatment)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        return treatment.Effects.FirstOrDefault(effect => effect.Result != EffectResult.Harm) is { } first ? Effect(first) : null;
    }

    /// <summary>An effect in a sentence with its comparator and how sure it is.</summary>
    public string Effect(Effect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        string outcome = words.Of("outcomes", effect.Outcome, "name") ?? effect.Outcome;
        string result = Lower(Plan.Evidence($"result-{Id(effect.Result)}"));
        string grade = Plan.Evidence($"grade-{Id(effect.Certainty.Grade)}");
        return effect.Comparator == Comparator.BeforeAfter
            ? $"{words.Say("plan.effect-alone", outcome, result)} {grade}"
            : $"{words.Say("plan.effect", outcome, result, effect.Against)} {grade}";
    }

    /// <summary>The name of a body that takes positions, and what it is.</summary>
    public (string Name, string Plain) Body(string id) => (Plan.Body(id), words.Of("bodies", id, "plain") ?? "");

    /// <summary>A source as people cite it; the id where it is not known.</summary>
    public string Source(string id) => knowledge.Sources.TryGetValue(id, out Source? source) ? source.Citation : id;

    /// <summary>A source in a few words, as in <c>Kumar et al. 2007</c>; the id where it is not known.</summary>
    public string SourceInShort(string id) => knowledge.Sources.TryGetValue(id, out Source? source) ? SourceNames.Short(source.Citation) : id;

    /// <summary>A key of a treatment file and its value in words, such as <c>strength-strong</c>.</summary>
    public string Evidence(string id) => Plan.Evidence(id);

    /// <summary>Whether it can be undone and what is tried first.</summary>
    public IEnumerable<string> Tags(CareOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        yield return words[$"plan.undo-{Id(option.Treatment.Reversible)}"];
        if (option.Treatment.TrialFirst != TrialFirst.None && option.Phase != TreatmentPhase.Trial)
        {
            yield return Plan.Evidence($"trial-first-{Id(option.Treatment.TrialFirst)}").TrimEnd('.');
        }
    }

    /// <summary>The reasons that matter for where an option stands, the weightiest first.</summary>
    /// <param name="option">The option.</param>
    /// <param name="all">Whether every reason is wanted; otherwise those that decide.</param>
    public ImmutableArray<OptionReason> Reasons(CareOption option, bool all)
    {
        ArgumentNullException.ThrowIfNull(option);
        bool open = option.Status >= OptionStatus.Consider;
        return
        [
            .. option.Reasons.Where(reason => reason.Kind switch
            {
                ReasonKind.Attitude => all || option.Status == reason.Limit && option.Status == OptionStatus.Avoid,
                ReasonKind.RuleLifts or ReasonKind.GoesOn => all || open,
                _ => all || reason.Limit <= option.Status,
            }).DistinctBy(Text),
        ];

        string Text(OptionReason reason) => Reason(reason, option);
    }

    /// <summary>A reason in words. What was not asked is said to be so: it is never taken for a no.</summary>
    public string Reason(OptionReason reason, CareOption option)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(option);
        return reason.Kind switch
        {
            ReasonKind.Attitude => words[$"plan.view-{Id(reason.Limit)}"],
            ReasonKind.NeedUnknown or ReasonKind.ContraIndicationUnknown => words.Say("plan.not-asked", Lower(Subject(reason))),
            ReasonKind.GoesOn when option.Treatment.Class == TreatmentClass.Medicine => words.Of("pathway", "reason-goes-on-medicine", "plain")!,
            _ => Plan.Reason(reason),
        };
    }

    private string Subject(OptionReason reason) =>
        knowledge.Care.Cautions.ContainsKey(reason.About) ? Plan.Medicine(reason.About) : Plan.Fact(reason.About);

    /// <summary>The first letter small, for the middle of a sentence; names of medicine's own keep theirs.</summary>
    private static string Lower(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && (char.IsLower(text[1]) || text[1] == ' ') ? char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..] : text;

    /// <summary>A member of an enumeration as the knowledge writes it: small letters and hyphens.</summary>
    internal static string Id<T>(T member)
        where T : struct, Enum => KebabName<T>.Of(member);

    private static class KebabName<T>
        where T : struct, Enum
    {
        private static readonly ImmutableSortedDictionary<T, string> Names = Enum.GetValues<T>().ToImmutableSortedDictionary(member => member, Write);

        public static string Of(T member) => Names[member];

        private static string Write(T member) =>
            string.Concat(member.ToString().Select((sign, at) => char.IsUpper(sign) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(sign) : sign.ToString()));
    }
}
