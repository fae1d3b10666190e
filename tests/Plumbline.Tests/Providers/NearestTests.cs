using Plumbline.Exchange.Directory;

namespace Plumbline.Tests.Providers;

public class NearestTests
{
    // The haversine formula as Sinnott printed it in 1984 (Sky and Telescope 68, 159): another way to the same distance.
    private static double Haversine(GeoPoint a, GeoPoint b)
    {
        double radian = Math.PI / 180;
        double half = Math.Sin((b.Latitude - a.Latitude) * radian / 2), along = Math.Sin((b.Longitude - a.Longitude) * radian / 2);
        double h = (half * half) + (Math.Cos(a.Latitude * radian) * Math.Cos(b.Latitude * radian) * along * along);
        return 2 * 6371.0088 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static GeoPoint Anywhere(Random random) => GeoPoint.Of((Math.Asin((2 * random.NextDouble()) - 1) * 180) / Math.PI, (random.NextDouble() * 360) - 180);

    [Fact]
    public void The_ten_nearest_of_a_thousand_places_are_those_of_trying_every_row()
    {
        var random = new Random(4711);
        GeoPoint[] zips = [.. PlaceTable.Shipped.All().Select(one => one.Place)];

        // A third on the same few postal codes, a third all over the earth, a third within a town, where single precision would order wrongly.
        GeoPoint[] places = [.. Enumerable.Range(0, 6000).Select(i => (i % 3) switch
        {
            0 => zips[random.Next(40) * 700],
            1 => Anywhere(random),
            _ => GeoPoint.Of(40.7 + (random.NextDouble() * 0.02), -74 + (random.NextDouble() * 0.02)),
        })];
        var tree = new NearestTree([.. places.Select(PlacedRow.Of)]);
        Span<Hit> hits = stackalloc Hit[10];
        for (int question = 0; question < 1000; question++)
        {
            GeoPoint from = (question % 4) switch
            {
                0 => zips[random.Next(zips.Length)],
                1 => Anywhere(random),
                2 => GeoPoint.Of(40.71, -73.99 + (random.NextDouble() * 0.01)),
                _ => GeoPoint.Of(random.NextDouble() < 0.5 ? 90 : -16.5, random.NextDouble() < 0.5 ? 180 : -180),
            };
            double within = question % 5 == 0 ? 30 : 21000;
            double[] expected = [.. places.Select(place => Haversine(from, place)).Where(distance => distance <= within).Order().Take(10)];

            int found = tree.Near(Direction.Of(from), Distance.OfKilometres(Math.Min(within, Distance.Farthest.Kilometres)).ToChordSquared(), hits);

            Assert.Equal(expected.Length, found);
            for (int i = 0; i < found; i++)
            {
                // Nearly opposite points are where the haversine itself loses digits.
                double tolerance = expected[i] > 19900 ? 0.5 : 1e-6;
                Assert.Equal(expected[i], Distance.OfChordSquared(hits[i].ChordSquared).Kilometres, tolerance);
                Assert.Equal(Haversine(from, places[hits[i].Row]), Distance.OfChordSquared(hits[i].ChordSquared).Kilometres, tolerance);
            }
        }
    }

    [Fact]
    public void Rows_in_one_place_come_in_the_order_of_the_file()
    {
        var tree = new NearestTree([.. Enumerable.Range(0, 500).Select(row => PlacedRow.Of(GeoPoint.Of(10, 10), row)).Reverse()]);
        Span<Hit> hits = stackalloc Hit[10];

        Assert.Equal(10, tree.Near(Direction.Of(GeoPoint.Of(10, 10.01)), 5, hits));
        Assert.Equal(Enumerable.Range(0, 10), hits.ToArray().Select(hit => hit.Row));
    }

    // A tenth of a degree along the equator is 1/3600 of 2π times 6371.0088 km = 11.1195 km. Worked by hand.
    [Fact]
    public void A_tenth_of_a_degree_along_the_equator_is_eleven_kilometres() =>
        Assert.Equal(11.1195, GeoPoint.Of(0, 179.95).DistanceTo(GeoPoint.Of(0, -179.95)).Kilometres, 4);

    [Fact]
    public void Ten_metres_are_told_from_eleven() =>
        Assert.True(GeoPoint.Of(40, -74).DistanceTo(GeoPoint.Of(40.00009, -74)) < GeoPoint.Of(40, -74).DistanceTo(GeoPoint.Of(40.0001, -74)));

    [Theory]
    [InlineData(90.1, 0)]
    [InlineData(0, -180.1)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    public void A_place_that_is_not_on_the_earth_does_not_exist(double latitude, double longitude)
    {
        Assert.Null(GeoPoint.TryOf(latitude, longitude));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoPoint.Of(latitude, longitude));
    }

    // New York to London, 5570 km by the great circle (any atlas; the sphere is good to 0.5 %).
    [Fact]
    public void New_York_is_some_5570_kilometres_from_London() =>
        Assert.InRange(GeoPoint.Of(40.7128, -74.006).DistanceTo(GeoPoint.Of(51.5074, -0.1278)).Kilometres, 5560, 5580);
}
