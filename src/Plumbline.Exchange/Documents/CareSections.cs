using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Exchange.Documents;

/// <summary>What was done for the pain, with its effect; medicines; what is open now.</summary>
internal sealed class CareSections(VisitFacts facts, VisitWords words)
{
    private const int MostOptions = 5;
    private const double DaysOfWeek = 7;

    private CareHistory History => facts.Person.History.AsOf(facts.Today);

    /// <summary>Treatments, injections, blocks, trials, implants and operations, newest first.</summary>
    public ImmutableArray<SummaryBlock> Tried()
    {
        var rows = new List<(DateOnly On, ImmutableArray<string> Cells)>();
        rows.AddRange(History.Treatments.Select(fact => (fact.Started, Row(words.Treatment(fact.Treatment), Course(fact), Effect(fact)))));
        rows.AddRange(History.Injections.Select(fact => (fact.On, Row(
            words.Say("injection-of", words.Treatment(fact.Treatment)), words.Day(fact.On), Relief(fact.Relief, fact.Weeks is { } weeks ? words.Say("relief-weeks", words.Number(weeks)) : null)))));
        rows.AddRange(History.Blocks.Select(fact => (fact.On, Row(
            words.Say("block-of", fact.Site is null ? words.Word(fact.Target) : words.Say("place-side", words.Word(fact.Target), fact.Site)), words.Day(fact.On), Relief(fact.Relief, fact.Hours is { } hours ? words.Say("relief-hours", words.Number(hours)) : null)))));
        rows.AddRange(History.DeviceTrials.Select(fact => (fact.Started, Row(words.Say("trial-of", words.Word(fact.Kind)), Span(fact.Started, fact.Ended), Trial(fact)))));
        rows.AddRange(History.Implants.Select(fact => (fact.Implanted, Row(
            words.Say("implant-of", words.Word(fact.Kind)), words.Day(fact.Implanted), fact.Removed is { } day ? words.Say("removed", words.Day(day)) : Implanted(fact)))));
        rows.AddRange(History.Operations.Select(fact => (fact.On, Row(words.Say("operation-of", words.Treatment(fact.Treatment)), words.Day(fact.On), ""))));
        return rows.Count == 0
            ? [new SummaryText(null, words.Say("not-said"))]
            :
            [
                new SummaryTable(
                    [new(words.Say("treatment-head"), 0.34), new(words.Say("time-head"), 0.33), new(words.Say("effect-head"), 0.33)],
                    [.. rows.OrderByDescending(row => row.On).ThenBy(row => row.Cells[0], StringComparer.Ordinal).Select(row => row.Cells)]),
            ];
    }

    /// <summary>The medicines taken now. That nobody has asked is not the same as none.</summary>
    public ImmutableArray<SummaryBlock> Medicines() => History.Medicines switch
    {
        null => [new SummaryText(null, words.Say("nobody-asked"))],
        { Length: 0 } => [new SummaryText(null, words.Say("none"))],
        { } taken => [new SummaryText(null, words.Join(taken.Select(Medicine)))],
    };

    /// <summary>The step of the plan and what is open at it.</summary>
    public ImmutableArray<SummaryBlock> Plan()
    {
        if (facts.Plan is not { } plan)
        {
            return [];
        }

        var blocks = ImmutableArray.CreateBuilder<SummaryBlock>();
        blocks.Add(new SummaryText(words.Say("step"), words.Pathway(plan.State)));
        string[] open = [.. plan.Options.Where(option => option.Status == OptionStatus.Offer).Select(option => words.Treatment(option.Treatment.Id)).Distinct(StringComparer.Ordinal)];
        if (open.Length > 0)
        {
            IEnumerable<string> shown = open.Take(MostOptions);
            blocks.Add(new SummaryText(words.Say("options"), words.Join(open.Length > MostOptions ? shown.Append(words.Say("more", open.Length - MostOptions)) : shown)));
        }

        return blocks.ToImmutable();
    }

    private static ImmutableArray<string> Row(string what, string when, string effect) => [what, when, effect];

    private string Course(TreatmentTried fact)
    {
        string?[] parts =
        [
            Span(fact.Started, fact.Stopped),
            fact.Sessions is { } sessions ? words.Say("sessions", sessions) : null,
            fact.Adherence is { } share ? words.Say("adherence", words.Number(Math.Round(share.Value * 100))) : null,
        ];
        return words.Join(parts.OfType<string>());
    }

    private string Span(DateOnly from, DateOnly? to)
    {
        string weeks = words.Number(Math.Round(((to ?? facts.Today).DayNumber - from.DayNumber) / DaysOfWeek));
        return to is { } end ? words.Say("from-to", words.Day(from), words.Day(end), weeks) : words.Say("from-on", words.Day(from), weeks);
    }

    private string Effect(TreatmentTried fact)
    {
        string?[] parts =
        [
            fact.PainChange switch
            {
                null => null,
                < 0 => words.Say("pain-less", words.Number(-fact.PainChange.Value)),
                > 0 => words.Say("pain-more", words.Number(fact.PainChange.Value)),
                _ => words.Say("pain-same"),
            },
            fact.FunctionImproved switch { true => words.Say("function-yes"), false => words.Say("function-no"), _ => null },
            fact.StoppedBecause switch
            {
                StopReason.Finished => words.Say("stopped-finished"),
                StopReason.TooLittleEffect => words.Say("stopped-too-little-effect"),
                StopReason.SideEffects => words.Say("stopped-side-effects"),
                StopReason.Better => words.Say("stopped-better"),
                StopReason.Practical => words.Say("stopped-practical"),
                _ => null,
            },
        ];
        return Known(parts);
    }

    private string Trial(DeviceTrial fact) => Known(
    [
        fact.Relief is { } relief ? words.Say("relief", words.Number(Math.Round(relief.Value * 100))) : null,
        fact.FunctionGoalMet switch { true => words.Say("goal-met"), false => words.Say("goal-missed"), _ => null },
        fact.AdverseEvent == true ? words.Say("went-wrong") : null,
    ]);

    private string Implanted(Implant fact)
    {
        ImplantReview? latest = History.ImplantReviews.Where(review => review.Kind == fact.Kind && review.On >= fact.Implanted).MaxBy(review => review.On);
        return Known([words.Say("in-place"), latest?.Relief is { } relief ? words.Say("relief", words.Number(Math.Round(relief.Value * 100))) : null, latest?.Complication == true ? words.Say("went-wrong") : null]);
    }

    private string Relief(Share? relief, string? how) =>
        Known([relief is { } share ? words.Say("relief", words.Number(Math.Round(share.Value * 100))) : null, how]);

    private string Known(string?[] parts)
    {
        string known = words.Join(parts.OfType<string>());
        return known.Length > 0 ? known : words.Say("effect-unknown");
    }

    private string Medicine(MedicineTaken taken) => taken.Dose is not { } dose
        ? taken.Name
        : words.Say("medicine-dose", taken.Name, words.Say(dose.Unit == DoseUnit.MilligramsPerDay ? "dose-milligrams-per-day" : "dose-micrograms-per-hour", words.Number(dose.Amount)));
}
