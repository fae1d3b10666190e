using Plumbline.Knowledge;

namespace Plumbline.Tests.Triage;

public class GenericFlagTests
{
    // True of nearly everybody with lasting pain (evidence: 80 % of ordinary back pain has at least one flag, 0.9 % a serious cause).
    private const string True_of_nearly_everybody =
        "pain-low-back pain-buttock pain-leg side-one night-pain rest-pain worse-lying worse-movement better-nothing failed-conservative-treatment previous-episodes repeated-consultations sleep-disturbance";

    // Rules have no "not", so if all of them together fire nothing, no part of them can. Every age and every length of time at
    // which some rule changes is tried, from a month on.
    [Fact]
    public void Age_over_fifty_pain_at_night_more_than_a_month_and_no_relief_in_bed_never_alarm_alone()
    {
        var edges = Shipped.Knowledge.RedFlags.Values.SelectMany(rule => Bands(rule.When)).SelectMany(band => new[] { band.From, band.Below }).OfType<double>().ToList();
        var ages = edges.Append(18).Append(120).Where(edge => Age.IsPossible((int)edge)).Select(edge => (int)edge).Distinct().ToList();
        var days = edges.Append(30).Append(3650).Where(edge => edge >= 30).Distinct().ToList();
        Assert.True(ages.Count > 5 && days.Count > 3);

        foreach (int age in ages)
        {
            foreach (double duration in days)
            {
                foreach (Sex sex in Enum.GetValues<Sex>())
                {
                    Answers answers = Shipped.Having(True_of_nearly_everybody) with { Age = Age.Of(age), Duration = PainDuration.OfDays(duration), Sex = sex };
                    Assert.Equal(Urgency.Planned, Shipped.Assess(answers).Urgency);
                }
            }
        }
    }

    private static IEnumerable<Band> Bands(Expression expression) => expression switch
    {
        IsWithin { Band: { } band } => [band],
        AtLeast several => several.Parts.SelectMany(Bands),
        _ => [],
    };
}
