using Plumbline.Journal;

namespace Plumbline.Web.Components.Body;

/// <summary>What the places of the body map are called: in words, in forms and in the stylesheet.</summary>
internal static class BodyNames
{
    /// <summary>A side as it stands in names of classes and fields.</summary>
    public static string Of(BodySide side) => side switch
    {
        BodySide.Left => "left",
        BodySide.Right => "right",
        _ => "middle",
    };

    /// <summary>A region with its side, as it stands in names of classes and ids.</summary>
    public static string Of(string region, BodySide side) => $"{region}-{Of(side)}";

    /// <summary>A view as it stands in names of classes.</summary>
    public static string Of(BodyView view) => view switch
    {
        BodyView.Front => "front",
        BodyView.Back => "back",
        BodyView.Feet => "feet",
        _ => "soles",
    };

    /// <summary>The class of the label that covers an area. It stands twice for every area of the page, and so is short.</summary>
    public static string Label(BodyView view, BodyArea area) => $"h{Of(view)[0]}{(view == BodyView.Feet ? "t" : "")}-{Of(area.Name, area.Side)}";

    /// <summary>A region with its side in words, such as "Lower back, left".</summary>
    public static string Say(PageWords words, string region, BodySide side, bool hasSides = true)
    {
        string name = words.Of("body", region, "name") ?? region;
        return hasSides ? words.Say($"body-map.on-{Of(side)}", name) : name;
    }
}
