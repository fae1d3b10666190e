using Plumbline.Knowledge.Strict;

namespace Plumbline.Journal;

/// <summary>A place of the body as it stands in a diary entry: <c>low-back</c>, <c>calf:left</c>.</summary>
/// <param name="Region">The id of a region of <c>knowledge/body/</c>.</param>
/// <param name="Side">Which side, as the person sees it.</param>
public readonly record struct DiaryPlace(string Region, BodySide Side)
{
    private const char Between = ':';

    /// <summary>Reads a place.</summary>
    /// <returns>Null where the text has not that form.</returns>
    public static DiaryPlace? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(Between);
        return parts switch
        {
            [var region] when IsId(region) => new(region, BodySide.Middle),
            [var region, "left"] when IsId(region) => new(region, BodySide.Left),
            [var region, "right"] when IsId(region) => new(region, BodySide.Right),
            _ => null,
        };
    }

    /// <summary>The place as <see cref="Read"/> reads it.</summary>
    public override string ToString() => Side == BodySide.Middle ? Region : $"{Region}{Between}{Kebab.Of(Side.ToString())}";

    private static bool IsId(string text) => Pathway.HistoryMap.IsId(text);
}
