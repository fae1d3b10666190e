using Plumbline.Journal;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Journaling;

/// <summary>The names of what was tried, for people.</summary>
public sealed class SpanNames(PageWords words, PlanSentences sentences)
{
    /// <summary>The name of one.</summary>
    public string Of(CourseSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return span.Kind switch
        {
            CourseSpanKind.Medicine => Medicine(span.Id),
            CourseSpanKind.Treatment or CourseSpanKind.Injection or CourseSpanKind.Operation => words.Of("treatments", span.Id, "name") ?? span.Id,
            CourseSpanKind.Block when words.Find($"timeline-block-{span.Id}.name") is { } block => block,
            CourseSpanKind.DeviceTrial => words.Find($"timeline-trial-{span.Id}.name") ?? sentences.NameOf(span.Id),
            _ => words.Find($"word-{span.Id}.name") ?? sentences.NameOf(span.Id),
        };
    }

    /// <summary>The name of a medicine as a diary has it.</summary>
    public string Medicine(string medicine) =>
        DiaryMedicine.OwnWords(medicine) ?? words.Of("medicines", medicine, "name") ?? medicine;
}
