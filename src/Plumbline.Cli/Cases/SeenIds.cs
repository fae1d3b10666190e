using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Cli.Cases;

/// <summary>Remembers the ids of a file in 16 bytes each, so that a million of them fit in some tens of megabytes.</summary>
/// <remarks>Two ids are taken for one only where 128 bits of their SHA-256 agree, which does not happen by chance.</remarks>
internal sealed class SeenIds
{
    private readonly HashSet<UInt128> _digests = [];

    /// <summary>Whether the id is new; it is remembered either way.</summary>
    public bool Add(string id)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), digest);
        return _digests.Add(BinaryPrimitives.ReadUInt128LittleEndian(digest));
    }
}
