using Plumbline.Web.Components.Clock;

namespace Plumbline.Web.Tests.Following;

public class ChartEdgeTests
{
    // The line is 640 units long and its largest letters are 24 high: a tenth from the end there is room for half of "Today", which is five of them.
    [Theory]
    [InlineData(0, "at-start")]
    [InlineData(0.09, "at-start")]
    [InlineData(0.1, null)]
    [InlineData(0.5, null)]
    [InlineData(0.9, null)]
    [InlineData(0.91, "at-end")]
    [InlineData(1, "at-end")]
    public void A_name_at_either_end_of_a_line_reaches_inwards(double share, string? turned) => Assert.Equal(turned, ChartEdge.Of(share));
}
