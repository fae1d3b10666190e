using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Plumbline.Store;

/// <summary>Encrypts what is stored, so that neither the database nor a copy of it can be read without the key of the host.</summary>
/// <remarks>
/// AES-256-GCM. Each place has a key of its own, derived (HKDF, SHA-256) from the host key and the name of the place: a random 96-bit nonce is
/// safe for 2^32 sealings under one key (NIST SP 800-38D, section 8.3), which one place never reaches and a whole host would.
/// The place is also associated data: what was sealed for one place does not open in another. Before sealing the bytes are compressed and
/// padded to whole blocks, so the size says little.
/// Form: format (1), key id (4), nonce (12), tag (16), sealed bytes; inside: length (4), Brotli, zeros. What fits into one block as it is, is not
/// compressed, because it would take one block all the same; its length is written with every bit turned over.
/// </remarks>
public sealed class RecordSeal(HostKeys keys)
{
    private const byte Format = 1;
    private const int IdAt = 1, NonceAt = 5, NonceLength = 12, TagAt = NonceAt + NonceLength, TagLength = 16, BodyAt = TagAt + TagLength;
    private const int Block = 256;
    private const int Longest = 16 * 1024 * 1024;
    private const int Quality = 4, Window = 18;

    /// <summary>Seals bytes for one place.</summary>
    /// <param name="plain">What to seal; at most 16 MB.</param>
    /// <param name="place">Where it will lie: it opens only there.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plain.Length, Longest, nameof(plain));
        byte[] body = Pack(plain);
        var made = new byte[BodyAt + body.Length];
        made[0] = Format;
        BinaryPrimitives.WriteUInt32BigEndian(made.AsSpan(IdAt), keys.Current);
        RandomNumberGenerator.Fill(made.AsSpan(NonceAt, NonceLength));
        using AesGcm cipher = Cipher(keys.Find(keys.Current)!, place);
        cipher.Encrypt(made.AsSpan(NonceAt, NonceLength), body, made.AsSpan(BodyAt), made.AsSpan(TagAt, TagLength), Bound(made, place));
        CryptographicOperations.ZeroMemory(body);
        return made;
    }

    /// <summary>Whether something was sealed with a key that is not the one in use any more.</summary>
    public bool IsOld(ReadOnlySpan<byte> made) => made.Length > NonceAt && BinaryPrimitives.ReadUInt32BigEndian(made[IdAt..]) != keys.Current;

    /// <summary>Opens what was sealed for a place: all of it, or nothing.</summary>
    public Unsealed Open(ReadOnlySpan<byte> made, ReadOnlySpan<byte> place)
    {
        if (made.Length <= BodyAt || made[0] != Format)
        {
            return new(null, StoreFault.Unreadable);
        }

        if (keys.Find(BinaryPrimitives.ReadUInt32BigEndian(made[IdAt..])) is not { } key)
        {
            return new(null, StoreFault.KeyUnknown);
        }

        var body = new byte[made.Length - BodyAt];
        try
        {
            using AesGcm cipher = Cipher(key, place);
            cipher.Decrypt(made.Slice(NonceAt, NonceLength), made[BodyAt..], made.Slice(TagAt, TagLength), body, Bound(made, place));
        }
        catch (AuthenticationTagMismatchException)
        {
            return new(null, StoreFault.Unreadable);
        }

        return Unpack(body) is { } plain ? new(plain, null) : new(null, StoreFault.Unreadable);
    }

    private static AesGcm Cipher(byte[] hostKey, ReadOnlySpan<byte> place)
    {
        Span<byte> key = stackalloc byte[HostKeys.Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, hostKey, key, salt: [], info: place);
        return new AesGcm(key, TagLength);
    }

    /// <summary>Format, key id and place.</summary>
    private static byte[] Bound(ReadOnlySpan<byte> made, ReadOnlySpan<byte> place) => [.. made[..NonceAt], .. place];

    private static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        if (plain.Length <= Block - sizeof(int))
        {
            var small = new byte[Block];
            BinaryPrimitives.WriteInt32BigEndian(small, ~plain.Length);
            plain.CopyTo(small.AsSpan(sizeof(int)));
            return small;
        }

        var packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(plain.Length) + Block];
        if (!BrotliEncoder.TryCompress(plain, packed.AsSpan(sizeof(int)), out int length, Quality, Window))
        {
            throw new InvalidOperationException("The compressor says how much room it needs; it had that and more.");
        }

        BinaryPrimitives.WriteInt32BigEndian(packed, length);
        int whole = (sizeof(int) + length + Block - 1) / Block * Block;
        return packed[..whole];
    }

    private static byte[]? Unpack(ReadOnlySpan<byte> body)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(body);
        if (length < 0 && ~length <= body.Length - sizeof(int))
        {
            return body.Slice(sizeof(int), ~length).ToArray();
        }

        if (length < 0 || length > body.Length - sizeof(int))
        {
            return null;
        }

        ReadOnlySpan<byte> packed = body.Slice(sizeof(int), length);
        for (int room = Math.Max(4096, length * 8); room <= 2 * Longest; room *= 4)
        {
            var plain = new byte[Math.Min(room, Longest)];
            if (BrotliDecoder.TryDecompress(packed, plain, out int written))
            {
                return plain[..written];
            }
        }

        return null;
    }
}

/// <summary>What came of opening something sealed.</summary>
/// <param name="Plain">What was sealed; null where it does not open.</param>
/// <param name="Fault">Why it does not open; null where it does.</param>
public readonly record struct Unsealed(byte[]? Plain, StoreFault? Fault)
{
    /// <summary>What was sealed.</summary>
    /// <exception cref="StoreUnavailableException">It does not open.</exception>
    public byte[] OrThrow() => Plain ?? throw new StoreUnavailableException(Fault ?? StoreFault.Unreadable);
}
