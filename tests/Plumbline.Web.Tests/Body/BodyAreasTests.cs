using System.Runtime.CompilerServices;
using Plumbline.Web.Components.Body;

namespace Plumbline.Web.Tests.Body;

public class BodyAreasTests
{
    /// <summary>Run with GOLDEN=accept to write the stylesheet after the drawing was changed.</summary>
    [Fact]
    public void The_stylesheet_of_the_areas_is_the_one_that_the_drawing_makes()
    {
        string path = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Plumbline.Web", "wwwroot", "body-areas.css");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(path, BodyAreas.Stylesheet());
        }

        Assert.Equal(BodyAreas.Stylesheet(), File.Exists(path) ? File.ReadAllText(path) : "");
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
