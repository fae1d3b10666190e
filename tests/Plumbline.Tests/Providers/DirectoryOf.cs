using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Exchange.Directory;
using Plumbline.ProviderRows;
using Plumbline.Tests.Cli;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Providers;

/// <summary>Imports for tests: into a folder that is gone afterwards.</summary>
internal static class DirectoryOf
{
    public static readonly DateOnly Today = new(2026, 1, 5);

    public static readonly GeneratedRegister Register = new(PlaceTable.Shipped.All().Select(place => place.Code.ToString("D5", CultureInfo.InvariantCulture)));

    public static ImportRequest Request(TemporaryFolder folder, string file) => new()
    {
        File = file,
        Folder = Path.Combine(folder.Path, "providers"),
        Specialties = [.. Shipped.Knowledge.Specialties.Values],
        Today = Today,
    };

    /// <summary>Imports a text.</summary>
    public static ImportResult Import(TemporaryFolder folder, string text, Func<ImportRequest, ImportRequest>? with = null) =>
        Import(folder, Encoding.UTF8.GetBytes(text), with);

    /// <summary>Imports some bytes.</summary>
    public static ImportResult Import(TemporaryFolder folder, byte[] bytes, Func<ImportRequest, ImportRequest>? with = null)
    {
        ImportRequest request = Request(folder, folder.Write("input.csv", bytes)) with { Name = "it" };
        return DirectoryImport.Run(with?.Invoke(request) ?? request, cancellation: TestContext.Current.CancellationToken);
    }

    /// <summary>A file of generated rows.</summary>
    public static byte[] Rows(int count)
    {
        using var bytes = new MemoryStream();
        bytes.Write(GeneratedRegister.HeaderLine());
        for (int row = 0; row < count; row++)
        {
            bytes.Write(Register.Line(row));
        }

        return bytes.ToArray();
    }

    /// <summary>The numbers of all rows of a folder in the order in which they lie there.</summary>
    public static ImmutableArray<string> Numbers(string folder)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        foreach (string path in ProviderDirectory.Files(folder))
        {
            using DirectoryFile file = DirectoryFile.Open(path);
            file.Walk((row, _) => numbers.Add(Encoding.ASCII.GetString(ProviderRow.Number(row))));
        }

        return numbers.ToImmutable();
    }

    /// <summary>Every provider of a folder.</summary>
    public static List<Provider> All(string folder)
    {
        var all = new List<Provider>();
        foreach (string path in ProviderDirectory.Files(folder))
        {
            using DirectoryFile file = DirectoryFile.Open(path);
            ImmutableArray<string> bits = file.Source.Bits;
            file.Walk((row, _) => all.Add(ProviderRow.Read(row, bits)));
        }

        return all;
    }
}
