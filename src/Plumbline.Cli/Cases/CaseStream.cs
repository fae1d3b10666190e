using Plumbline.Cli.Assessing;
using Plumbline.Cli.Input;
using Plumbline.Cli.Output;

namespace Plumbline.Cli.Cases;

/// <summary>Works through a file of cases: every good line in order, every fault named, memory bounded.</summary>
internal static class CaseStream
{
    /// <summary>Applies <paramref name="work"/> to every good case and hands the results over in the order of the file.</summary>
    /// <param name="file">The name as given.</param>
    /// <param name="assessor">Knows the names of cases.</param>
    /// <param name="options">Threads and progress.</param>
    /// <param name="surroundings">Where faults go.</param>
    /// <param name="work">Pure; called from several threads; faults it finds are added to the line's.</param>
    /// <param name="take">Called in order.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync<T>(
        string file,
        Assessor assessor,
        StreamOptions options,
        Surroundings surroundings,
        Func<CaseEncoding, JsonValue, (T? Result, IEnumerable<InputFault> Faults)> work,
        Action<CaseEncoding, T> take,
        CancellationToken cancellation)
        where T : class
    {
        var (stream, unreadable) = InputFile.Open(file, surroundings);
        if (stream is null)
        {
            surroundings.Error.WriteLine(unreadable);
            return ExitCode.BadInput;
        }

        using (stream)
        {
            var reader = new CaseReader(file, [.. assessor.Vocabulary.Names]);
            var seen = new SeenIds();
            var progress = new Progress(surroundings, options.ShowProgress, "cases");
            long lines = 0, done = 0, faults = 0;
            await InOrder.RunAsync(
                Distinct(InputLines.Read(stream, file), reader, seen, file),
                options.Threads,
                item => item.Case is null ? (item.Case, default(T), item.Faults) : Work(item.Case, item.Whole!, work),
                outcome =>
                {
                    lines++;
                    foreach (InputFault fault in outcome.Item3)
                    {
                        surroundings.Error.WriteLine(fault);
                        faults++;
                    }

                    if (outcome is { Item1: { } one, Item2: { } result })
                    {
                        take(one, result);
                        progress.Report(++done);
                    }
                },
                cancellation);
            progress.End(done);
            if (lines == 0)
            {
                surroundings.Error.WriteLine(new InputFault(file, 0, InputCode.Empty, "the file is empty", "give one case a line"));
                faults++;
            }

            return faults == 0 ? ExitCode.Ok : ExitCode.BadInput;
        }
    }

    private static (CaseEncoding?, T?, IEnumerable<InputFault>) Work<T>(
        CaseEncoding one, JsonValue whole, Func<CaseEncoding, JsonValue, (T? Result, IEnumerable<InputFault> Faults)> work)
    {
        var (result, faults) = work(one, whole);
        return (one, result, faults);
    }

    // Reading is cheap and ids must be looked at in order, so both happen before the work is shared out.
    private static IEnumerable<(CaseEncoding? Case, JsonValue? Whole, IEnumerable<InputFault> Faults)> Distinct(
        IEnumerable<InputLine> lines, CaseReader reader, SeenIds seen, string file)
    {
        foreach (InputLine line in lines)
        {
            var (one, whole, faults) = reader.Read(line);
            yield return one is null ? (null, null, faults)
                : seen.Add(one.Id) ? (one, whole, [])
                : (null, null, [new InputFault(file, line.Number, InputCode.Repeated, "the id stands in the file already", "give every case an id of its own")]);
        }
    }
}

/// <summary>How a file of cases is worked through.</summary>
/// <param name="Threads">How many lines at once.</param>
/// <param name="ShowProgress">Whether progress was asked for.</param>
internal sealed record StreamOptions(int Threads, bool ShowProgress);
