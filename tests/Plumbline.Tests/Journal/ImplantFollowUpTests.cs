using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class ImplantFollowUpTests
{
    private static readonly Implant Device = new("spinal-cord-stimulator", new(2027, 12, 1));

    // 4, 13, 26 and 52 weeks (knowledge/pathway/thresholds.yaml) after 1 December 2027, counted on a calendar; 2028 has a 29 February.
    [Fact]
    public void The_checks_of_the_first_year_fall_due_four_thirteen_twenty_six_and_fifty_two_weeks_after_the_implant() =>
        Assert.Equal(
            [("implant-1", new DateOnly(2027, 12, 29)), ("implant-3", new(2028, 3, 1)), ("implant-6", new(2028, 5, 31)), ("implant-yearly", new(2028, 11, 29))],
            ImplantFollowUp.Of(Shipped.Care, CareHistory.Empty, Device).Points.Select(point => (point.Timer, point.Due)));

    [Fact]
    public void A_check_settles_the_point_that_it_is_nearest_to_and_the_review_is_on_the_record()
    {
        var review = new ImplantReview(new(2028, 2, 20), Device.Kind, Share.Of(0.6), false);

        CareHistory saved = ImplantFollowUp.Of(Shipped.Care, CareHistory.Empty, Device).With(CareHistory.Empty, review);

        Assert.Equal([new ReviewHeld(review.On, "implant-3")], saved.Reviews);
        Assert.Equal([null, review, null, null], ImplantFollowUp.Of(Shipped.Care, saved, Device).Points.Select(point => point.Held));
    }

    [Fact]
    public void A_check_that_is_saved_twice_is_one()
    {
        var review = new ImplantReview(new(2028, 2, 20), Device.Kind);
        ImplantFollowUp implant = ImplantFollowUp.Of(Shipped.Care, CareHistory.Empty, Device);
        CareHistory once = implant.With(CareHistory.Empty, review);

        Assert.Equal(once, implant.With(once, review));
    }

    [Fact]
    public void Checks_of_another_device_or_before_the_implant_settle_nothing()
    {
        CareHistory history = CareHistory.Empty with { ImplantReviews = [new(new(2028, 2, 20), "drug-pump"), new(new(2027, 11, 1), Device.Kind)] };

        Assert.All(ImplantFollowUp.Of(Shipped.Care, history, Device).Points, point => Assert.Null(point.Held));
    }
}
