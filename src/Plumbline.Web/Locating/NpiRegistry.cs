using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plumbline.Exchange.Directory;
using Plumbline.Knowledge;

namespace Plumbline.Web.Locating;

/// <summary>The live register of care providers of the United States. It is asked only where the host allows it and the person ticks it.</summary>
/// <remarks>Nothing but the first three digits of the ZIP code and the name of a specialty goes out: no exact place, no answer, no cookie.</remarks>
public sealed class NpiRegistry(HttpClient client, KnowledgeBase knowledge, TimeProvider clock)
{
    /// <summary>Where it is.</summary>
    public static readonly Uri Address = new("https://npiregistry.cms.hhs.gov/");

    /// <summary>How long a person waits for it at most.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>The longest answer that is read, in bytes.</summary>
    public const int LongestAnswer = 4 << 20;

    private const int MostRows = 200;
    private const int Prefix = 3;

    /// <summary>Asks for each specialty of a search around a ZIP code.</summary>
    /// <returns>Those within the radius, in any order; null where it could not be asked or said something else than it should.</returns>
    public async Task<ImmutableArray<NearProvider>?> AskAsync(FindQuery query, GeoPoint from, PlaceTable places, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(places);
        var found = ImmutableArray.CreateBuilder<NearProvider>();
        var source = new DirectorySource
        {
            Name = "npi-registry",
            Kind = DirectoryKind.Nppes,
            File = Address.Host,
            Imported = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            Newest = null,
            Counts = ImportCounts.None,
            Numbers = 0,
            Specialties = ImmutableSortedDictionary<string, long>.Empty,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            foreach (Specialty specialty in query.Specialties.Select(id => knowledge.Specialties[id]))
            {
                var address = new Uri(Address, string.Create(
                    CultureInfo.InvariantCulture,
                    $"api/?version=2.1&limit={MostRows}&postal_code={query.Place[..Prefix]}*&taxonomy_description={Uri.EscapeDataString(specialty.RegistryTerm)}"));
                using HttpResponseMessage answer = await client.GetAsync(address, patience.Token);
                answer.EnsureSuccessStatusCode();
                using JsonDocument json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(patience.Token), cancellationToken: patience.Token);
                foreach (JsonElement row in json.RootElement.GetProperty("results").EnumerateArray())
                {
                    if (RegistryRow.Read(row, knowledge, places) is { } provider && provider.Specialties.Contains(specialty.Id)
                        && from.DistanceTo(provider.Place) is var distance && distance <= query.Within)
                    {
                        found.Add(new(provider, distance, source));
                    }
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or InvalidOperationException or KeyNotFoundException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }

        return found.ToImmutable();
    }
}
