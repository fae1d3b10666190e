using System.Runtime.CompilerServices;
using Plumbline.Pathway;

namespace Plumbline.Tests.Pathway;

/// <summary>Whole plans of five people who do not exist, read and accepted by hand.</summary>
public class PlanGoldenTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Theory]
    [InlineData("new-sciatica")]
    [InlineData("after-surgery-device-trial")]
    [InlineData("stenosis-no-surgery")]
    [InlineData("diabetic-neuropathy-opioid")]
    [InlineData("cancer")]
    public void A_whole_plan_reads_as_accepted(string history)
    {
        var plan = Plan(history, new(Today));

        // The hash changes with every word of the knowledge; it is not what is read here.
        Golden.Check(CarePlanText.Write(plan, Shipped.Knowledge).Replace(plan.KnowledgeHash, "hash", StringComparison.Ordinal), "plan-" + history);
    }

    // The documents' order puts medicines first and an injection before surgery for stenosis; today's guidelines put neither there.
    [Fact]
    public void The_order_of_the_documents_is_another_profile_with_the_same_safety()
    {
        var today = Plan("stenosis-no-surgery", new(Today));
        var documents = Plan("stenosis-no-surgery", new(Today) { Profile = "seed-order" });

        Assert.Equal(today.State, documents.State);
        Assert.NotEqual(Knowledge("epidural-steroid-for-stenosis", today), Knowledge("epidural-steroid-for-stenosis", documents));
        Assert.Equal(Plumbline.Knowledge.OptionStatus.NotForYou, Knowledge("decompression", documents));

        static Plumbline.Knowledge.OptionStatus Knowledge(string treatment, CarePlan plan) => plan.Options.First(option => option.Treatment.Id == treatment).Status;
    }

    private static CarePlan Plan(string name, PlanRequest request, [CallerFilePath] string here = "")
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "histories", name + ".json"));
        HistoryReading reading = HistoryReader.Read(bytes, Shipped.Knowledge, Today);
        Assert.Equal([], reading.Faults);
        return CarePathway.Plan(Shipped.Knowledge, reading.History!, request with { Safety = reading.Safety, Causes = reading.Causes });
    }
}
