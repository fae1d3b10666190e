using System.Diagnostics;
using Plumbline.Exchange.Directory;

namespace Plumbline.ProviderRows;

/// <summary>Times a search for the ten nearest: the index alone, in memory.</summary>
internal static class NearTimes
{
    private const int Questions = 20_000;
    private const int Rounds = 7;

    public static void Run(int rows)
    {
        // Half of the rows lie on the middle of a postal code, as in the register; the other half are spread over the country.
        var random = new Random(20260101);
        GeoPoint[] zips = [.. PlaceTable.Shipped.All().Select(one => one.Place)];
        PlacedRow[] placed = [.. Enumerable.Range(0, rows).Select(row => PlacedRow.Of(row % 2 == 0 ? zips[random.Next(zips.Length)] : Anywhere(random), row))];
        long start = Stopwatch.GetTimestamp();
        var tree = new NearestTree(placed);
        Console.WriteLine($"tree of {rows:N0} rows made in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms");
        Direction[] from = [.. Enumerable.Range(0, Questions).Select(i => Direction.Of(i % 2 == 0 ? zips[random.Next(zips.Length)] : Anywhere(random)))];
        var times = new List<double>();
        Span<Hit> hits = stackalloc Hit[10];
        long found = 0;
        for (int round = 0; round < Rounds; round++)
        {
            start = Stopwatch.GetTimestamp();
            foreach (Direction one in from)
            {
                found += tree.Near(one, 5, hits);
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / Questions);
        }

        times.Sort();
        Console.WriteLine($"ten nearest: median {times[Rounds / 2]:F2} µs, best {times[0]:F2} µs ({found:N0} found)");
    }

    private static GeoPoint Anywhere(Random random) => GeoPoint.Of(25 + (random.NextDouble() * 24), -124 + (random.NextDouble() * 57));
}
