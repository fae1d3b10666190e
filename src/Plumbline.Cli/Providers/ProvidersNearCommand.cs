using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Input;
using Plumbline.Exchange.Directory;

namespace Plumbline.Cli.Providers;

/// <summary><c>plumbline providers near</c>: the nearest specialists to a postal code or a place.</summary>
internal static class ProvidersNearCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var place = new Argument<string>("PLACE") { Description = "A ZIP code, or latitude and longitude as 40.7,-74.0" };
        var specialty = new Option<string[]>("--specialty", "-s") { Description = "Whom to look for, by id; any of several", HelpName = "ID", Required = true, AllowMultipleArgumentsPerToken = true };
        var radius = new Option<string>("--radius", "-r") { Description = "How far, as 50mi or 80km; a bare number is miles", HelpName = "DISTANCE", DefaultValueFactory = _ => "50mi" };
        var most = new Option<int>("--most") { Description = "How many to show, 1 to 200", HelpName = "N", DefaultValueFactory = _ => 10 };
        var telehealth = new Option<bool>("--telehealth") { Description = "Only those whose source says that they offer visits by video or telephone" };
        Option<string?> from = ProvidersCommand.Folder("--from", surroundings);
        Option<bool> json = ProvidersCommand.Json();
        Option<string?> knowledge = CommonOptions.Knowledge();
        var command = new CommandWithExamples(
            "near",
            "Show the nearest specialists, nearest first",
            "plumbline providers near 10001 --specialty pain-medicine",
            "plumbline providers near 40.75,-73.99 --specialty physiotherapy chiropractic --radius 20km --json")
        {
            place, specialty, radius, most, telehealth, from, json, knowledge,
        };
        radius.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && TryDistance(result.Tokens[0].Value) is null)
            {
                result.AddError("--radius takes a distance such as 50mi or 80km.");
            }
        });
        most.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int number) || number is < 1 or > ProviderQuery.Limit))
            {
                result.AddError("--most takes a whole number from 1 to 200.");
            }
        });
        command.SetAction(parsed => Run(
            new Wanted(
                parsed.GetRequiredValue(place), [.. parsed.GetRequiredValue(specialty)], TryDistance(parsed.GetRequiredValue(radius))!.Value,
                parsed.GetValue(most), parsed.GetValue(telehealth), parsed.GetValue(from) ?? surroundings.ProvidersFolder),
            parsed.GetValue(knowledge),
            parsed.GetValue(json),
            surroundings));
        return command;
    }

    private static int Run(Wanted wanted, string? folder, bool json, Surroundings surroundings)
    {
        if (KnowledgeFolder.Sound(folder, surroundings) is not { } knowledge)
        {
            return ExitCode.BadKnowledge;
        }

        if (wanted.Specialties.FirstOrDefault(id => !knowledge.Specialties.ContainsKey(id)) is { } unknown)
        {
            surroundings.Error.WriteLine($"plumbline: there is no specialty {unknown}; it is one of {string.Join(", ", knowledge.Specialties.Values.OrderBy(one => one.Place).Select(one => one.Id))}.");
            return ExitCode.Usage;
        }

        PlaceTable places;
        try
        {
            places = PlaceTable.Of(wanted.Folder);
        }
        catch (InvalidDataException)
        {
            surroundings.Error.WriteLine(new InputFault(PlaceTable.FileName, 0, InputCode.Damaged, "the table of places is damaged", "import the gazetteer again, or delete the file"));
            return ExitCode.BadInput;
        }

        if (Place(wanted.Place, places) is not { } place)
        {
            surroundings.Error.WriteLine("plumbline: the place is neither a ZIP code whose place is known nor a latitude and longitude such as 40.7,-74.0. Codes of post boxes have no place: take a neighbouring one.");
            return ExitCode.Usage;
        }

        using ProviderDirectory directory = ProviderDirectory.Open(wanted.Folder);
        int code = ProvidersListCommand.Warn(directory, surroundings);
        if (directory.Sources.IsEmpty)
        {
            surroundings.Error.WriteLine($"plumbline: there is no directory in {wanted.Folder}; make one with `plumbline providers import FILE`.");
            return ExitCode.BadInput;
        }

        ImmutableArray<NearProvider> near = directory.Near(new(place, wanted.Specialties, wanted.Radius, wanted.Most, wanted.Telehealth));
        if (json)
        {
            NearPage.WriteJson(near, surroundings, knowledge);
        }
        else
        {
            NearPage.Write(near, wanted, surroundings, knowledge);
        }

        return code;
    }

    private static GeoPoint? Place(string text, PlaceTable places)
    {
        string[] parts = text.Split(',');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude)
            ? GeoPoint.TryOf(latitude, longitude)
            : places.Find(text);
    }

    private static Distance? TryDistance(string text)
    {
        bool kilometres = text.EndsWith("km", StringComparison.OrdinalIgnoreCase);
        string number = kilometres || text.EndsWith("mi", StringComparison.OrdinalIgnoreCase) ? text[..^2] : text;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            && value * (kilometres ? 1 : Distance.KilometresPerMile) <= Distance.Farthest.Kilometres
            ? kilometres ? Distance.OfKilometres(value) : Distance.OfMiles(value)
            : null;
    }
}

/// <summary>What was asked for on the command line.</summary>
internal sealed record Wanted(string Place, ImmutableArray<string> Specialties, Distance Radius, int Most, bool Telehealth, string Folder);
