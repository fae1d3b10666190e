using System.Security.Cryptography;

namespace Plumbline.Store;

/// <summary>Finds a record: the SHA-256 of a session token.</summary>
public sealed class RecordKey : IEquatable<RecordKey>
{
    /// <summary>In bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private readonly byte[] _bytes;

    private RecordKey(byte[] bytes) => _bytes = bytes;

    /// <summary>The key's bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    internal byte[] Raw => _bytes;

    /// <summary>The key of a session.</summary>
    public static RecordKey Of(SessionToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new(SHA256.HashData(token.Bytes));
    }

    /// <summary>A key as read from the database.</summary>
    /// <exception cref="ArgumentException">It is not <see cref="Length"/> bytes.</exception>
    internal static RecordKey Of(byte[] bytes) =>
        bytes.Length == Length ? new(bytes) : throw new ArgumentException($"A record key has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    /// <inheritdoc />
    public bool Equals(RecordKey? other) => other is not null && Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as RecordKey);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(_bytes, 0);
}
