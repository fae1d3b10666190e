using System.Buffers.Text;
using System.Security.Cryptography;

namespace Plumbline.Store;

/// <summary>What a person's browser holds to be known again: 256 random bits. Never stored; only its hash is.</summary>
public sealed class SessionToken
{
    private const int Length = 32;
    private readonly byte[] _bytes;

    private SessionToken(byte[] bytes) => _bytes = bytes;

    /// <summary>The token's bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>A new token, from the system's source of secrets.</summary>
    public static SessionToken New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>A token as a browser sent it.</summary>
    /// <returns>Null where it is none.</returns>
    public static SessionToken? Read(ReadOnlySpan<byte> bytes) => bytes.Length == Length ? new(bytes.ToArray()) : null;

    /// <summary>The token as text that is safe in a link or a cookie.</summary>
    public string ToText() => Base64Url.EncodeToString(_bytes);

    /// <summary>A token from its text.</summary>
    /// <returns>Null where the text is none.</returns>
    public static SessionToken? Read(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return text?.Length == Base64Url.GetEncodedLength(Length) && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out int length) ? Read(bytes[..length]) : null;
    }
}
