using System.Globalization;
using Plumbline.Exchange.Directory;

namespace Plumbline.Web.Locating;

/// <summary>The directory of specialists as it lies in its folder now. Looked at again after a while, so that an import is seen without a restart.</summary>
public sealed class ProviderDirectories(FindSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private Snapshot? _current;
    private DateTimeOffset _looked;

    /// <summary>The directory and the places of postal codes.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public (ProviderDirectory Directory, PlaceTable Places) Current
    {
        get
        {
            lock (_gate)
            {
                DateTimeOffset now = clock.GetUtcNow();
                if (_current is null || now - _looked >= Pause || now < _looked)
                {
                    _looked = now;
                    string print = Print();
                    if (_current?.Print != print)
                    {
                        // The one before is not closed here: a request may be reading from it. Its files close when nobody holds it any more.
                        _current = new(print, ProviderDirectory.Open(settings.Folder), Places());
                    }
                }

                return (_current!.Directory, _current.Places);
            }
        }
    }

    private PlaceTable Places()
    {
        try
        {
            return PlaceTable.Of(settings.Folder);
        }
        catch (InvalidDataException)
        {
            // A damaged table must not take the page away; the shipped one is right too.
            return PlaceTable.Shipped;
        }
    }

    // Names, lengths and times of the files: a new import changes at least one of them.
    private string Print() => string.Join('\n', ProviderDirectory.Files(settings.Folder).Append(Path.Combine(settings.Folder, PlaceTable.FileName))
        .Select(path => new FileInfo(path))
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {(file.Exists ? file.Length : -1)} {(file.Exists ? file.LastWriteTimeUtc.Ticks : 0)}")));

    private sealed record Snapshot(string Print, ProviderDirectory Directory, PlaceTable Places);
}
