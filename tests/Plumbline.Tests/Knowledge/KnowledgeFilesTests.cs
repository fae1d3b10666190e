using System.Text;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class KnowledgeFilesTests
{
    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        KnowledgeFiles forwards = KnowledgeFiles.FromTexts(FaultSamples.Sound);
        KnowledgeFiles backwards = KnowledgeFiles.FromTexts(FaultSamples.Sound.Reverse());

        Assert.Equal(forwards.Hash, backwards.Hash);
        Assert.Equal(KnowledgeLinter.Check(forwards).Faults, KnowledgeLinter.Check(backwards).Faults);
        Assert.Equal(Everything(forwards), Everything(backwards));
    }

    [Fact]
    public void Line_ends_of_another_system_change_no_hash_but_a_changed_word_does()
    {
        string Hash(string text) => KnowledgeSample.Files(("version.yaml", text)).Hash;

        Assert.Equal(Hash("version: \"2026.1.1\"\n"), Hash("version: \"2026.1.1\"\r\n"));
        Assert.NotEqual(Hash("version: \"2026.1.1\"\n"), Hash("version: \"2026.1.2\"\n"));
        Assert.NotEqual(Hash(""), KnowledgeFiles.None.Hash);
    }

    // sha256sum of the bytes "version.yaml", 0, the length 9 in eight bytes, "version: ": computed with coreutils.
    [Fact]
    public void The_hash_is_SHA_256_over_path_length_and_bytes() =>
        Assert.Equal("6193429b18acc9e6", KnowledgeSample.Files(("version.yaml", "version: ")).Hash);

    [Fact]
    public void Only_YAML_and_the_table_of_the_seeds_are_read() =>
        Assert.Equal(["a/b.yaml", "seeds.csv"], KnowledgeSample.Files(("CHANGELOG.md", ""), ("a/b.yaml", ""), ("seeds.csv", ""), ("a/seeds.csv", "")).Contents.Keys);

    private static string Everything(KnowledgeFiles files)
    {
        KnowledgeBase knowledge = KnowledgeReader.Read(files).Knowledge;
        var text = new StringBuilder(Coverage.Of(knowledge).ToText()).Append(SourceUse.ToText(SourceUse.Of(knowledge)));
        foreach (string id in knowledge.Paths.Select(path => Path.GetFileNameWithoutExtension(path)))
        {
            text.AppendJoin('\n', KnowledgeCard.Of(knowledge, id).Select(card => card.ToText()));
        }

        return text.ToString();
    }
}
