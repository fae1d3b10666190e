// Walks people through the whole assessment of a running Plumbline, many at once, and prints how long pages took as Markdown.
// plumbline-load --site http://localhost:5000 --knowledge knowledge --people 50 --assessments 1000 [--think 2000] [--seconds 300] [--read-on 1] [--patience 60] [--plain 1] [--process 1234]
// One person in so many as --read-on says goes on from the result to two causes, the plan and the visit summary; of the others each opens the result
// after as many pages of answers as --patience says, or once nothing is left to ask. With --plain 1 pages are not compressed.
using System.Diagnostics;
using System.Globalization;
using Plumbline.Knowledge;
using Plumbline.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string Option(string name, string usual) => Array.IndexOf(args, "--" + name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : usual;
int Number(string name, int usual) => int.Parse(Option(name, usual.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

var site = new Uri(Option("site", "http://localhost:5000"));
int atOnce = Number("people", 50), wanted = Number("assessments", 1000), think = Number("think", 0), seconds = Number("seconds", int.MaxValue), process = Number("process", 0), readOn = Number("read-on", 1), plain = Number("plain", 0), patience = Number("patience", int.MaxValue);
var people = new People(KnowledgeReader.Read(KnowledgeFiles.FromFolder(Option("knowledge", "knowledge"))).Knowledge);
var timings = new Timings();
var memory = new ServerMemory(process);
var clock = Stopwatch.StartNew();
int begun = 0, done = 0, lost = 0, answered = 0;
using var sampling = new CancellationTokenSource();
Task watching = memory.WatchAsync(() => Volatile.Read(ref done), sampling.Token);

async Task Person(int place)
{
    while (clock.Elapsed.TotalSeconds < seconds && Interlocked.Increment(ref begun) is var number && number <= wanted)
    {
        // Each person is the same in every run.
        var random = new Random(number);
        using var visitor = new Visitor(site, timings, people.Next(random), random, () => think == 0 ? Task.CompletedTask : Task.Delay((int)(2 * think * random.NextDouble())), plain != 0);
        try
        {
            if (place > 0 && number <= atOnce && think > 0)
            {
                await Task.Delay(random.Next(2 * think));
            }

            _ = await visitor.WalkAsync(number % readOn == 0, patience) ? Interlocked.Increment(ref done) : Interlocked.Increment(ref lost);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            if (Interlocked.Increment(ref lost) <= 5)
            {
                await Console.Error.WriteLineAsync(failure.Message);
            }
        }

        Interlocked.Add(ref answered, visitor.Answered);
    }
}

await Task.WhenAll(Enumerable.Range(0, atOnce).Select(Person));
double took = clock.Elapsed.TotalSeconds;
await sampling.CancelAsync();
await watching;

Console.WriteLine($"{atOnce} people at once, {(think == 0 ? "without a pause between pages" : $"{think / 1000.0:0.#} s between pages on average")}: {done:N0} whole assessments ({lost:N0} not finished), {answered:N0} pages of answers, {timings.Requests:N0} requests in {took:N0} s: {timings.Requests / took:N0} a second.");
Console.WriteLine();
Console.WriteLine("| request | number | p50 ms | p95 ms | p99 ms | longest ms | failed |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
foreach (string row in timings.Rows())
{
    Console.WriteLine(row);
}

foreach (string line in memory.Lines())
{
    Console.WriteLine(line);
}
