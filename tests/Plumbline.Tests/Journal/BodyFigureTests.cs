using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Journal;

public class BodyFigureTests
{
    private static readonly BodyMap Map = KnowledgeReader.Read(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder())).Knowledge.BodyMap!;

    [Fact]
    public void Every_region_and_side_that_can_be_marked_is_drawn_and_no_other()
    {
        var known = Map.Regions.Values.SelectMany(region => region.Sides.Select(side => $"{region.Id} {side}")).Order(StringComparer.Ordinal);
        var drawn = BodyFigure.All.SelectMany(figure => figure.Areas).Select(area => $"{area.Name} {area.Side}").Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(known, drawn);
    }

    [Fact]
    public void Every_nerve_root_is_drawn_and_no_other() =>
        Assert.Equal(
            Map.Roots.Select(root => root.Id).Order(StringComparer.Ordinal),
            BodyFigure.All.SelectMany(figure => figure.RootAreas).Select(area => area.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_path_stays_within_its_drawing() => Assert.All(BodyFigure.All, figure =>
    {
        foreach (string path in figure.Outline.Concat(figure.Lines).Concat(figure.Areas.Concat(figure.RootAreas).Select(area => area.Path)))
        {
            double[] numbers = [.. BodyPath.Steps(path).SelectMany(step => step.Numbers)];
            Assert.All(numbers.Where((_, at) => at % 2 == 0), x => Assert.InRange(x, 0, figure.Width));
            Assert.All(numbers.Where((_, at) => at % 2 == 1), y => Assert.InRange(y, 0, figure.Height));
        }
    });

    // Seen from the front, the person's right is on the viewer's left; from behind it is the other way round.
    [Theory]
    [InlineData(BodyView.Front, BodySide.Right)]
    [InlineData(BodyView.Back, BodySide.Left)]
    [InlineData(BodyView.Feet, BodySide.Right)]
    [InlineData(BodyView.Soles, BodySide.Left)]
    public void The_left_half_of_a_drawing_is_the_side_that_somebody_opposite_would_see(BodyView view, BodySide side)
    {
        BodyFigure figure = BodyFigure.All.Single(figure => figure.View == view);

        Assert.All(
            figure.Areas.Where(area => area.Side != BodySide.Middle),
            area => Assert.Equal(area.Side == side, BodyPath.Steps(area.Path).Where(step => step.Numbers.Length > 0).Average(step => step.Numbers[^2]) < figure.Width / 2.0));
    }

    // Areas of one drawing do not cover each other: a finger on one never marks another.
    [Fact]
    public void No_two_regions_of_a_drawing_overlap() => Assert.All(BodyFigure.All, figure =>
    {
        var shapes = figure.Areas.Select(area => (area, corners: BodyPath.Steps(area.Path).Where(step => step.Numbers.Length == 2).Select(step => (X: step.Numbers[0], Y: step.Numbers[1])).ToArray())).ToList();
        for (double x = 0.37; x < figure.Width; x += 2)
        {
            for (double y = 0.37; y < figure.Height; y += 2)
            {
                var hit = shapes.Where(shape => Holds(shape.corners, x, y)).Select(shape => shape.area.Name).ToList();
                Assert.True(hit.Count < 2, $"{figure.View} at {x}, {y}: {string.Join(", ", hit)}");
            }
        }
    });

    [Theory]
    [InlineData("Q1,2 3,4")]
    [InlineData("M1")]
    [InlineData("L1,x")]
    public void A_path_of_other_letters_is_refused(string path) => Assert.Throws<FormatException>(() => BodyPath.Steps(path));

    // A point is inside when a ray from it crosses the border an odd number of times.
    private static bool Holds((double X, double Y)[] corners, double x, double y)
    {
        bool inside = false;
        for (int i = 0, last = corners.Length - 1; i < corners.Length; last = i++)
        {
            var (a, b) = (corners[i], corners[last]);
            inside ^= a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X;
        }

        return inside;
    }
}
