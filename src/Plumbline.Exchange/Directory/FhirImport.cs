using System.Text.Json;

namespace Plumbline.Exchange.Directory;

/// <summary>Reads PractitionerRole, Practitioner, Organization and Location of FHIR R4, as Plan-Net has them: one resource a line, or bundles.</summary>
/// <remarks>
/// A row is a role at a location. The parts may come in any order, so everything is read before rows are made; a stopped import begins anew, and the
/// folder's directory stays as it was until the new one is whole.
/// </remarks>
internal sealed class FhirImport
{
    // Some 500 bytes each: what a clinic or a health plan publishes, and not more than a small machine can hold.
    private const int MostResources = 1_000_000;
    private readonly FhirShelf _shelf = new();
    private readonly RowMaker _into;

    private FhirImport(RowMaker into) => _into = into;

    /// <summary>Reads the whole input.</summary>
    public static (ImportCounts Counts, ImportFault? Fault) Run(
        ImportInput input, RowMaker into, PartialDirectory partial, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var import = new FhirImport(into);
        input.GoTo(0);
        long bytes = 0;
        bool any = false;
        foreach (byte[] line in Documents(input))
        {
            cancellation.ThrowIfCancellationRequested();
            bytes += line.Length + 1;
            if (line.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                using JsonDocument document = JsonDocument.Parse(line, new() { MaxDepth = 64 });
                any |= import.Take(document.RootElement);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                into.Counts.Skip(SkipReason.NotAResource);
            }

            if (import._shelf.Count > MostResources)
            {
                return (ImportCounts.None, new(ImportFaultKind.TooLong, 0, "the file has more than a million resources", "import it in parts under several names, for example by state"));
            }

            progress?.Report(new(bytes, input.Length, import._shelf.Count));
        }

        if (!any)
        {
            return (ImportCounts.None, new(ImportFaultKind.NotJson, 0, "there is no FHIR resource in the file", "give resources one a line, or a bundle; a table needs --kind csv"));
        }

        foreach (FhirRole role in import._shelf.Roles)
        {
            import.Make(role);
            if (into.Rows.Rows.Length > 1 << 20)
            {
                partial.Append(into.Rows.Rows.Span);
                into.Rows.Clear();
            }
        }

        partial.Append(into.Rows.Rows.Span);
        return (into.Counts.Take(), null);
    }

    // A bundle written over several lines is one document; resources one a line are many.
    private static IEnumerable<byte[]> Documents(ImportInput input)
    {
        ReadOnlyMemory<byte> head = input.Head;
        int end = head.Span.IndexOf((byte)'\n');
        bool oneALine = end < 0 || IsWhole(head[..end]);
        if (oneALine)
        {
            return JsonLines.Read(input);
        }

        byte[] all = new byte[JsonLines.Longest];
        int length = input.Read(all);
        return [length < all.Length ? all[..length] : []];
    }

    private static bool IsWhole(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool Take(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            bool some = false;
            foreach (JsonElement one in json.EnumerateArray())
            {
                some |= Take(one);
            }

            return some;
        }

        if (Fhir.Text(json, "resourceType") is not { Length: > 0 } type)
        {
            _into.Counts.Skip(SkipReason.NotAResource);
            return false;
        }

        if (type != "Bundle")
        {
            _shelf.Add(type, json, null, _into.Codes);
            return true;
        }

        foreach (JsonElement entry in Fhir.Each(json, "entry"))
        {
            if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("resource", out JsonElement resource) && resource.ValueKind == JsonValueKind.Object)
            {
                _shelf.Add(Fhir.Text(resource, "resourceType"), resource, Fhir.Text(entry, "fullUrl"), _into.Codes);
            }
        }

        return true;
    }

    private void Make(FhirRole role)
    {
        FhirParty? person = _shelf.Party(role.Practitioner), organisation = _shelf.Party(role.Organisation);
        FhirParty? party = person ?? organisation;
        if (role.Locations.IsEmpty)
        {
            Row(role, party, organisation, null, person is null);
        }

        foreach (string location in role.Locations)
        {
            Row(role, party, organisation, _shelf.Location(location), person is null);
        }
    }

    private void Row(FhirRole role, FhirParty? party, FhirParty? organisation, FhirLocation? location, bool isOrganisation)
    {
        _into.Counts.Organisations += isOrganisation ? 1 : 0;
        _into.Counts.People += isOrganisation ? 0 : 1;
        ulong bits = role.Bits != 0 ? role.Bits : party?.Bits ?? 0;
        FhirAddress? address = location?.Address ?? organisation?.Address ?? party?.Address;
        SkipReason? reason = party is { BadNumber: true } ? SkipReason.ImpossibleNumber
            : !role.Active || party is { Active: false } || location is { Active: false } ? SkipReason.Deactivated
            : string.IsNullOrEmpty(party?.Name) ? SkipReason.NoName
            : bits == 0 && !_into.KeepAll ? role.HasSpecialty ? SkipReason.OtherSpecialty : SkipReason.NoSpecialty
            : address is null || address.Lines.IsEmpty || (address.City.Length == 0 && address.PostalCode.Length == 0) ? SkipReason.NoAddress
            : null;
        if (reason is { } wrong)
        {
            _into.Counts.Skip(wrong);
            return;
        }

        GeoPoint? own = location?.Place;
        if ((own ?? _into.PlaceOf(System.Text.Encoding.UTF8.GetBytes(address!.PostalCode), System.Text.Encoding.UTF8.GetBytes(address.Country))) is not { } place)
        {
            _into.Counts.Skip(SkipReason.NoPlace);
            return;
        }

        RowWriter row = _into.Rows;
        row.Begin();
        row.Text(party!.Number);
        row.Text(party.Name);
        row.Text(party.Credential);
        row.Text(address!.Lines[0]);
        row.Text(address.Lines.Length > 1 ? address.Lines[1] : "");
        row.Text(address.City);
        row.Text(address.Region);
        row.Text(address.PostalCode);
        row.Text(address.Country);
        row.Text(FirstOf(location?.Phone, role.Phone, party.Phone, organisation?.Phone));
        ulong flags = bits | (isOrganisation ? ProviderRow.Organisation : 0) | (own is null ? ProviderRow.PlacedByPostalCode : 0)
            | (role.Telehealth ? ProviderRow.TelehealthKnown | ProviderRow.TelehealthYes : 0);
        row.End(place, flags, role.Updated);
        _into.Counts.Keep();
    }

    private static string FirstOf(params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            if (!string.IsNullOrEmpty(text))
            {
                return text;
            }
        }

        return "";
    }
}
