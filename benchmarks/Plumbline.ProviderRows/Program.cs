using System.Diagnostics;
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
        Make(long.Parse(rows, CultureInfo.InvariantCulture), file);
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
        Console.Error.WriteLine("make ROWS FILE | import FILE FOLDER THREADS | csvhelper FILE | near ROWS");
        return 2;
}

static void Make(long rows, string file)
{
    var register = new GeneratedRegister(PlaceTable.Shipped.All().Select(place => place.Code.ToString("D5", CultureInfo.InvariantCulture)));
    using var to = new BufferedStream(File.Create(file), 1 << 20);
    to.Write(GeneratedRegister.HeaderLine());
    for (long row = 0; row < rows; row++)
    {
        to.Write(register.Line(row));
    }
}

static void Import(string file, string folder, int threads)
{
    var knowledge = KnowledgeReader.Read(KnowledgeFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "knowledge"))).Knowledge;
    long start = Stopwatch.GetTimestamp();
    ImportResult result = DirectoryImport.Run(new()
    {
        File = file,
        Folder = folder,
        Specialties = [.. knowledge.Specialties.Values],
        Today = new DateOnly(2026, 1, 1),
        Again = true,
        Threads = threads,
    });
    double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    double gigabytes = new FileInfo(file).Length / 1e9;
    Console.WriteLine($"{threads} threads: {result.Source!.Counts.Read:N0} rows, {gigabytes:F2} GB, {seconds:F2} s, {gigabytes / seconds:F2} GB/s, {result.Source.Counts.Kept:N0} kept, peak {PeakMegabytes()} MB");
}

static void Peer(string file)
{
    long start = Stopwatch.GetTimestamp();
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

    double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    double gigabytes = new FileInfo(file).Length / 1e9;
    Console.WriteLine($"CsvHelper, one column read: {rows:N0} rows, {seconds:F2} s, {gigabytes / seconds:F2} GB/s, {wanted:N0} with a code, peak {PeakMegabytes()} MB");
}

static string PeakMegabytes()
{
    // The peak of this process's resident memory, as Linux counts it.
    string? line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(one => one.StartsWith("VmHWM", StringComparison.Ordinal)) : null;
    return line is null ? "?" : (long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).ToString(CultureInfo.InvariantCulture);
}
