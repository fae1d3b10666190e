using Plumbline.Knowledge;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Pathway;

/// <summary>The shipped knowledge, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<Reading> Read = new(() => KnowledgeReader.Read(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder())));

    public static KnowledgeBase Knowledge => Read.Value.Knowledge;

    public static CareKnowledge Care => Knowledge.Care;

    /// <summary>The faults of the folders of the pathway, of medicines and of measures.</summary>
    public static IEnumerable<string> CareFaults =>
        from fault in Read.Value.Faults
        where fault.File.StartsWith("pathway", StringComparison.Ordinal) || fault.File.StartsWith("medicines", StringComparison.Ordinal) || fault.File.StartsWith("measures", StringComparison.Ordinal)
        select fault.ToString();
}
