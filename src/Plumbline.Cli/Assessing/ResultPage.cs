using System.Collections.Immutable;
using Plumbline.Cli.Conversation;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Reasoning;

namespace Plumbline.Cli.Assessing;

/// <summary>Shows a result to the person it is about: how soon first, then what may be behind it, then what to do.</summary>
internal sealed class ResultPage(Page page, Assessor assessor)
{
    private const int MostCauses = 5;
    private const int MostReasons = 4;
    private const int MostMissing = 3;
    private const int MostOptions = 6;

    // Below one in twenty even at the upper end a cause is not worth a paragraph, unless it is one that must not be missed and leads.
    private const double LeastChance = 0.05;

    private readonly KnowledgeBase _knowledge = assessor.Knowledge;
    private readonly Phrases _phrases = new(assessor.Knowledge.Texts);

    /// <summary>Shows everything but the sources.</summary>
    public void Show(PersonResult result, CarePlan plan)
    {
        page.Heading(_phrases.Say("result").ToUpperInvariant());
        UrgencyPage.Show(page, result.Triage, _knowledge, _phrases);
        ShowCauses(result);
        ShowMechanism(result.Differential.Mechanism);
        ShowContributors(result);
        ShowPlan(plan);
        page.Blank();
        page.Paragraph($"{_phrases.Say("knowledge")} {_knowledge.Version}, {_knowledge.Hash}");
    }

    /// <summary>Shows what the urgency and the first causes rest on.</summary>
    public void ShowSources(PersonResult result)
    {
        page.Heading(_phrases.Say("sources"));
        IEnumerable<Provenance> rules = result.Triage.Fired.SelectMany(rule => rule.Sources);
        IEnumerable<Provenance> causes = Shown(result).SelectMany(cause => _knowledge.Values.Where(value =>
            value.File == $"conditions/{cause.Id}.yaml" && value.Subject is { } finding && result.Answers[finding] is Answer.Present or Answer.Absent))
            .Select(value => value.Number.Provenance);
        ImmutableArray<Provenance> all = [.. rules, .. causes];
        foreach (string id in all.Where(one => one.Citation is not null).Select(one => one.Citation!.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Source source = _knowledge.Sources[id];
            page.Item($"{source.Citation} ({_phrases.Say("read-" + Words.Of(source.Read))})");
        }

        int judged = all.Count(one => one.IsJudged);
        if (judged > 0)
        {
            page.Item($"{_phrases.Say("learn-judged")}: {judged.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        }
    }

    private static IEnumerable<CauseBelief> Shown(PersonResult result) =>
        result.Differential.Causes.Where((cause, place) => place == 0 || cause.Range.High.Value >= LeastChance).Take(MostCauses);

    private void ShowCauses(PersonResult result)
    {
        page.Heading(_phrases.Say("may-be"));
        page.Paragraph(_phrases.Say("may-be-note"));
        if (_knowledge.Dependence is { } dependence && result.Differential.LeftOut.Value > dependence.Negligible.Value)
        {
            page.Paragraph(_phrases.Say("left-out"));
        }

        int place = 0;
        foreach (CauseBelief cause in Shown(result))
        {
            place++;
            string mark = place.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".";
            page.Blank();
            page.Item($"{Name(cause.Id)}: {Chances.InWords(cause.Range)}", mark, indent: 0);
            if (_knowledge.Texts.Find("conditions", cause.Id, "plain") is { } plain)
            {
                page.Paragraph(plain, indent: 3);
            }

            Explanation why = assessor.Reasoner.Explain(result.Answers, cause.Id);
            Reasons("speaks-for", why.Weights.Where(weight => weight.LogOdds > 0), result.Answers);
            Reasons("speaks-against", why.Weights.Where(weight => weight.LogOdds < 0), result.Answers);
            string[] missing = [.. why.Missing.Take(MostMissing).Select(weight => _phrases.Finding(weight.Answer))];
            if (missing.Length > 0)
            {
                page.Paragraph($"{_phrases.Say("not-known")} {string.Join("; ", missing)}.", indent: 3);
            }

            if (_knowledge.Conditions.TryGetValue(cause.Id, out Condition? condition) && condition.IsDangerous)
            {
                page.Paragraph(_phrases.Say("dangerous"), indent: 3);
            }
        }
    }

    private void Reasons(string heading, IEnumerable<AnswerWeight> weights, Answers answers)
    {
        string[] reasons = [.. weights.Take(MostReasons).Select(weight => _phrases.Said(weight, answers))];
        if (reasons.Length > 0)
        {
            page.Paragraph($"{_phrases.Say(heading)} {string.Join("; ", reasons)}.", indent: 3);
        }
    }

    private void ShowMechanism(MechanismBelief belief)
    {
        page.Heading(_phrases.Say("mechanism"));
        string likeliest = belief.Likeliest.ToString().ToLowerInvariant();
        page.Paragraph(_phrases.Say("mechanism-" + likeliest));
        page.Paragraph(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{_phrases.Say("mechanism-chances")} {Tenths(belief.Nociceptive)}, {Tenths(belief.Neuropathic)}, {Tenths(belief.Nociplastic)}."));
    }

    private static string Tenths(Probability probability) => Chances.InWords(ProbabilityRange.Of(probability, probability)).Replace(" people", "", StringComparison.Ordinal);

    private void ShowContributors(PersonResult result)
    {
        // Only what the person said themselves: a guess that somebody is low would be no help.
        string[] likely =
        [
            .. result.Differential.Contributors
                .Where(contributor => _knowledge.Conditions[contributor.Id].Findings.Any(weight => result.Answers[weight.Finding] == Answer.Present))
                .Where(contributor => contributor.Probability.Odds >= 1)
                .Select(contributor => Name(contributor.Id)),
        ];
        if (likely.Length > 0)
        {
            page.Heading(_phrases.Say("worse"));
            page.Paragraph(_phrases.Say("worse-note"));
            foreach (string name in likely)
            {
                page.Item(name);
            }
        }
    }

    private void ShowPlan(CarePlan plan)
    {
        page.Heading(_phrases.Say("next-steps"));
        page.Paragraph($"{Pathway(plan.State, "name")}. {Pathway(plan.State, "plain")}");
        foreach (RuleNote note in plan.Notes.Where(note => note.Alert != RuleAlert.Info))
        {
            page.Item($"{Pathway(note.Rule, "name")}. {Pathway(note.Rule, "plain")}");
        }

        foreach (CareOption option in plan.Options.Where(option => option.Status >= OptionStatus.Consider).Take(MostOptions))
        {
            string status = Pathway(option.Status == OptionStatus.Offer ? "status-offer" : "status-consider", "name");
            page.Item($"{status}: {_knowledge.Texts.Of("treatments", option.Treatment.Id, "name")}");
        }

        if (plan.MedicinesKeptBack && plan.Options.Length > 0)
        {
            page.Paragraph(Pathway("label-kept-back", "name"));
        }
    }

    private string Pathway(string id, string field) => _knowledge.Texts.Of("pathway", id, field);

    private string Name(string cause) => _knowledge.Texts.Find("conditions", cause, "name")
        ?? (cause == Scoring.ScoreSheet.SomethingElse ? _phrases.Say("something-else") : cause);
}
