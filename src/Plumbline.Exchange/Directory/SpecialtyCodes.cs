using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Plumbline.Knowledge;

namespace Plumbline.Exchange.Directory;

/// <summary>Which specialties of the knowledge a code or name of a register counts as, as a set of bits.</summary>
internal sealed class SpecialtyCodes
{
    /// <summary>More specialties than bits cannot be told apart.</summary>
    public const int Most = 60;

    private readonly FrozenDictionary<string, ulong> _codes;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _byCode;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _byName;

    public SpecialtyCodes(IEnumerable<Specialty> specialties)
    {
        var codes = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var names = new Dictionary<string, ulong>(StringComparer.OrdinalIgnoreCase);
        Ids = [.. specialties.OrderBy(specialty => specialty.Id, StringComparer.Ordinal).Select(specialty => specialty.Id)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Ids.Length, Most, nameof(specialties));
        foreach (Specialty specialty in specialties)
        {
            ulong bit = 1UL << Ids.IndexOf(specialty.Id);
            names[specialty.Id] = names.GetValueOrDefault(specialty.Id) | bit;
            foreach (string code in specialty.Codes)
            {
                codes[code] = codes.GetValueOrDefault(code) | bit;
            }

            foreach (string name in specialty.MedicareNames)
            {
                names[name] = names.GetValueOrDefault(name) | bit;
            }
        }

        _codes = codes.ToFrozenDictionary(StringComparer.Ordinal);
        _byCode = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        _byName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Print = string.Join('\n', _codes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value:x}"))
            + "\n" + string.Join('\n', names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value:x}"))
            + "\n" + string.Join(' ', Ids);
    }

    /// <summary>The ids; the place of each is its bit.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Everything that decides about a row, as one text.</summary>
    public string Print { get; }

    /// <summary>The bits of a taxonomy code; none for a code that no specialty has.</summary>
    public ulong OfCode(ReadOnlySpan<char> code) => _byCode.TryGetValue(code, out ulong bits) ? bits : 0;

    /// <summary>The bits of a taxonomy code in UTF-8.</summary>
    public ulong OfCode(ReadOnlySpan<byte> code)
    {
        Span<char> text = stackalloc char[10];
        return code.Length == text.Length && Ascii.ToUtf16(code, text, out _) == System.Buffers.OperationStatus.Done ? OfCode(text) : 0;
    }

    /// <summary>The bits of a name in the file of Medicare, or of an id of the knowledge; upper and lower case are the same.</summary>
    public ulong OfName(ReadOnlySpan<char> name) => _byName.TryGetValue(name.Trim(), out ulong bits) ? bits : 0;

    /// <summary>Whether these characters have the form of a code: nine letters or digits and an X.</summary>
    public static bool IsCode(ReadOnlySpan<byte> code)
    {
        if (code.Length != 10 || code[9] != 'X')
        {
            return false;
        }

        foreach (byte character in code)
        {
            if (!char.IsAsciiLetterUpper((char)character) && !char.IsAsciiDigit((char)character))
            {
                return false;
            }
        }

        return true;
    }
}
