using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>The numbers that are worked out from the history, by the names that <c>knowledge/pathway/facts.yaml</c> lists.</summary>
internal static class ComputedNumbers
{
    private const double DaysInMonth = 365.25 / 12;

    public static ImmutableSortedDictionary<string, Func<Snapshot, NumberBetween>> All { get; } = new Dictionary<string, Func<Snapshot, NumberBetween>>(StringComparer.Ordinal)
    {
        ["age-years"] = known => NumberBetween.Of(known.History.Age?.Years),
        ["pain-months"] = known => Since(known, known.History.EpisodeStart, DaysInMonth),
        ["pain-now"] = known => NumberBetween.Of(known.Scores.PainNow),
        ["pain-improvement"] = known => NumberBetween.Of(known.Scores.PainImprovement),
        ["impression-of-change"] = known => NumberBetween.Of(known.Scores.ImpressionOfChange),
        ["weeks-of-adequate-care"] = known => known.Conservative.WeeksOfAdequateCare,
        ["weeks-of-care"] = known => NumberBetween.Exactly(known.Conservative.WeeksOfCare),
        ["adequate-modalities"] = known => known.Conservative.AdequateModalities(withMedicines: true),
        ["non-drug-modalities"] = known => known.Conservative.AdequateModalities(withMedicines: false),
        ["medicine-classes-without-enough-effect"] = known => known.Conservative.MedicinesInVain,
        ["days-since-last-entry"] = known => Since(known, known.Scores.LastEntry, 1),
        ["days-since-safety-screen"] = known => Since(known, known.History.SafetyScreens.Select(screen => (DateOnly?)screen.On).Max(), 1),
        ["medial-branch-positive-sites"] = known => known.Procedures.PositiveSites("medial-branch", "diagnostic-block/relief"),
        ["sacroiliac-positive-sites"] = known => known.Procedures.PositiveSites("sacroiliac-joint", "diagnostic-block/relief"),
        ["sacroiliac-fusion-positive-sites"] = known => known.Procedures.PositiveSites("sacroiliac-joint", "diagnostic-block/fusion-relief"),
        ["prognostic-positive-sites"] = known => known.Procedures.PositiveSites("prognostic", "diagnostic-block/relief"),
        ["negative-block-targets"] = known => NumberBetween.Exactly(known.Procedures.NegativeTargets),
        ["injections-in-a-year"] = known => NumberBetween.Exactly(known.Procedures.InjectionsInAYear),
        ["injections-with-too-little-effect"] = known => known.Procedures.InjectionsInVain,
        ["low-implant-reviews-in-a-row"] = known => NumberBetween.Exactly(known.Devices.LowReviewsInARow),
        ["months-since-radiofrequency"] = known => NumberBetween.Of(known.Procedures.MonthsSinceRadiofrequency),
        ["radiofrequency-relief-months"] = known => known.Procedures.RadiofrequencyReliefMonths,
        ["opioid-total"] = known => known.Opioids.Range,
        ["opioid-weeks"] = known => Since(known, known.Conservative.OpioidStart, 7),
        ["weeks-since-procedure"] = known => Since(known, known.Procedures.LastProcedure, 7),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static NumberBetween Since(Snapshot known, DateOnly? start, double daysInUnit) =>
        start is { } day ? NumberBetween.Exactly((known.Today.DayNumber - day.DayNumber) / daysInUnit) : NumberBetween.Unknown;
}
