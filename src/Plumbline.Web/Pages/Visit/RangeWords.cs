using Plumbline.Exchange.Documents;

namespace Plumbline.Web.Pages.Visit;

/// <summary>A range in a word. The borders are everyday language, and no medicine: nothing is decided by them, and the figures stand beside.</summary>
internal static class RangeWords
{
    private const double WidestForAWord = 0.5;
    private const double Half = 0.5;
    private const double OneInTen = 0.1;

    public static RangeInWords InWords(this PageWords words, ProbabilityRange range)
    {
        string word = range.High.Value - range.Low.Value > WidestForAWord ? "open"
            : range.Low.Value >= Half ? "likely"
            : range.High.Value >= Half ? "may-well"
            : range.High.Value >= OneInTen ? "possible"
            : "less-likely";
        return new(words[$"visit-word.{word}"], MayReassure: word == "less-likely");
    }
}
