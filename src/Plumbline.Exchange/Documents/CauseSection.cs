using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Exchange.Documents;

/// <summary>The possible causes with their ranges, in words and figures.</summary>
internal sealed class CauseSection(KnowledgeBase knowledge, VisitFacts facts, VisitWords words)
{
    // One page, three minutes: more causes than these would not be read.
    private const int MostCauses = 5;
    private const int MostReasons = 3;

    // From ten in a hundred on, single people would be a precision that the numbers do not have; as on the other pages.
    private const double Coarse = 5;
    private const double NearlyAll = 95;
    private const string Else = "something-else";

    public ImmutableArray<SummaryBlock> Blocks()
    {
        if (facts.Causes is not { } differential)
        {
            return [new SummaryText(null, words.Say("causes-early"))];
        }

        ImmutableArray<CauseBelief> shown = [.. differential.Causes.Where(cause => cause.Id != Else && MayStand(cause)).Take(MostCauses)];
        CauseBelief? somethingElse = differential.Causes.FirstOrDefault(cause => cause.Id == Else);
        var rows = shown.Select(cause => Row(cause, words.Condition(cause.Id))).ToList();
        if (somethingElse is not null)
        {
            rows.Add(Row(somethingElse, words.Say("else")));
        }

        string mechanism = words.Say($"mechanism-{differential.Mechanism.Likeliest.ToString().ToLowerInvariant()}");
        return
        [
            new SummaryTable(
                [new(words.Say("cause-head"), 0.32), new(words.Say("word-head"), 0.17), new(words.Say("figure-head"), 0.15), new(words.Say("for-head"), 0.36)],
                [.. rows]),
            new SummaryText(words.Say("mechanism"), mechanism),
            new SummaryText(null, words.Say("causes-note"), TextWeight.Aside),
        ];
    }

    // A dangerous cause with a low range would reassure somebody whom nobody has looked at.
    private bool MayStand(CauseBelief cause) =>
        !(knowledge.Conditions.TryGetValue(cause.Id, out Condition? condition) && condition.IsDangerous && facts.InWords?.Invoke(cause.Range).MayReassure != false);

    private ImmutableArray<string> Row(CauseBelief cause, string name) => [name, facts.InWords?.Invoke(cause.Range).Word ?? "", Figures(cause.Range), For(cause.Id)];

    private string Figures(ProbabilityRange range)
    {
        // What is shown as 99 would be read as certain.
        if (range.Low.Value * 100 >= NearlyAll)
        {
            return words.Say("range-over", words.Number(NearlyAll));
        }

        string low = Percent(range.Low), high = Percent(range.High);
        return low == high ? words.Say("range-one", low) : words.Say("range", low, high);
    }

    private string Percent(Probability probability)
    {
        double percent = Math.Round(probability.Value * 100, MidpointRounding.AwayFromZero);
        double shown = percent <= 10 ? percent : Math.Round(percent / Coarse, MidpointRounding.AwayFromZero) * Coarse;
        return shown < 1 ? words.Say("under-one") : words.Number(Math.Min(shown, 99));
    }

    private string For(string cause)
    {
        if (facts.Explain is null || (cause == Else && !knowledge.Conditions.ContainsKey(cause)))
        {
            return "";
        }

        return string.Join(", ", facts.Explain(cause).Weights
            .Where(weight => weight.LogOdds > 0 && facts.Person.Answers[weight.Answer] == Answer.Present)
            .Take(MostReasons)
            .Select(weight => words.Finding(weight.Answer)));
    }
}
