using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Cli.Output;
using Plumbline.Exchange.Directory;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Providers;

/// <summary>The nearest specialists, for a person or a program.</summary>
internal static class NearPage
{
    /// <summary>Writes them one below the other.</summary>
    public static void Write(ImmutableArray<NearProvider> near, Wanted wanted, Surroundings surroundings, KnowledgeBase knowledge)
    {
        var page = new Page(surroundings);
        if (near.IsEmpty)
        {
            page.Paragraph($"Nobody was found within {Show(wanted.Radius)}. Try a larger --radius{(wanted.Telehealth ? ", or without --telehealth" : "")}, or another --specialty.");
            return;
        }

        foreach (NearProvider one in near)
        {
            Provider provider = one.Provider;
            page.Heading($"{provider.Name}{(provider.Credential.Length > 0 ? ", " + provider.Credential : "")}");
            page.Paragraph($"{Show(one.Distance)}{(provider.PlacedByPostalCode ? " (to the middle of the postal code)" : "")}: {string.Join(", ", provider.Specialties.Select(id => ProvidersCommand.Name(knowledge, id)))}");
            string town = string.Join(" ", new[] { provider.City, provider.Region, provider.PostalCode, provider.Country }.Where(part => part.Length > 0));
            page.Paragraph(string.Join(", ", provider.Lines.Append(town)));
            page.Paragraph($"{(provider.Phone.Length > 0 ? "Telephone " + provider.Phone : "No telephone number is stated")}{(provider.Telehealth == true ? "; offers visits by video or telephone" : "")}");
            page.Paragraph($"From {one.Source.File}, {(provider.Updated is { } day ? "row changed " + Day(day) : "imported " + Day(one.Source.Imported))}{(provider.Number.Length > 0 ? ", number " + provider.Number : "")}");
        }
    }

    /// <summary>Writes them as one object.</summary>
    public static void WriteJson(ImmutableArray<NearProvider> near, Surroundings surroundings, KnowledgeBase knowledge) => JsonOutput.Write(surroundings.Output, indented: true, json =>
    {
        json.WriteStartArray("providers");
        foreach (NearProvider one in near)
        {
            Provider provider = one.Provider;
            json.WriteStartObject();
            json.WriteString("number", provider.Number);
            json.WriteString("name", provider.Name);
            json.WriteString("credential", provider.Credential);
            json.WriteBoolean("organisation", provider.IsOrganisation);
            json.WriteNumber("kilometres", Math.Round(one.Distance.Kilometres, 6));
            json.WriteNumber("latitude", provider.Place.Latitude);
            json.WriteNumber("longitude", provider.Place.Longitude);
            json.WriteBoolean("placedByPostalCode", provider.PlacedByPostalCode);
            json.WriteStartArray("lines");
            foreach (string line in provider.Lines)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            json.WriteString("city", provider.City);
            json.WriteString("region", provider.Region);
            json.WriteString("postalCode", provider.PostalCode);
            json.WriteString("country", provider.Country);
            json.WriteString("phone", provider.Phone);
            json.WriteStartArray("specialties");
            foreach (string specialty in provider.Specialties)
            {
                json.WriteStringValue(specialty);
            }

            json.WriteEndArray();
            if (provider.Telehealth is { } telehealth)
            {
                json.WriteBoolean("telehealth", telehealth);
            }
            else
            {
                json.WriteNull("telehealth");
            }

            json.WriteString("updated", provider.Updated is { } day ? Day(day) : null);
            json.WriteString("source", one.Source.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonOutput.Knowledge(json, knowledge);
    });

    private static string Show(Distance distance) => string.Create(CultureInfo.InvariantCulture, $"{distance.Miles:F1} miles ({distance.Kilometres:F1} km)");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
