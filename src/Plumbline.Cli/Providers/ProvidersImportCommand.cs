using System.Collections.Immutable;
using System.CommandLine;
using Plumbline.Cli.Input;
using Plumbline.Exchange.Directory;

namespace Plumbline.Cli.Providers;

/// <summary><c>plumbline providers import</c>: reads a register, a clinic's table or FHIR resources into the directory.</summary>
internal static class ProvidersImportCommand
{
    private static readonly ImmutableSortedDictionary<string, DirectoryKind> Kinds =
        Enum.GetValues<DirectoryKind>().ToImmutableSortedDictionary(kind => kind.ToString().ToLowerInvariant(), kind => kind, StringComparer.Ordinal);

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The file, unpacked; - is standard input" };
        var kind = new Option<string?>("--kind") { Description = $"One of {string.Join(", ", Kinds.Keys)}; told by the first line unless said", HelpName = "KIND" };
        var map = new Option<string[]>("--map") { Description = $"For a table of your own: which heading stands for a field, as name=Clinic; fields are {string.Join(", ", OwnFields)}", HelpName = "FIELD=HEADING", AllowMultipleArgumentsPerToken = true };
        var name = new Option<string?>("--name") { Description = "The name to import under; the same name again replaces what was there", HelpName = "NAME" };
        var all = new Option<bool>("--all") { Description = "Keep rows of every specialty, also of those that no plan leads to" };
        var again = new Option<bool>("--again") { Description = "Begin from the start, also where this file was imported before or the import was stopped half-way" };
        Option<string?> into = ProvidersCommand.Folder("--into", surroundings);
        Option<int> threads = CommonOptions.Threads();
        Option<bool> progress = CommonOptions.Progress();
        Option<bool> json = ProvidersCommand.Json();
        Option<string?> knowledge = CommonOptions.Knowledge();
        var command = new CommandWithExamples(
            "import",
            "Read a file of specialists into the directory. An import that was stopped goes on where it was.",
            "plumbline providers import npidata_pfile.csv",
            "plumbline providers import DAC_NationalDownloadableFile.csv --into /srv/plumbline/providers",
            "plumbline providers import clinics.csv --map name=Clinic specialty=Field street=Address postal-code=ZIP",
            "plumbline providers import plan-net.ndjson --kind fhir --name health-plan",
            "unzip -p nppes.zip 'npidata*.csv' | plumbline providers import - --kind nppes")
        {
            file, kind, map, name, into, all, again, threads, progress, json, knowledge,
        };
        kind.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Kinds.ContainsKey(result.Tokens[0].Value))
            {
                result.AddError($"--kind takes one of {string.Join(", ", Kinds.Keys)}.");
            }
        });
        map.Validators.Add(result =>
        {
            foreach (string pair in result.Tokens.Select(token => token.Value))
            {
                int sign = pair.IndexOf('=', StringComparison.Ordinal);
                if (sign < 1 || sign == pair.Length - 1 || !OwnFields.Contains(pair[..sign]))
                {
                    result.AddError($"--map takes FIELD=HEADING; the fields are {string.Join(", ", OwnFields)}.");
                    return;
                }
            }
        });
        name.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !DirectoryImport.IsName(result.Tokens[0].Value))
            {
                result.AddError("--name takes the letters a to z, digits and hyphens, at most 40.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new()
            {
                File = parsed.GetRequiredValue(file),
                Folder = parsed.GetValue(into) ?? surroundings.ProvidersFolder,
                Specialties = [],
                Today = DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime),
                Input = parsed.GetRequiredValue(file) == InputFile.StandardInput ? surroundings.Input : null,
                Kind = parsed.GetValue(kind) is { } word ? Kinds[word] : null,
                Name = parsed.GetValue(name),
                Map = (parsed.GetValue(map) ?? []).Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0]).ToImmutableSortedDictionary(pairs => pairs.Key, pairs => pairs.Last()[1], StringComparer.Ordinal),
                KeepAll = parsed.GetValue(all),
                Again = parsed.GetValue(again),
                Threads = parsed.GetValue(threads),
            },
            parsed.GetValue(knowledge),
            parsed.GetValue(json),
            parsed.GetValue(progress),
            surroundings,
            cancellation)));
        return command;
    }

    private static ImmutableArray<string> OwnFields => DirectoryImport.OwnFields;

    private static int Run(ImportRequest request, string? folder, bool json, bool showProgress, Surroundings surroundings, CancellationToken cancellation)
    {
        if (KnowledgeFolder.Sound(folder, surroundings) is not { } knowledge)
        {
            return ExitCode.BadKnowledge;
        }

        if (request.Input is null)
        {
            var (stream, unreadable) = InputFile.Open(request.File, surroundings);
            if (stream is null)
            {
                surroundings.Error.WriteLine(unreadable);
                return ExitCode.BadInput;
            }

            stream.Dispose();
        }

        var progress = new ImportProgressLine(surroundings, showProgress);
        ImportResult result;
        try
        {
            result = DirectoryImport.Run(request with { Specialties = [.. knowledge.Specialties.Values] }, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            progress.End();
            if (request.Input is null)
            {
                surroundings.Error.WriteLine("The work so far is safe: the same command goes on from here.");
            }

            throw;
        }

        progress.End();
        if (result.Fault is { } fault)
        {
            surroundings.Error.WriteLine(new InputFault(request.File, fault.Line, Code(fault.Kind), fault.What, fault.Remedy));
            return ExitCode.BadInput;
        }

        var page = new ImportPage(surroundings, knowledge);
        if (json)
        {
            page.WriteJson(result, request.Folder);
        }
        else
        {
            page.Write(result, request.Folder);
        }

        return result.Source!.Counts.Skipped.Keys.Any(SkipWords.IsWrong) ? ExitCode.BadInput : ExitCode.Ok;
    }

    private static string Code(ImportFaultKind kind) => kind switch
    {
        ImportFaultKind.Unreadable => InputCode.Unreadable,
        ImportFaultKind.Empty => InputCode.Empty,
        ImportFaultKind.MissingColumn => InputCode.Column,
        ImportFaultKind.BrokenHeader => InputCode.NotCells,
        ImportFaultKind.NotJson => InputCode.NotJson,
        ImportFaultKind.TooLong => InputCode.TooLong,
        ImportFaultKind.Busy => InputCode.Busy,
        _ => InputCode.DirectoryKind,
    };
}
