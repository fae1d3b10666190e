using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Plumbline.Store;

/// <summary>The keys of the host: one to seal with, and all those that were in use before, to open with.</summary>
public sealed class HostKeys
{
    /// <summary>In bytes.</summary>
    public const int Length = 32;

    private readonly FrozenDictionary<uint, byte[]> _keys;

    private HostKeys(uint current, FrozenDictionary<uint, byte[]> keys)
    {
        Current = current;
        _keys = keys;
    }

    /// <summary>The id of the key that is sealed with.</summary>
    public uint Current { get; }

    /// <summary>Takes the current key and the old ones.</summary>
    /// <param name="current">32 bytes.</param>
    /// <param name="old">32 bytes each.</param>
    /// <exception cref="ArgumentException">A key has another length.</exception>
    public static HostKeys Of(byte[] current, params IEnumerable<byte[]> old)
    {
        ArgumentNullException.ThrowIfNull(current);
        byte[][] all = [current, .. old];
        return all.All(key => key.Length == Length)
            ? new(IdOf(current), all.DistinctBy(IdOf).ToFrozenDictionary(IdOf))
            : throw new ArgumentException($"A host key has {Length} bytes (44 characters in base64).", nameof(current));
    }

    /// <summary>A new random key.</summary>
    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>The key with an id; null where this host does not have it.</summary>
    internal byte[]? Find(uint id) => _keys.GetValueOrDefault(id);

    /// <summary>The id of a key: four bytes of a hash made for nothing else, from which the key cannot be found.</summary>
    private static uint IdOf(byte[] key) => BinaryPrimitives.ReadUInt32BigEndian(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, sizeof(uint), info: "plumbline host key id"u8.ToArray()));
}
