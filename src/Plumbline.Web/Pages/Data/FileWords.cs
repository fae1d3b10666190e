using Plumbline.Pathway;

namespace Plumbline.Web.Pages.Data;

/// <summary>What is wrong with a file, as the page says it.</summary>
internal static class FileWords
{
    /// <summary>Where it is, what is wrong, and what to do. It repeats nothing that stands in the file.</summary>
    public static string Fault(PageWords words, HistoryFault fault) => words.Say(
        "data.fault-line",
        fault.Line,
        fault.Place == "file" ? words["data.whole-file"] : fault.Place,
        words.Find($"data-fault.{fault.Code.ToLowerInvariant()}") ?? words["data-fault.other"]);
}
