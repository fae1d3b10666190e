using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class ShippedKnowledgeTests
{
    [Fact]
    public void The_shipped_knowledge_is_sound_and_whole()
    {
        Reading reading = KnowledgeLinter.Check(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder()));

        Assert.True(reading.Faults.IsEmpty, string.Join('\n', reading.Faults));
    }

    [Fact]
    public void Every_condition_finding_and_source_of_the_folder_is_there()
    {
        KnowledgeFiles files = KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder());
        KnowledgeBase knowledge = KnowledgeReader.Read(files).Knowledge;

        Assert.Equal(files.Ids("conditions").Order(StringComparer.Ordinal), knowledge.Conditions.Keys);
        Assert.Equal(files.Ids("findings").Order(StringComparer.Ordinal), knowledge.Findings.Keys);
        Assert.Equal(files.Ids("sources").Order(StringComparer.Ordinal), knowledge.Sources.Keys);
        Assert.NotEmpty(knowledge.Conditions);
    }
}
