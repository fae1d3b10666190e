using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

/// <summary>The shipped knowledge and its reasoner, read once.</summary>
internal static class ShippedReasoner
{
    internal const string Setting = "primary-care";

    internal static KnowledgeBase Knowledge { get; } = KnowledgeReader.Read(KnowledgeFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "knowledge"))).Knowledge;

    internal static Reasoner Reasoner { get; } = new(Knowledge, Setting);

    internal static Answers Stenosis { get; } = (Answers.None with { Age = Age.Of(74), Sex = Sex.Female, Duration = PainDuration.OfDays(400) })
        .With("pain-leg", Answer.Present).With("side-both", Answer.Present).With("worse-walking", Answer.Present)
        .With("better-leaning-forward", Answer.Present).With("fever", Answer.Absent).With("numbness", Answer.NotSure);
}
