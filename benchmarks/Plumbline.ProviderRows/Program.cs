using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Plumbline.Exchange.Directory;
using Plumbline.Knowledge;
using Plumbline.ProviderRows;

// Makes a register of people who do not exist, and times what the importer and the index do with it. docs/performance-providers.md says how to run it.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["make", var rows, var file]:
        Make(long.Parse(rows, CultureInfo.InvariantCulture), file, clean: false);
        return 0;
    case ["make-clean", var rows, var file]:
        Make(long.Parse(rows, CultureInfo.InvariantCulture), file, clean: true);
        return 0;
    case ["import", var file, var folder, var threads]:
        Import(file, folder, int.Parse(threads, CultureInfo.InvariantCulture));
        return 0;
    case ["csvhelper", var file]:
        Peer(file);
        return 0;
    case ["near", var rows]:
        NearTimes.Run(int.Parse(rows, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("make ROWS FILE | make-clean ROWS FILE | import FILE FOLDER THREADS | csvhelper FILE | near ROWS");
        return 2;
}

// A clean file has no row that a strict reader of CSV stops at, so that other readers can be timed on it.
static void Make(long rows, string file, bool clean)
{
    var register = new GeneratedRegister(PlaceTable.Shipped.All().Select(place => place.Code.ToString("D5", CultureInfo.InvariantCulture)));
    using var to = new BufferedStream(File.Create(file), 1 << 20);
    to.Write(GeneratedRegister.HeaderLine());
    for (long row = 0; row < rows; row++)
    {
        if (!clean || GeneratedRegister.Sort(row) is not (RowSort.BrokenQuotes or RowSort.MissingCell or RowSort.WrongEncoding))
        {
            to.Write(register.Line(row));
        }
    }
}

static void Import(string file, string folder, int threads)
{
    var knowledge = KnowledgeReader.Read(KnowledgeFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "knowledge"))).Knowledge;
    for (int round = 1; round <= 3; round++)
    {
        var timing = new Timing();
        ImportResult result = DirectoryImport.Run(new()
        {
            File = file,
            Folder = folder,
            Specialties = [.. knowledge.Specialties.Values],
            Today = new DateOnly(2026, 1, 1),
            Again = true,
            Threads = threads,
        });
        Console.WriteLine($"import, {threads} threads, round {round}: {result.Source!.Counts.Read:N0} rows, {result.Source.Counts.Kept:N0} kept; {timing.Say(file)}");
    }
}

static void Peer(string file)
{
    var timing = new Timing();
    long rows = 0, wanted = 0;
    using var reader = new CsvReader(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
    reader.Read();
    reader.ReadHeader();
    int code = reader.GetFieldIndex("Healthcare Provider Taxonomy Code_1");
    while (reader.Read())
    {
        rows++;
        wanted += reader.GetField(code) is { Length: > 0 } ? 1 : 0;
    }

    Console.WriteLine($"CsvHelper, one column read: {rows:N0} rows, {wanted:N0} with a code; {timing.Say(file)}");
}
