using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Exchange.Directory;
using Plumbline.Tests.Cli;

namespace Plumbline.Tests.Providers;

public class OtherSourcesTests
{
    private const string Own = "Clinic;Field;Address;Town;ZIP;Lat;Lng;Tel;Video\n"
        + "\"CLINIC 1; NORTH\";pain-medicine;1 MADE UP STREET;NOTOWN;10001;;;555 0100;yes\n"
        + "CLINIC 2;physiotherapy | 111N00000X;2 MADE UP STREET;NOTOWN;;52.5;13.4;;no\n"
        + "CLINIC 3;\"flower\narranging\";3 MADE UP STREET;NOTOWN;10001;;;;\n"
        + "CLINIC 4;physiotherapy;4 MADE UP STREET;NOTOWN;;95;13.4;;\n"
        + "CLINIC 5;physiotherapy;;NOTOWN;10001;;;;\n"
        + ";physiotherapy;6 MADE UP STREET;NOTOWN;10001;;;;\n"
        + "CLINIC 7;physiotherapy;7 MADE UP STREET\n";

    private static readonly ImmutableSortedDictionary<string, string> Map = new Dictionary<string, string>
    {
        ["name"] = "Clinic",
        ["specialty"] = "Field",
        ["street"] = "Address",
        ["city"] = "Town",
        ["postal-code"] = "ZIP",
        ["latitude"] = "Lat",
        ["longitude"] = "Lng",
        ["phone"] = "Tel",
        ["telehealth"] = "Video",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    [Fact]
    public void A_table_of_ones_own_is_read_by_its_mapping()
    {
        using var folder = new TemporaryFolder();

        DirectorySource source = DirectoryOf.Import(folder, Own, request => request with { Map = Map }).Source!;

        Assert.Equal((7, 2), (source.Counts.Read, source.Counts.Kept));
        Assert.Equal(
            [SkipReason.WrongCellCount, SkipReason.NoName, SkipReason.OtherSpecialty, SkipReason.NoAddress, SkipReason.NoPlace],
            source.Counts.Skipped.Keys);
        List<Provider> rows = DirectoryOf.All(DirectoryOf.Request(folder, "").Folder);
        Assert.Equal(("CLINIC 1; NORTH", "10001", "555 0100", true, true), (rows[0].Name, rows[0].PostalCode, rows[0].Phone, rows[0].Telehealth, rows[0].PlacedByPostalCode));
        Assert.Equal(["chiropractic", "physiotherapy"], rows[1].Specialties);
        Assert.Equal((GeoPoint.Of(52.5, 13.4), false, false), (rows[1].Place, rows[1].Telehealth!.Value, rows[1].PlacedByPostalCode));
    }

    [Theory]
    [InlineData("2.12505E+12", "")]
    [InlineData("2125050100", "2125050100")]
    public void A_telephone_number_that_a_spreadsheet_has_cut_short_is_none(string written, string read)
    {
        using var folder = new TemporaryFolder();
        DirectoryOf.Import(folder, $"name,specialty,street,postal-code,phone\nCLINIC 1,physiotherapy,1 MADE UP STREET,10001,{written}\n");

        Assert.Equal(read, DirectoryOf.All(DirectoryOf.Request(folder, "").Folder).Single().Phone);
    }

    // Germany's codes have five digits too; 10115 is a part of Berlin there, and would lie in New York here.
    [Fact]
    public void A_postal_code_of_another_country_is_not_taken_for_one_of_the_united_states()
    {
        using var folder = new TemporaryFolder();

        ImportCounts counts = DirectoryOf.Import(folder, "name,specialty,street,postal-code,country\nCLINIC 1,physiotherapy,1 MADE UP STREET,10115,DE\n").Source!.Counts;

        Assert.Equal(1, counts.Skipped[SkipReason.NoPlace]);
    }

    [Theory]
    [InlineData("", ImportFaultKind.Empty)]
    [InlineData(" \n\n", ImportFaultKind.Empty)]
    [InlineData("a,b\n1,2\n", ImportFaultKind.MissingColumn)]
    [InlineData("\"a,b\n1,2\n", ImportFaultKind.BrokenHeader)]
    [InlineData("name,specialty,street\nx,y,z\n", ImportFaultKind.MissingColumn)]
    [InlineData("{ \"no\": 1 }", ImportFaultKind.NotJson)]
    [InlineData("[1,2]", ImportFaultKind.NotJson)]
    public void A_file_that_is_none_is_refused_and_leaves_nothing_behind(string text, ImportFaultKind kind)
    {
        using var folder = new TemporaryFolder();

        ImportResult result = DirectoryOf.Import(folder, text);

        Assert.Equal(kind, result.Fault?.Kind);
        Assert.Empty(System.IO.Directory.EnumerateFiles(DirectoryOf.Request(folder, "").Folder));
    }

    private const string Fhir = """
        {"resourceType":"PractitionerRole","id":"r1","meta":{"lastUpdated":"2025-03-04T00:00:00Z"},"active":true,"practitioner":{"reference":"Practitioner/p1"},"organization":{"reference":"Organization/o1"},"location":[{"reference":"https://example.org/fhir/Location/l1"},{"reference":"Location/l2"}],"specialty":[{"coding":[{"system":"http://nucc.org/provider-taxonomy","code":"208VP0014X"}]}],"telecom":[{"system":"phone","value":"555 0101"}],"extension":[{"url":"http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/delivery-method","extension":[{"url":"type","valueCodeableConcept":{"coding":[{"code":"virtual"}]}}]}]}
        {"resourceType":"Practitioner","id":"p1","identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}],"name":[{"family":"PERSON 000001","given":["GENERATED"],"suffix":["MD"]}]}
        {"resourceType":"Organization","id":"o1","name":"CLINIC 000001","address":[{"line":["9 MADE UP STREET"],"city":"NOTOWN","postalCode":"10001"}]}
        {"resourceType":"Location","id":"l1","position":{"latitude":40.5,"longitude":-74.5},"address":{"line":["1 MADE UP STREET"],"city":"NOTOWN","postalCode":"10001"}}
        {"resourceType":"Location","id":"l2","address":{"line":["2 MADE UP STREET"],"city":"NOTOWN","postalCode":"10002"}}
        {"resourceType":"PractitionerRole","id":"r2","active":false,"organization":{"reference":"Organization/o1"},"specialty":[{"coding":[{"system":"http://nucc.org/provider-taxonomy","code":"208VP0014X"}]}]}
        {"resourceType":"PractitionerRole","id":"r3","organization":{"reference":"Organization/o1"},"specialty":[{"coding":[{"system":"http://nucc.org/provider-taxonomy","code":"225100000X"}]}]}
        not json
        """;

    [Fact]
    public void Roles_of_a_plan_net_directory_become_rows_wherever_their_parts_stand()
    {
        using var folder = new TemporaryFolder();

        DirectorySource source = DirectoryOf.Import(folder, Fhir.ReplaceLineEndings("\n")).Source!;

        Assert.Equal((DirectoryKind.Fhir, 5L, 3L), (source.Kind, source.Counts.Read, source.Counts.Kept));
        Assert.Equal([(SkipReason.NotAResource, 1L), (SkipReason.Deactivated, 1L)], source.Counts.Skipped.Select(pair => (pair.Key, pair.Value)));
        List<Provider> rows = DirectoryOf.All(DirectoryOf.Request(folder, "").Folder);
        Assert.Equal(["1 MADE UP STREET", "2 MADE UP STREET", "9 MADE UP STREET"], rows.Select(row => row.Lines.Single()));
        Assert.Equal(("GENERATED PERSON 000001", "MD", "1234567893", "555 0101", true), (rows[0].Name, rows[0].Credential, rows[0].Number, rows[0].Phone, rows[0].Telehealth));
        Assert.Equal(new DateOnly(2025, 3, 4), rows[0].Updated);
        Assert.Equal(GeoPoint.Of(40.5, -74.5), rows[0].Place);
        Assert.Equal(("CLINIC 000001", true, ImmutableArray.Create("physiotherapy").Single()), (rows[2].Name, rows[2].IsOrganisation, rows[2].Specialties.Single()));
    }

    [Fact]
    public void A_bundle_is_read_as_its_resources_are()
    {
        using var folder = new TemporaryFolder();
        string entries = string.Join(",\n", Fhir.ReplaceLineEndings("\n").Split('\n')[..^1].Select(resource => $"{{ \"resource\": {resource} }}"));

        DirectorySource source = DirectoryOf.Import(folder, $"{{\n\"resourceType\": \"Bundle\",\n\"entry\": [\n{entries}\n]\n}}\n").Source!;

        Assert.Equal(3, source.Counts.Kept);
    }

    [Fact]
    public void The_census_gazetteer_replaces_the_table_of_places()
    {
        using var folder = new TemporaryFolder();

        ImportResult result = DirectoryOf.Import(folder, "GEOID\tALAND\tINTPTLAT\tINTPTLONG                \n00601\t1\t18.180555\t-66.749961\n99999\t1\t91\t0\n");

        Assert.Equal((1, 1L), (result.Places, result.Source!.Counts.Kept));
        PlaceTable places = PlaceTable.Of(DirectoryOf.Request(folder, "").Folder);
        Assert.Equal(GeoPoint.Of(18.180555, -66.749961).Latitude, places.Find("601")!.Value.Latitude, 9);
        Assert.Null(places.Find("10001"));
    }

    // Any bytes: never an exception, and read = kept + left out; a directory is there and whole, or not there.
    [Fact]
    public void No_bytes_make_an_import_throw_or_leave_half_a_directory()
    {
        string[] parts =
        [
            "\"", "\"\"", ",", "\n", "\r\n", ";", "\t", "{", "}", "[", "]", ":", "name", "specialty", "street", "postal-code", "name,specialty,street,postal-code\n", "physiotherapy", "10001",
            "x,physiotherapy,y,10001\n", "\"resourceType\"", "\"PractitionerRole\"", "{\"resourceType\":\"PractitionerRole\"}\n", "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":", "\uFEFF", "é", "\0", "NPI,pri_spec,adr_ln_1,Ind_enrl_ID,zip,lst_nm,cty\n",
            "1234567893,CHIROPRACTIC,y,,10001,x,z\n", "zip,latitude,longitude\n", "10001,40,-74\n", "GEOID\tINTPTLAT\tINTPTLONG\n", "\"\\ud800\"", "1e999",
        ];
        Gen<byte[]> bytes = from pieces in Gen.Elements(parts.Select(Encoding.UTF8.GetBytes).Append([0xff]).Append([0xed, 0xa0, 0x80]).ToArray()).ListOf()
                            select pieces.SelectMany(piece => piece).ToArray();
        Prop.ForAll(bytes.ToArbitrary(), input =>
        {
            using var folder = new TemporaryFolder();
            ImportResult result = DirectoryOf.Import(folder, input, request => request with { PieceLength = 64 });
            string into = DirectoryOf.Request(folder, "").Folder;
            if (result.Source is { } source)
            {
                Assert.Equal(source.Counts.Read, source.Counts.Kept + source.Counts.Skipped.Values.Sum());
                using ProviderDirectory directory = ProviderDirectory.Open(into);
                Assert.Empty(directory.Damaged);
                Assert.Empty(directory.Changed());
                Assert.Equal(source.Kind == DirectoryKind.Gazetteer ? 0 : source.Counts.Kept, directory.Count);
                directory.Near(new(GeoPoint.Of(40, -74), [.. source.Bits], Distance.Farthest, 50));
            }
            else
            {
                Assert.NotNull(result.Fault);
                Assert.Empty(System.IO.Directory.EnumerateFiles(into));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261120, 7));
    }

    [Fact]
    public void A_directory_file_that_was_changed_is_named_and_the_others_are_used()
    {
        using var folder = new TemporaryFolder();
        DirectoryOf.Import(folder, DirectoryOf.Rows(300));
        DirectoryOf.Import(folder, DirectoryOf.Rows(300), request => request with { Name = "two" });
        string into = DirectoryOf.Request(folder, "").Folder;
        byte[] bytes = File.ReadAllBytes(Path.Combine(into, "two.directory"));
        var random = new Random(3);
        for (int i = 0; i < 200; i++)
        {
            byte[] hurt = [.. bytes];
            hurt[random.Next(hurt.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Path.Combine(into, "two.directory"), i % 4 == 0 ? hurt[..random.Next(hurt.Length)] : hurt);
            using ProviderDirectory directory = ProviderDirectory.Open(into);
            Assert.Contains(directory.Sources, source => source.Name == "it");
            Assert.True(directory.Damaged is ["two.directory"] || directory.Changed() is ["two"] || directory.Sources.Length == 2);
            try
            {
                directory.Near(new(GeoPoint.Of(40, -74), ["physiotherapy", "pain-medicine"], Distance.Farthest, 200));
            }
            catch (InvalidDataException)
            {
                // Said so; the page shows that the directory is damaged.
            }
        }
    }
}
