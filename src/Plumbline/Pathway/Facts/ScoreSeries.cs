using System.Collections.Immutable;

namespace Plumbline.Pathway;

/// <summary>How scores went from the start of care until now.</summary>
internal sealed class ScoreSeries(Snapshot snapshot)
{
    /// <summary>The part of the pain at the start that is gone; negative when it is worse; null when there are not two scores to compare.</summary>
    public double? PainImprovement => Improvement(Series(entry => entry.Peg?.Points)) ?? Improvement(Series(entry => entry.Pain?.Points));

    /// <summary>The last pain score.</summary>
    public double? PainNow => Series(entry => entry.Pain?.Points) is [.., var last] ? last.Score : null;

    /// <summary>The last own impression of change.</summary>
    public double? ImpressionOfChange => Series(entry => entry.Change?.Points) is [.., var last] ? last.Score : null;

    /// <summary>Whether any pain score was written down.</summary>
    public bool HasBaseline => snapshot.History.CheckIns.Any(entry => entry.Pain is not null || entry.Peg is not null);

    /// <summary>The day of the last check-in.</summary>
    public DateOnly? LastEntry => snapshot.History.CheckIns.Select(entry => (DateOnly?)entry.On).Max();

    /// <summary>Whether function became better by an amount that matters: on either of two scales; where neither was filled in, as the person said of the care itself.</summary>
    public Truth FunctionChangeReached
    {
        get
        {
            double? oswestry = Gain(Series(entry => entry.Oswestry?.Percent));
            double? rolandMorris = Gain(Series(entry => entry.RolandMorris?.Points));
            bool reached = oswestry >= snapshot.Threshold("oswestry-disability-index/meaningful-points")
                || rolandMorris >= snapshot.Threshold("roland-morris-questionnaire/meaningful-points");
            return reached ? Truth.True : oswestry is null && rolandMorris is null ? snapshot.Conservative.FunctionImproved : Truth.False;
        }
    }

    /// <summary>The last answer to a yes-or-no question of the check-in. Of two answers on one day the worse one counts.</summary>
    public bool? Last(Func<CheckIn, bool?> question, bool worse)
    {
        var answered = snapshot.History.CheckIns.Where(entry => question(entry) is not null).ToList();
        if (answered.Count == 0)
        {
            return null;
        }

        DateOnly last = answered.Max(entry => entry.On);
        var answers = answered.Where(entry => entry.On == last).Select(question).ToList();
        return answers.Contains(worse) ? worse : !worse;
    }

    /// <summary>Whether the record shows a rise of pain that has lasted: every score since then is higher by an amount that matters.</summary>
    public bool WorseForLong
    {
        get
        {
            ImmutableArray<(DateOnly On, double Score)> pain = Series(entry => entry.Pain?.Points);
            double points = snapshot.Threshold("responder/meaningful-points");
            double share = snapshot.Threshold("responder/worse-share");
            double days = snapshot.Threshold("follow-up/sustained-days");
            for (int at = 1; at < pain.Length; at++)
            {
                double before = pain[at - 1].Score;
                double least = Math.Min(before + points, before > 0 ? before * (1 + share) : double.PositiveInfinity);
                if (pain[^1].On.DayNumber - pain[at].On.DayNumber >= days && pain.Skip(at).All(entry => entry.Score >= least))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the last two scores show a flare.</summary>
    public bool FlareNow => Series(entry => entry.Pain?.Points) is [.., var before, var last]
        && last.Score - before.Score >= snapshot.Threshold("diary/flare-points")
        && snapshot.Today.DayNumber - last.On.DayNumber <= snapshot.Threshold("follow-up/check-in-days");

    private double? Improvement(ImmutableArray<(DateOnly On, double Score)> series) =>
        FromStartToNow(series) is { Start: > 0 } scores ? (scores.Start - scores.Now) / scores.Start : null;

    private double? Gain(ImmutableArray<(DateOnly On, double Score)> series) => FromStartToNow(series) is { } scores ? scores.Start - scores.Now : null;

    // The start is the last score before care began, or the first one after it.
    private (double Start, double Now)? FromStartToNow(ImmutableArray<(DateOnly On, double Score)> series)
    {
        if (series.Length < 2)
        {
            return null;
        }

        DateOnly? care = snapshot.Conservative.FirstAdequateStart ?? snapshot.History.Treatments.Select(entry => (DateOnly?)entry.Started).Min();
        (DateOnly On, double Score) start = series.Where(entry => entry.On <= care).Append(series[0]).MaxBy(entry => entry.On);
        return start.On == series[^1].On ? null : (start.Score, series[^1].Score);
    }

    // Several scores on one day are one: their mean, so that the order of entry means nothing.
    private ImmutableArray<(DateOnly On, double Score)> Series(Func<CheckIn, double?> score) =>
    [
        .. from entry in snapshot.History.CheckIns
           let value = score(entry)
           where value is not null
           group value.Value by entry.On into day
           orderby day.Key
           select (day.Key, day.Order().Sum() / day.Count()),
    ];
}
