using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Store;
using Plumbline.StoreLoad;

// Many people who answer at once, each answer read and then written, straight on the store: see README.md beside this file.
const double WarmUp = 3;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [("measure" or "until-killed" or "diary" or "diary-until-killed") and var mode, var kind, var where, var key, ..])
{
    await Console.Error.WriteLineAsync("StoreLoad measure|until-killed|diary|diary-until-killed sqlite|postgres PATH|CONNECTION KEY [PEOPLE] [SECONDS]");
    return 2;
}

int people = args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : 50;
double seconds = args.Length > 5 ? double.Parse(args[5], CultureInfo.InvariantCulture) : 10;
var services = new ServiceCollection();
services.AddLogging();
services.AddSingleton(TimeProvider.System);
services.AddSingleton(new KnowledgeBase());
services.AddPlumblineStore(kind == "postgres" ? new() { Postgres = where, Key = key } : new() { Sqlite = where, Key = key });
await using ServiceProvider provider = services.BuildServiceProvider();

// Whoever starts this many times makes the tables once: their check takes longer than all the rest of a start.
if (mode != "diary-until-killed")
{
    await provider.GetRequiredService<StoreStart>().RunAsync();
}

PersonStore store = provider.GetRequiredService<PersonStore>();

// Synchronised and flushed line by line: what is printed was confirmed before.
TextWriter confirmed = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
long start = Stopwatch.GetTimestamp() + (long)(WarmUp * Stopwatch.Frequency);
bool untilKilled = mode is "until-killed" or "diary-until-killed";
long end = !untilKilled ? start + (long)(seconds * Stopwatch.Frequency) : long.MaxValue;
Task<TimeSpan> cpuAtStart = Task.Delay(TimeSpan.FromSeconds(WarmUp)).ContinueWith(_ => Environment.CpuUsage.TotalTime, TaskScheduler.Default);
double[][] times = await Task.WhenAll(Enumerable.Range(0, people).Select(_ => mode.StartsWith("diary", StringComparison.Ordinal) ? Task.Run(WriteAsync) : Task.Run(AnswerAsync)));

// On a machine that others use too, the time of the processor is what can be compared.
TimeSpan cpu = Environment.CpuUsage.TotalTime - await cpuAtStart;
double[] sorted = [.. times.SelectMany(x => x).Order()];
string what = mode == "measure" ? "answers" : "entries";
double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
await confirmed.WriteLineAsync($"{kind}: {people} people, {sorted.Length / seconds:0} {what} a second; ms p50 {At(0.5):0.00}, p99 {At(0.99):0.00}, most {At(1):0.00}; processor {cpu.TotalMilliseconds / sorted.Length:0.000} ms for one");
return 0;

Task<double[]> WriteAsync() => new DiaryLoad(store, provider.GetRequiredService<DiaryStore>(), TimeProvider.System)
    .WriteAsync(start, end, (token, entry) => untilKilled ? confirmed.WriteLineAsync($"{token.ToText()} {entry.Id:N}") : Task.CompletedTask);

async Task<double[]> AnswerAsync()
{
    var times = new List<double>();
    var token = SessionToken.New();
    RecordKey at = RecordKey.Of(token);
    await store.CreateAsync(at, PersonRecord.Empty, kept: true);
    for (int answer = 1; Stopwatch.GetTimestamp() < end; answer++)
    {
        string page = $"page-{answer % 60}-{answer}";
        long begun = Stopwatch.GetTimestamp();
        StoredPerson known = (await store.FindAsync(at))!;
        StoredPerson? saved = await store.ChangeAsync(known, person => person with { Asked = [.. person.Asked.TakeLast(59), page] });
        if (begun >= start)
        {
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        if (untilKilled)
        {
            await confirmed.WriteLineAsync($"{token.ToText()} {saved!.Version} {page}");
        }
    }

    return [.. times];
}
