using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Plumbline.Journal;

namespace Plumbline.Web.Components.Body;

/// <summary>Reads what the pages of the body map send. What does not belong to them is ignored: a form may be forged.</summary>
internal static class BodyForm
{
    /// <summary>The name of the field for ticks in words.</summary>
    public const string Words = "also";

    /// <summary>The name of the field for whether the leg hurts more than the back.</summary>
    public const string LegMore = "leg-more";

    /// <summary>The name of the field for what the pain feels like at a place.</summary>
    public const string Quality = "quality";

    /// <summary>What the field for the leg sends, in the order of the page.</summary>
    public static OrderedDictionary<string, Answer> YesNo { get; } = new(StringComparer.Ordinal)
    {
        ["yes"] = Answer.Present,
        ["no"] = Answer.Absent,
        ["not-sure"] = Answer.NotSure,
    };

    /// <summary>Reads the page with the drawing.</summary>
    /// <param name="map">The regions that there are.</param>
    /// <param name="form">The fields that were sent.</param>
    /// <param name="before">What was said before: what a place feels like stays with it, and so does the order of marking.</param>
    /// <param name="nowhereElse">Whether the person said that nowhere else hurts.</param>
    public static BodyMapTold Places(Plumbline.Knowledge.BodyMap map, IReadOnlyDictionary<string, StringValues> form, BodyMapTold before, bool nowhereElse)
    {
        HashSet<BodyMark> marked =
        [
            .. from kind in Enum.GetValues<BodyMarkKind>()
               let sent = Sent(form, kind.ToString().ToLowerInvariant())
               from region in map.InOrder
               where kind != BodyMarkKind.Missing || region.Missing is not null
               from side in region.Sides
               where sent.Contains($"{region.Id}:{BodyNames.Of(side)}")
               select new BodyMark(region.Id, side, kind, []),
        ];
        var kept = before.Marks.Where(mark => marked.RemoveWhere(now => IsSame(now, mark)) > 0).ToList();
        return new()
        {
            Marks = [.. kept, .. marked],
            InWords = [.. map.InWords.Where(Sent(form, Words).Contains)],
            LegMoreThanBack = Sent(form, LegMore).Select(value => YesNo.GetValueOrDefault(value)).FirstOrDefault(),
            NowhereElse = nowhereElse,
        };
    }

    /// <summary>Reads the page of what it feels like.</summary>
    /// <param name="map">The qualities that there are.</param>
    /// <param name="form">The fields that were sent.</param>
    /// <param name="before">What was marked.</param>
    public static BodyMapTold Qualities(Plumbline.Knowledge.BodyMap map, IReadOnlyDictionary<string, StringValues> form, BodyMapTold before)
    {
        HashSet<string> sent = Sent(form, Quality);
        HashSet<string> numb = Sent(form, "numb");
        BodyMark[] pain = [.. before.Marks.Where(mark => mark.Kind == BodyMarkKind.Pain)];
        var felt = before.Marks
            .Where(mark => mark.Kind != BodyMarkKind.Numb || !pain.Any(hurts => hurts.Region == mark.Region && hurts.Side == mark.Side))
            .Select(mark => mark.Kind == BodyMarkKind.Pain
                ? mark with { Qualities = [.. map.Qualities.Where(quality => sent.Contains($"{Place(mark)}:{quality}"))] }
                : mark);
        var numbToo = pain.Where(mark => numb.Contains(Place(mark))).Select(mark => new BodyMark(mark.Region, mark.Side, BodyMarkKind.Numb, []));
        return before with { Marks = [.. felt, .. numbToo] };
    }

    /// <summary>A place as a field sends it.</summary>
    public static string Place(BodyMark mark) => $"{mark.Region}:{BodyNames.Of(mark.Side)}";

    private static bool IsSame(BodyMark one, BodyMark other) => one.Region == other.Region && one.Side == other.Side && one.Kind == other.Kind;

    private static HashSet<string> Sent(IReadOnlyDictionary<string, StringValues> form, string field) =>
        form.TryGetValue(field, out StringValues values) ? values.OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
}
