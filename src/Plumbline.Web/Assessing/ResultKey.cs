using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Web.Assessing;

/// <summary>What a result was computed from, by a keyed digest: the cache of results holds no answers, and nobody can look for them in it.</summary>
/// <remarks>HMAC-SHA-256 with a key of this process; two different sets of answers do not meet.</remarks>
internal readonly record struct ResultKey
{
    // Bytes of the names of some three hundred answers.
    private const int Usual = 8192;

    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    private readonly UInt128 _first;
    private readonly UInt128 _second;

    private ResultKey(ReadOnlySpan<byte> digest) => (_first, _second) = (BinaryPrimitives.ReadUInt128LittleEndian(digest), BinaryPrimitives.ReadUInt128LittleEndian(digest[16..]));

    /// <summary>The key of one kind of result for a person.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="setting">The setting that it is computed in.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="further">What else the result depends on, such as the pages that were asked or the cause that is explained.</param>
    internal static ResultKey Of(string kind, string setting, Answers answers, IEnumerable<string> further)
    {
        // Gathered first: each piece of a digest is a call out of the runtime, and there are some six hundred.
        var gathered = new ArrayBufferWriter<byte>(Usual);
        void Add(string part)
        {
            Encoding.UTF8.GetBytes(part, gathered);

            // Ids hold no line breaks, so that parts cannot run into one another.
            gathered.Write("\n"u8);
        }

        Add(kind);
        Add(setting);
        Add(string.Create(CultureInfo.InvariantCulture, $"{answers.Age?.Years} {answers.Sex} {answers.Duration?.Days:R}"));
        foreach (var (finding, answer) in answers.Findings)
        {
            Add(finding);
            gathered.Write([(byte)answer]);
        }

        Add("");
        foreach (string part in further)
        {
            Add(part);
        }

        return new(HMACSHA256.HashData(Secret, gathered.WrittenSpan));
    }
}
