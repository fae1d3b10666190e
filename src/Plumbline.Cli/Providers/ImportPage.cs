using System.Globalization;
using System.Text.Json;
using Plumbline.Cli.Output;
using Plumbline.Exchange.Directory;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Providers;

/// <summary>What became of an import, and what a directory holds.</summary>
internal sealed class ImportPage(Surroundings surroundings, KnowledgeBase knowledge)
{
    private readonly Page _page = new(surroundings);

    /// <summary>Writes the result of an import for a person.</summary>
    public void Write(ImportResult result, string folder)
    {
        if (result.WasThere)
        {
            _page.Paragraph($"This very file was imported on {Day(result.Source!.Imported)}; nothing was to be done. (--again does it anew.)");
        }
        else if (result.WentOnFrom > 0)
        {
            _page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Went on from byte {result.WentOnFrom:N0}, where an earlier import was stopped."));
        }

        Write(result.Source!);
        if (result.Places is { } places)
        {
            _page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{places:N0} postal codes have a place now. Imports from now on use them; import earlier files again."));
        }
        else if (result.Source!.Counts is { Kept: 0, Read: > 0 })
        {
            _page.Paragraph("Nothing can be found from this file: no row was kept. The reasons above say why.");
        }

        _page.Paragraph($"Folder: {folder}");
    }

    /// <summary>Writes what one source holds.</summary>
    public void Write(DirectorySource source)
    {
        ImportCounts counts = source.Counts;
        _page.Heading(source.Name);
        string newest = source.Newest is { } day ? $", latest change of a row {Day(day)}" : "";
        _page.Paragraph($"{source.File} ({source.Kind.ToString().ToLowerInvariant()}), imported {Day(source.Imported)}{newest}");
        _page.Item(string.Create(CultureInfo.InvariantCulture, $"{counts.Read:N0} rows read: {counts.People:N0} of persons and {counts.Organisations:N0} of organisations in use"));
        _page.Item(string.Create(CultureInfo.InvariantCulture, $"{counts.Kept:N0} kept, with {source.Numbers:N0} different NPIs"));
        foreach (var (reason, count) in counts.Skipped)
        {
            _page.Item(string.Create(CultureInfo.InvariantCulture, $"{count:N0} left out: {SkipWords.Of(reason)}; the first is row {counts.FirstRows[reason]:N0}"));
        }

        foreach (var (specialty, count) in source.Specialties.OrderByDescending(pair => pair.Value))
        {
            _page.Item(string.Create(CultureInfo.InvariantCulture, $"{specialty} ({ProvidersCommand.Name(knowledge, specialty)}): {count:N0}"), "·", 4);
        }

        _page.Blank();
    }

    /// <summary>Writes the result of an import for a program.</summary>
    public void WriteJson(ImportResult result, string folder) => JsonOutput.Write(surroundings.Output, indented: true, json =>
    {
        json.WriteString("folder", folder);
        json.WriteBoolean("wasThere", result.WasThere);
        json.WriteNumber("wentOnFrom", result.WentOnFrom);
        if (result.Places is { } places)
        {
            json.WriteNumber("places", places);
        }

        json.WriteStartObject("source");
        WriteMembers(json, result.Source!);
        json.WriteEndObject();
        JsonOutput.Knowledge(json, knowledge);
    });

    /// <summary>Writes the members of a source.</summary>
    public static void WriteMembers(Utf8JsonWriter json, DirectorySource source)
    {
        json.WriteString("name", source.Name);
        json.WriteString("kind", source.Kind.ToString().ToLowerInvariant());
        json.WriteString("file", source.File);
        json.WriteString("imported", Day(source.Imported));
        json.WriteString("newest", source.Newest is { } newest ? Day(newest) : null);
        json.WriteNumber("read", source.Counts.Read);
        json.WriteNumber("people", source.Counts.People);
        json.WriteNumber("organisations", source.Counts.Organisations);
        json.WriteNumber("kept", source.Counts.Kept);
        json.WriteNumber("numbers", source.Numbers);
        json.WriteStartObject("skipped");
        foreach (var (reason, count) in source.Counts.Skipped)
        {
            json.WriteNumber(SkipWords.Id(reason), count);
        }

        json.WriteEndObject();
        json.WriteStartObject("specialties");
        foreach (var (specialty, count) in source.Specialties)
        {
            json.WriteNumber(specialty, count);
        }

        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
