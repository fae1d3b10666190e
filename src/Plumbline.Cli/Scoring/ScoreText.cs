using System.Globalization;

namespace Plumbline.Cli.Scoring;

/// <summary>The scores as lines of text.</summary>
internal static class ScoreText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(ScoreSheet sheet)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{sheet.Cases} cases");
        yield return "";
        yield return "Causes, strong label, listed cause, not named in the text";
        yield return $"  first:               {sheet.Listed.First}";
        yield return $"  among first three:   {sheet.Listed.FirstThree}";
        yield return "Causes, strong label, listed cause, named in the text";
        yield return $"  first:               {sheet.Stated.First}";
        yield return $"  among first three:   {sheet.Stated.FirstThree}";
        yield return "Causes, strong label, listed cause, all";
        yield return $"  first:               {sheet.AllListed.First}";
        yield return $"  among first three:   {sheet.AllListed.FirstThree}";
        yield return "Mimics: \"something else\"";
        yield return $"  first:               {sheet.Mimics.First}";
        yield return $"  among first three:   {sheet.Mimics.FirstThree}";
        yield return "";
        yield return "Urgency        given: routine   urgent   emergency";
        foreach (CareBand label in Enum.GetValues<CareBand>())
        {
            string counts = string.Concat(Enum.GetValues<CareBand>().Select(given =>
                sheet.Bands.GetValueOrDefault((label, given)).ToString(CultureInfo.InvariantCulture).PadLeft(10)));
            yield return $"  labelled {label.ToString().ToLowerInvariant(),-10}{counts}";
        }

        yield return "";
        yield return $"  emergency under-triaged:        {sheet.EmergencyUnderTriaged}";
        yield return $"  urgent under-triaged:           {sheet.UrgentUnderTriaged}";
        yield return $"  routine sent to emergency:      {sheet.RoutineSentToEmergency}";
    }
}
