using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class SourceReadingTests
{
    [Fact]
    public void A_source_is_read_with_all_that_it_says()
    {
        Reading reading = KnowledgeReader.Read(KnowledgeSample.Files(("sources/suri-2010.yaml", """
            id: suri-2010
            citation: Suri P et al. JAMA 2010;304:2628-36
            year: 2010
            doi: 10.1001/jama.2010.1833
            read: abstract
            """)));

        Assert.Empty(reading.Faults);
        Source source = reading.Knowledge.Sources["suri-2010"];
        Assert.Equal((2010, "10.1001/jama.2010.1833", ReadStatus.Abstract), (source.Year, source.Doi, source.Read));
    }

    [Fact]
    public void Every_fault_of_a_source_is_reported_at_once_in_order_of_line() =>
        Golden.Check(
            KnowledgeSample.Faults(("sources/suri-2010.yaml", """
                id: suri-2011
                citaton: Suri P et al. JAMA 2010;304:2628-36
                year: twenty
                doi: https://doi.org/10.1001/jama.2010.1833
                read: abstrct
                """)),
            "Every_fault_of_a_source_is_reported_at_once_in_order_of_line");
}
