using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Store;

namespace Plumbline.Web.Tests.Store;

public class RecordSealTests
{
    private static readonly byte[] Here = "here"u8.ToArray();
    private readonly RecordSeal _seal = new(HostKeys.Of(Enumerable.Range(0, HostKeys.Length).Select(x => (byte)x).ToArray()));

    [Fact]
    public void What_is_sealed_opens_to_the_same_bytes() => Prop
        .ForAll((byte[] plain) => _seal.Open(_seal.Seal(plain, Here), Here).Plain!.SequenceEqual(plain))
        .Check(Config.QuickThrowOnFailure.WithReplay(1, 1));

    [Fact]
    public void Anything_changed_anywhere_opens_to_nothing()
    {
        byte[] made = _seal.Seal("saddle"u8, Here);
        for (int at = 0; at < made.Length; at++)
        {
            byte[] changed = [.. made];
            changed[at] ^= 0x40;
            Assert.Null(_seal.Open(changed, Here).Plain);
        }

        for (int length = 0; length < made.Length; length++)
        {
            Assert.Null(_seal.Open(made.AsSpan(0, length), Here).Plain);
        }
    }

    [Fact]
    public void It_opens_nowhere_else() => Assert.Equal(StoreFault.Unreadable, _seal.Open(_seal.Seal("saddle"u8, Here), "there"u8).Fault);

    [Fact]
    public void The_same_is_never_sealed_to_the_same() => Assert.NotEqual(_seal.Seal("saddle"u8, Here), _seal.Seal("saddle"u8, Here));

    // The form in the remarks of RecordSeal, taken apart here with nothing of it but the platform's primitives.
    [Theory]
    [InlineData(6, 256)]
    [InlineData(252, 256)]
    [InlineData(253, 256)]
    [InlineData(5000, 256)]
    public void The_form_is_the_one_that_is_documented(int letters, int size)
    {
        string told = new('s', letters);
        byte[] made = _seal.Seal(Encoding.UTF8.GetBytes(told), Here);
        byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Enumerable.Range(0, 32).Select(x => (byte)x).ToArray(), 32, info: Here);
        using var cipher = new AesGcm(key, 16);
        var body = new byte[made.Length - 33];
        cipher.Decrypt(made.AsSpan(5, 12), made.AsSpan(33), made.AsSpan(17, 16), body, [.. made[..5], .. Here]);
        int length = (body[0] << 24) | (body[1] << 16) | (body[2] << 8) | body[3];

        // 252 bytes and their length fill one block.
        Assert.Equal(letters <= 252, length < 0);
        using Stream inside = length < 0
            ? new MemoryStream(body, 4, ~length)
            : new System.IO.Compression.BrotliStream(new MemoryStream(body, 4, length), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(inside, Encoding.UTF8);
        Assert.Equal(told, reader.ReadToEnd());
        Assert.Equal(1, made[0]);
        Assert.Equal(size, body.Length);
    }

    [Fact]
    public void A_big_record_opens_too()
    {
        byte[] plain = new byte[2_000_000];
        Assert.Equal(plain, _seal.Open(_seal.Seal(plain, Here), Here).Plain);
        new Random(1).NextBytes(plain);
        Assert.Equal(plain, _seal.Open(_seal.Seal(plain, Here), Here).Plain);
    }

    [Fact]
    public void A_key_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => HostKeys.Of(new byte[16]));
}
