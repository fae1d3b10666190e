using System.Collections.Immutable;
using Plumbline.Exchange.Directory;

namespace Plumbline.Web.Locating;

/// <summary>What a search found.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="From">Where from.</param>
/// <param name="Near">The nearest, nearest first.</param>
/// <param name="RegistryFailed">Whether the live register was asked and did not answer as it should.</param>
public sealed record FindAnswer(FindQuery Query, GeoPoint From, ImmutableArray<NearProvider> Near, bool RegistryFailed);

/// <summary>Looks in the directory and, where that was wished and allowed, in the live register.</summary>
public sealed class Search(ProviderDirectories directories, NpiRegistry registry, FindSettings settings)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 10;

    /// <summary>Looks for the nearest; null where the place is not known.</summary>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    /// <exception cref="InvalidDataException">The directory is damaged.</exception>
    public async Task<FindAnswer?> RunAsync(FindQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (directory, places) = directories.Current;
        if (query.Where(places) is not { } from)
        {
            return null;
        }

        ImmutableArray<NearProvider> near = directory.Near(new(from, query.Specialties, query.Within, Most, query.Telehealth));
        if (!query.Registry || !settings.AsksRegistry || places.Find(query.Place) is null)
        {
            return new(query, from, near, RegistryFailed: false);
        }

        // The register does not say who offers visits by video, so it cannot add to a search for those.
        ImmutableArray<NearProvider>? live = query.Telehealth ? [] : await registry.AskAsync(query, from, places, cancellation);
        return new(query, from, [.. near.Concat(live ?? []).DistinctBy(one => one.Provider.Number.Length > 0 ? one.Provider.Number + one.Provider.PostalCode : Words(one)).OrderBy(one => one.Distance).Take(Most)], live is null);
    }

    // Rows without a number are told apart by what they say.
    private static string Words(NearProvider one) => $"{one.Provider.Name}\n{string.Join('\n', one.Provider.Lines)}\n{one.Source.Name}";
}
