using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>What blocks, injections and ablations came to.</summary>
internal sealed class ProcedureResults(Snapshot snapshot)
{
    private const double WeeksInMonth = 365.25 / 12 / 7;

    // Ablations are written down like injections: a day, the relief and how long it lasted.
    private static readonly string[] Ablations = ["medial-branch-radiofrequency-ablation", "sacral-lateral-branch-radiofrequency-ablation"];

    /// <summary>At how many sites the blocks of a target were positive: enough blocks with enough relief, the last of them among these.</summary>
    public NumberBetween PositiveSites(string target, string reliefThreshold)
    {
        double relief = snapshot.Threshold(reliefThreshold);
        double needed = snapshot.Threshold("diagnostic-block/blocks");
        int surely = 0;
        int possibly = 0;
        foreach (var site in snapshot.History.Blocks.Where(block => block.Target == target).GroupBy(block => block.Site, StringComparer.OrdinalIgnoreCase))
        {
            int positive = site.Count(block => block.Relief?.Value >= relief);
            int open = site.Count(block => block.Relief is null);
            var last = site.GroupBy(block => block.On).MaxBy(day => day.Key)!;

            // Of two results on one day the worse one counts.
            Truth lastIsPositive = last.Any(block => block.Relief?.Value < relief) ? Truth.False : last.Any(block => block.Relief is null) ? Truth.Unknown : Truth.True;
            surely += lastIsPositive == Truth.True && positive >= needed ? 1 : 0;
            possibly += lastIsPositive != Truth.False && positive + open >= needed ? 1 : 0;
        }

        return new(surely, possibly);
    }

    /// <summary>Whether the record shows blocks of a target, and none that may have been positive.</summary>
    public bool IsNegative(string target) =>
        snapshot.History.Blocks.Any(block => block.Target == target && block.Relief is not null)
        && snapshot.History.Blocks.Where(block => block.Target == target).All(block => block.Relief is not { } known || known.Value < snapshot.Threshold("diagnostic-block/relief"))
        && PositiveSites(target, "diagnostic-block/relief").Low == 0;

    /// <summary>How many targets proved negative.</summary>
    public int NegativeTargets => snapshot.History.Blocks.Select(block => block.Target).Distinct().Count(IsNegative);

    /// <summary>Injections of the last twelve months.</summary>
    public int InjectionsInAYear => Injections.Count(injection => injection.On > snapshot.Today.AddYears(-1));

    /// <summary>Injections whose relief was too small or too short.</summary>
    public NumberBetween InjectionsInVain
    {
        get
        {
            int surely = 0;
            int possibly = 0;
            foreach (InjectionResult injection in Injections)
            {
                bool inVain = injection.Relief?.Value < snapshot.Threshold("injection-series/enough-relief") || injection.Weeks < snapshot.Threshold("injection-series/enough-weeks");
                surely += inVain ? 1 : 0;
                possibly += inVain || injection.Relief is null || injection.Weeks is null ? 1 : 0;
            }

            return new(surely, possibly);
        }
    }

    /// <summary>The day of the last injection.</summary>
    public DateOnly? LastInjection => Injections.Select(injection => (DateOnly?)injection.On).Max();

    /// <summary>The day of the last injection, ablation, implant or operation.</summary>
    public DateOnly? LastProcedure => snapshot.History.Injections.Select(injection => injection.On)
        .Concat(snapshot.History.Implants.Select(implant => implant.Implanted))
        .Concat(snapshot.History.Operations.Select(operation => operation.On))
        .Select(day => (DateOnly?)day).Max();

    /// <summary>Months since the last radiofrequency ablation.</summary>
    public double? MonthsSinceRadiofrequency => LastRadiofrequency is { } last ? (snapshot.Today.DayNumber - last.DayNumber) / 7.0 / WeeksInMonth : null;

    /// <summary>For how many months the last radiofrequency ablation took away enough of the pain; of several on one day, the worst.</summary>
    public NumberBetween RadiofrequencyReliefMonths
    {
        get
        {
            var last = snapshot.History.Injections.Where(IsRadiofrequency).Where(result => result.On == LastRadiofrequency).ToList();
            if (last.Count == 0)
            {
                return NumberBetween.Unknown;
            }

            if (last.Any(result => result.Relief?.Value < snapshot.Threshold("injection-series/enough-relief")))
            {
                return NumberBetween.Exactly(0);
            }

            return last.Any(result => result.Relief is null || result.Weeks is null) ? NumberBetween.Unknown : NumberBetween.Exactly(last.Min(result => result.Weeks!.Value) / WeeksInMonth);
        }
    }

    /// <summary>Whether a radiofrequency ablation was done.</summary>
    public bool RadiofrequencyDone => LastRadiofrequency is not null;

    /// <summary>Whether the last radiofrequency ablation is known to have done too little.</summary>
    public bool RadiofrequencyFailed => RadiofrequencyReliefMonths.High < snapshot.Threshold("radiofrequency/worthwhile-months");

    private DateOnly? LastRadiofrequency => snapshot.History.Injections.Where(IsRadiofrequency).Select(result => (DateOnly?)result.On).Max();

    private IEnumerable<InjectionResult> Injections => snapshot.History.Injections.Where(injection => !IsRadiofrequency(injection));

    private static bool IsRadiofrequency(InjectionResult result) => Ablations.Contains(result.Treatment);
}
