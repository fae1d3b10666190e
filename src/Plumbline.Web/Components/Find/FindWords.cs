using System.Globalization;
using Plumbline.Exchange.Directory;
using Plumbline.Journal;
using Plumbline.Web.Locating;

namespace Plumbline.Web.Components.Find;

/// <summary>Distances, days, telephone numbers and reasons as the Find page says them.</summary>
internal static class FindWords
{
    private const int AmericanDigits = 10;

    /// <summary>A distance in the person's units: one decimal below ten, none from there on.</summary>
    public static string Far(PageWords words, Distance distance, UnitSystem units)
    {
        double value = units == UnitSystem.Imperial ? distance.Miles : distance.Kilometres;
        string number = value.ToString(value < 9.95 ? "0.0" : "0", CultureInfo.CurrentCulture);
        return words.Say(units == UnitSystem.Imperial ? "find.miles" : "find.kilometres", number);
    }

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Ten digits in a row are hard to read out; other numbers are left as the source has them.</summary>
    public static string Phone(string phone) => phone.Length == AmericanDigits && phone.All(char.IsAsciiDigit) ? $"{phone[..3]} {phone[3..6]} {phone[6..]}" : phone;

    /// <summary>Why somebody is suggested, as a sentence.</summary>
    public static string Because(PageWords words, SuggestionReason reason) => reason.Kind switch
    {
        SuggestionKind.Step => words.Say("find.because-step", words.Of("pathway", reason.Id, "name") ?? reason.Id),
        SuggestionKind.Treatment => words.Say("find.because-treatment", words.Of("treatments", reason.Id, "name") ?? reason.Id),
        _ => words.Say("find.because-cause", words.Of("conditions", reason.Id, "name") ?? reason.Id),
    };
}
