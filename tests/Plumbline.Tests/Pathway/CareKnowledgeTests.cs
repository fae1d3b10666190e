namespace Plumbline.Tests.Pathway;

public class CareKnowledgeTests
{
    [Fact]
    public void The_shipped_pathway_medicines_and_measures_have_no_fault() => Assert.Equal("", string.Join("\n", Shipped.CareFaults));
}
