using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Programme.Figures;

namespace Plumbline.Web.Tests.Programme;

public partial class ExerciseFigureTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeReader.Read(KnowledgeFiles.FromFolder(Folder())).Knowledge;

    [Fact]
    public void Every_exercise_has_a_drawing_of_two_pictures_and_no_drawing_is_without_exercise()
    {
        Assert.Equal(Knowledge.Programme.Values.OfType<ProgrammeExercise>().Select(exercise => exercise.Id).Order(StringComparer.Ordinal), ExerciseFigures.Ids);
        Assert.All(ExerciseFigures.Ids, id => Assert.Equal(2, ExerciseFigures.Of(id).Length));
    }

    // A picture is 200 wide and its floor at 180; a line is 3.4 thick, half of it outside.
    [Fact]
    public void Everybody_stays_in_the_picture_and_above_the_floor()
    {
        foreach (string id in ExerciseFigures.Ids)
        {
            foreach (Frame frame in ExerciseFigures.Of(id))
            {
                foreach (Part part in Parts(frame))
                {
                    foreach (var (at, radius) in new[] { (part.From, part.FromRadius), (part.To, part.ToRadius) })
                    {
                        Assert.True(at.X - radius >= 0 && at.X + radius <= 200 && at.Y - radius >= 2, $"{id}: {at}");
                        Assert.True(!frame.HasFloor || at.Y + radius <= 184, $"{id} is in the floor at {at}");
                    }
                }
            }
        }
    }

    // Proportions of adults (Drillis and Contini): thigh and shank a quarter of the height each, upper arm 0.19, forearm 0.15; the figure is 167 high.
    [Fact]
    public void Bones_keep_their_length_from_one_picture_to_the_next()
    {
        foreach (string id in ExerciseFigures.Ids.Where(id => id != "exercise-knee-rolls"))
        {
            double[][] lengths = [.. ExerciseFigures.Of(id).Select(frame => Parts(frame).Select(part => part.From.To(part.To)).Where(length => length > 21).Order().ToArray())];
            Assert.True(lengths[0].Zip(lengths[1]).All(pair => Math.Abs(pair.First - pair.Second) < 0.1), id);
        }

        Assert.InRange(40 / 167.0, 0.22, 0.26);
        Assert.InRange(29 / 167.0, 0.16, 0.20);
    }

    // Four quarters of a limb reach a place within their length, and the joint lies between.
    [Theory]
    [InlineData(30, 20)]
    [InlineData(0, 60)]
    [InlineData(-25, 35)]
    public void A_limb_reaches_what_is_within_its_length(double x, double y)
    {
        var (middle, end) = Limb.Leg(x, y).From(new(0, 0), 40, 39);

        Assert.Equal((x, y), (Math.Round(end.X, 6), Math.Round(end.Y, 6)));
        Assert.Equal((40.0, 39.0), (Math.Round(new Spot(0, 0).To(middle), 6), Math.Round(middle.To(end), 6)));
    }

    [Fact]
    public void A_path_is_written_with_points_whatever_the_language()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("de-DE");
        try
        {
            Assert.DoesNotMatch(TwoCommas(), new Part(new(1.5, 2.5), 3.5, new(10.5, 20.5), 2.5).Path(1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_practice_that_goes_through_places_has_a_round_for_each() =>
        Assert.All(
            Knowledge.Programme.Values.OfType<ProgrammePractice>().Where(practice => Knowledge.Texts.Find("programme", practice.Id, "places") is not null),
            practice => Assert.Equal(Knowledge.Texts.Of("programme", practice.Id, "places").Split('\n').Length, practice.Rounds.Value));

    private static IEnumerable<Part> Parts(Frame frame) => frame.Person.Far.Append(frame.Person.Trunk).Concat(frame.Person.Near).SelectMany(layer => layer.Parts);

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "knowledge", "programme")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "knowledge");
    }

    [GeneratedRegex(@"\d,\d+,\d")]
    private static partial Regex TwoCommas();
}
