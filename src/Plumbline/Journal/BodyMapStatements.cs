using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>What the marks of a body map say, finding by finding.</summary>
/// <remarks>A mark of a region that this knowledge does not have says nothing: a file of another version may hold one.</remarks>
internal static class BodyMapStatements
{
    /// <summary>What is said outright: by a mark, a tick or an answer beside the drawing.</summary>
    public static ImmutableSortedDictionary<string, Answer> Outright(BodyMap map, BodyMapTold told)
    {
        var said = ImmutableSortedDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        foreach (string finding in Present(map, told))
        {
            said[finding] = Answer.Present;
        }

        if (Sides(map, told) is { Left: true, Right: true })
        {
            said[map.BothSides] = Answer.Present;
            said[map.OneSide] = Answer.Absent;
        }

        if (told.LegMoreThanBack != Answer.Unanswered)
        {
            said[map.Compares] = told.LegMoreThanBack;
        }

        return said.ToImmutable();
    }

    /// <summary>What follows only because the person said that nowhere else hurts; nothing where they did not.</summary>
    /// <param name="map">What marks mean.</param>
    /// <param name="question">The question that the map answers: about what another question asks, nothing follows.</param>
    /// <param name="told">What was said.</param>
    public static ImmutableSortedDictionary<string, Answer> FromNowhereElse(BodyMap map, Question question, BodyMapTold told)
    {
        var said = ImmutableSortedDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        BodyRegion[] hurting = [.. Marked(map, told, BodyMarkKind.Pain).Select(mark => mark.Region)];
        if (!told.NowhereElse || hurting.Length == 0)
        {
            return said.ToImmutable();
        }

        var present = Present(map, told).ToHashSet(StringComparer.Ordinal);
        var open = hurting.SelectMany(region => region.LeavesOpen).Concat(map.NeverFromSilence).ToHashSet(StringComparer.Ordinal);
        if (hurting.Any(region => map.Spread.Below.Contains(region.Id)))
        {
            open.Add(map.Spread.Means);
        }

        foreach (string finding in map.Regions.Values.SelectMany(region => region.Pain).Concat(map.InWords).Append(map.Spread.Means))
        {
            if (question.Findings.Contains(finding) && !present.Contains(finding) && !open.Contains(finding))
            {
                said[finding] = Answer.Absent;
            }
        }

        if (Sides(map, told) is { } sides && sides.Left != sides.Right)
        {
            said[map.OneSide] = Answer.Present;
            said[map.BothSides] = Answer.Absent;
        }

        return said.ToImmutable();
    }

    private static IEnumerable<string> Present(BodyMap map, BodyMapTold told)
    {
        var pain = Marked(map, told, BodyMarkKind.Pain).ToList();
        var missing = Marked(map, told, BodyMarkKind.Missing).Where(mark => mark.Region.Missing is not null).ToList();
        bool painWhereMissing = pain.Any(hurts => missing.Any(gone => gone.Side == hurts.Side && gone.Region.Missing!.Takes.Contains(hurts.Region.Id)));
        bool spreads = pain.Any(from => map.Spread.Start.Contains(from.Region.Id)
            && pain.Any(to => to.Side == from.Side && map.Spread.Reach.Contains(to.Region.Id)));

        return
        [
            .. pain.SelectMany(mark => mark.Region.Pain),
            .. told.Marks.Where(mark => mark.Kind == BodyMarkKind.Pain).SelectMany(mark => mark.Qualities).Where(quality => map.Qualities.Contains(quality)),
            .. Marked(map, told, BodyMarkKind.Numb).SelectMany(mark => mark.Region.Numb),
            .. missing.SelectMany(mark => mark.Region.Missing!.Means),
            .. told.InWords.Where(finding => map.InWords.Contains(finding)),
            .. painWhereMissing ? [map.PainWhereMissing] : Array.Empty<string>(),
            .. spreads ? [map.Spread.Means] : Array.Empty<string>(),
        ];
    }

    private static (bool Left, bool Right) Sides(BodyMap map, BodyMapTold told)
    {
        var sides = Marked(map, told, BodyMarkKind.Pain).Select(mark => mark.Side).ToHashSet();
        return (sides.Contains(BodySide.Left), sides.Contains(BodySide.Right));
    }

    private static IEnumerable<(BodyRegion Region, BodySide Side)> Marked(BodyMap map, BodyMapTold told, BodyMarkKind kind) =>
        from mark in told.Marks
        where mark.Kind == kind && map.Regions.ContainsKey(mark.Region)
        select (map.Regions[mark.Region], mark.Side);
}
