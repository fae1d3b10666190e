using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

/// <summary>Nothing that stands in a file makes the reader throw; what it cannot read is a fault.</summary>
public class AnyBytesTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static readonly string[] Paths = [.. FaultSamples.Sound.Keys, "seeds.csv", "text/en/other.yaml"];

    // What YAML gives a meaning to, and what bytes can be broken with.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ": ", "- ", "? ", "&a ", "*a ", "!!str ", "!x ", "%YAML 1.2\n", "%TAG ! x\n", "---\n", "...\n", "|\n", ">-\n", "\"", "'", "#", "\n", "\t", "  ", ",",
        "id: ", "rate: ", "~", "null", "1e999", "-", ".inf", "\\u0000", "\0", "\r\n", "\uFEFF", "é", "<<: ", "@", "`", "%YAML 99999999999.1\n", "S001,", "row,element\n",
    ];

    [Fact]
    public void Random_bytes_give_faults_and_never_an_exception() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (bytes, where) =>
            IsRead(Paths[where % Paths.Length], bytes))
            .Check(Seeded.WithReplay(20, 27));

    [Fact]
    public void Random_pieces_of_YAML_give_faults_and_never_an_exception() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (choices, where) =>
            IsRead(Paths[where % Paths.Length], Encoding.UTF8.GetBytes(string.Concat(choices.Select(choice => Pieces[choice % Pieces.Length])))))
            .Check(Seeded.WithReplay(11, 13));

    // A byte changed, one left out, a piece put in, the rest cut off: the slips of real editing.
    [Fact]
    public void Every_slip_in_a_sound_file_gives_faults_or_another_sound_file() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<byte>(), (where, at, what) =>
        {
            string path = FaultSamples.Sound.Keys.ElementAt(where % FaultSamples.Sound.Count);
            byte[] sound = Encoding.UTF8.GetBytes(FaultSamples.Sound[path]);
            int place = at % sound.Length;
            byte[] piece = Encoding.UTF8.GetBytes(Pieces[what % Pieces.Length]);
            return IsRead(path, [.. sound[..place], what, .. sound[(place + 1)..]])
                && IsRead(path, [.. sound[..place], .. sound[(place + 1)..]])
                && IsRead(path, [.. sound[..place], .. piece, .. sound[place..]])
                && IsRead(path, sound[..place]);
        }).Check(Seeded.WithReplay(7, 9));

    [Theory]
    [InlineData("[", 10_000)]
    [InlineData("{a: ", 10_000)]
    [InlineData("- ", 10_000)]
    [InlineData("? ", 10_000)]
    [InlineData("a: [", 10_000)]
    [InlineData("a", 1_000_000)]
    [InlineData("a: b\n", 100_000)]
    [InlineData("\"a\": \"", 100_000)]
    [InlineData("\t", 1_000_000)]
    [InlineData("\n", 1_000_000)]
    [InlineData("# a\n", 400_000)]
    [InlineData("&a *a ", 100_000)]
    public void Endless_repetition_gives_faults_and_no_exception(string piece, int times)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)));

        Assert.All(["findings/fever.yaml", "text/en/findings.yaml", "seeds.csv"], path => Assert.True(IsRead(path, bytes)));
    }

    [Fact]
    public void Many_different_keys_give_a_fault_each()
    {
        string keys = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"key-{number}: 1\n"));

        Reading reading = KnowledgeReader.Read(KnowledgeSample.Files(("findings/fever.yaml", keys)));

        Assert.Equal(20_000, reading.Faults.Count(fault => fault.Kind.Code == "KB004"));
    }

    // Nine levels of nine aliases each would be a thousand million words, if aliases were followed.
    [Fact]
    public void A_billion_laughs_are_nine_faults()
    {
        var bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int level = 1; level <= 9; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }

        Reading reading = KnowledgeReader.Read(KnowledgeSample.Files(("findings/fever.yaml", bomb.ToString())));

        Assert.Equal(10, reading.Faults.Count(fault => fault.Kind.Code == "KB018"));
    }

    [Fact]
    public void An_alias_to_the_map_that_it_stands_in_is_a_fault() =>
        Assert.Contains("KB018", KnowledgeSample.Faults(("findings/fever.yaml", "&a { id: fever, kind: *a }\n")), StringComparison.Ordinal);

    private static bool IsRead(string path, byte[] bytes)
    {
        var files = FaultSamples.Sound.ToDictionary(file => file.Key, file => ImmutableArray.Create(Encoding.UTF8.GetBytes(file.Value)), StringComparer.Ordinal);
        files[path] = [.. bytes];
        Reading reading = KnowledgeLinter.Check(KnowledgeFiles.FromMemory(files));
        return reading.Faults.All(fault => fault.Line >= 1 && fault.Message.Length > 0 && !fault.ToString().Contains('\n', StringComparison.Ordinal));
    }
}
