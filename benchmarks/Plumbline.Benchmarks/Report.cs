using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Plumbline.Benchmarks;

/// <summary>Writes docs/performance.md from what the benchmarks and the peers left behind. Nothing in it is typed in but the notes.</summary>
internal static class Report
{
    private static readonly Dictionary<int, double> TotalGoal = new() { [10] = 5, [20] = 15, [30] = 75 };
    private static readonly Dictionary<int, double> QuestionGoal = new() { [10] = 80, [20] = 200, [30] = 2500 };
    private static readonly Dictionary<int, double> SetsGoal = new() { [10] = 300, [20] = 1500, [30] = 25000 };

    internal static string Write(string date, string results, string peers, string notes)
    {
        var text = new StringBuilder();
        var rows = new List<Row>();
        string machine = "";
        foreach (string file in Directory.EnumerateFiles(results, "*-report-full-compressed.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            JsonElement host = document.RootElement.GetProperty("HostEnvironmentInfo");
            machine = string.Create(CultureInfo.InvariantCulture, $"{host.GetProperty("ProcessorName").GetString()}, {host.GetProperty("LogicalCoreCount").GetInt32()} cores seen, {host.GetProperty("RuntimeVersion").GetString()}, {host.GetProperty("OsVersion").GetString()}, BenchmarkDotNet {host.GetProperty("BenchmarkDotNetVersion").GetString()}");
            rows.AddRange(document.RootElement.GetProperty("Benchmarks").EnumerateArray()
                .Where(item => item.TryGetProperty("Statistics", out JsonElement found) && found.ValueKind == JsonValueKind.Object).Select(Row.Of));
        }

        text.AppendLine("# How fast the reasoner is\n");
        text.AppendLine("Written by `benchmarks/run.sh`; do not edit. One thread; each time is a mean over six people (three on each of two");
        text.AppendLine("reference networks of 30 causes, 12 risks and 120 findings; half of the answers positive). *Least* is the quickest of 41 iterations, *median* the");
        text.AppendLine("middle one: where other work shares the machine they lie far apart, and the least is nearer to the engine's own time. *Met* goes by the least;");
        text.AppendLine("(median) says that the median meets the goal too. Goals are those that the project set itself before the engine was written.\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"Date {date}. {machine}.\n");
        text.AppendLine("## All posteriors of one person, total\n");
        text.AppendLine("From evidence to every marginal. *New plan*: nothing known before. *Known plan*: the plan is in the cache, as after every negative answer.\n");
        text.AppendLine("| structure | risks known | answers | new plan µs, least (median) | goal µs | met | known plan µs, least (median) | allocated, known plan |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (Row row in rows.Where(row => row.Method == "TotalNewPlan").OrderByDescending(row => row.Risks).ThenBy(row => row.Structure, StringComparer.Ordinal).ThenBy(row => row.Answers))
        {
            Row? known = rows.Find(other => other.Method == "TotalKnownPlan" && other.Cell == row.Cell);
            bool goal = row.Risks == 12;
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Structure} | {row.Risks} of 12 | {row.Answers} | {Number(row.Least)} ({Number(row.Micros)}) | {(goal ? Number(TotalGoal[row.Answers]) : "–")} | {(goal ? Met(row, TotalGoal[row.Answers]) : "–")} | {Number(known?.Least)} ({Number(known?.Micros)}) | {known?.Allocated} B |");
        }

        text.AppendLine("\n## Many posteriors of one person, risks known\n");
        text.AppendLine("| what | structure | answers | ms, least (median) | goal ms | met | allocated |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        Bulk(text, rows, "NextQuestion", "exact next question over all findings", answers => QuestionGoal[answers]);
        Bulk(text, rows, "ThousandParameterSets", "1,000 parameter sets", answers => SetsGoal[answers]);
        Bulk(text, rows, "LeaveOneOut", "explanation by leave-one-out (answers and 12 risks)", answers => answers == 20 ? 100 : null);
        Peers(text, peers);
        text.AppendLine("\n## What falls short, why, and what was tried\n");
        text.Append(File.ReadAllText(notes));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Bulk(StringBuilder text, List<Row> rows, string method, string what, Func<int, double?> goal)
    {
        foreach (Row row in rows.Where(row => row.Method == method).OrderBy(row => row.Structure, StringComparer.Ordinal).ThenBy(row => row.Answers))
        {
            double? wanted = goal(row.Answers);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {row.Structure} | {row.Answers} | {Number(row.Least / 1000)} ({Number(row.Micros / 1000)}) | {Number(wanted / 1000)} | {(wanted is { } micros ? Met(row, micros) : "–")} | {row.Allocated} B |");
        }
    }

    private static void Peers(StringBuilder text, string folder)
    {
        text.AppendLine("\n## Peers in the same session\n");
        text.AppendLine("*Factorised*: each finding as a chain of small tables, our own encoding; *tables*: one table over all parents. Ours is the total with a new");
        text.AppendLine("plan for all 30 posteriors of the same case. Where a peer gives P(evidence) alone, its thirty posteriors would take thirty times as long.\n");
        text.AppendLine("| peer | encoding | answers | cases done | its median ms | ours, same cases, ms | ratio | its largest error | what its time is |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var ours = File.ReadLines(Path.Combine(folder, "ours.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0], row => Parse(row[1]) / 1000);
        string[][] runs = [.. File.ReadLines(Path.Combine(folder, "peers.csv")).Skip(1).Select(line => line.Split(','))];
        foreach (var group in runs.Where(run => run[7] != "missing").GroupBy(run => (Peer: run[0] + " " + run[1], Encoding: run[3], Answers: Answers(run[2]), What: run[4]))
            .OrderBy(group => group.Key.Peer, StringComparer.Ordinal).ThenBy(group => group.Key.Encoding, StringComparer.Ordinal).ThenBy(group => group.Key.Answers))
        {
            string[][] done = [.. group.Where(run => run[7] == "done" && run[5].Length > 0)];
            if (done.Length == 0)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {group.Key.Peer} | {group.Key.Encoding} | {group.Key.Answers} | 0 of {group.Count()} | {group.First()[7]} | {Number(Median(group.Select(run => ours[run[2]])))} | – | – | {group.Key.What} |");
                continue;
            }

            double its = Median(done.Select(run => Parse(run[5])));
            double own = Median(done.Select(run => ours[run[2]]));
            string error = done.Any(run => run[6].Length > 0) ? done.Where(run => run[6].Length > 0).Max(run => Parse(run[6])).ToString("E1", CultureInfo.InvariantCulture) : "–";
            text.AppendLine(CultureInfo.InvariantCulture, $"| {group.Key.Peer} | {group.Key.Encoding} | {group.Key.Answers} | {done.Length} of {group.Count()} | {Number(its)} | {Number(own)} | {Number(its / own)} | {error} | {group.Key.What} |");
        }

        string[] missing = [.. runs.Where(run => run[7] == "missing").Select(run => run[0])];
        if (missing.Length > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"\nNot to be had where this was run: {string.Join(", ", missing)}. The exported `.uai` files are what to give them.");
        }
    }

    private static int Answers(string name) => int.Parse(name.Split('_')[2][1..], CultureInfo.InvariantCulture);

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Met(Row row, double goal) => row.Micros <= goal ? "yes (median)" : row.Least <= goal ? "yes" : "no";

    private static string Number(double? value) =>
        value is not { } number ? "–" : number.ToString(number >= 100 ? "N0" : number >= 10 ? "N1" : "0.###", CultureInfo.InvariantCulture);

    private sealed record Row(string Method, string Structure, int Answers, int Risks, double Micros, double Least, long Allocated)
    {
        internal (string, int, int) Cell => (Structure, Answers, Risks);

        internal static Row Of(JsonElement item)
        {
            var parameters = item.GetProperty("Parameters").GetString()!.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
            return new(
                item.GetProperty(nameof(Method)).GetString()!,
                parameters["Structure"],
                int.Parse(parameters["Answers"], CultureInfo.InvariantCulture),
                parameters.TryGetValue("KnownRisks", out string? risks) ? int.Parse(risks, CultureInfo.InvariantCulture) : 12,
                item.GetProperty("Statistics").GetProperty("Median").GetDouble() / 1000,
                item.GetProperty("Statistics").GetProperty("Min").GetDouble() / 1000,
                item.TryGetProperty("Memory", out JsonElement memory) ? memory.GetProperty("BytesAllocatedPerOperation").GetInt64() : 0);
        }
    }
}
