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

    /// <summary>Why somebody is suggested: a sentence for each kind of reason.</summary>
    public static string Because(PageWords words, IEnumerable<SuggestionReason> reasons) =>
        string.Join(' ', reasons.GroupBy(reason => reason.Kind).Select(kind => words.Say(Phrase(kind.Key), string.Join("\", \"", kind.Select(reason => Name(words, reason))))));

    private static string Phrase(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Step => "find.because-step",
        SuggestionKind.Treatment => "find.because-treatment",
        _ => "find.because-cause",
    };

    private static string Name(PageWords words, SuggestionReason reason) =>
        words.Of(reason.Kind switch { SuggestionKind.Step => "pathway", SuggestionKind.Treatment => "treatments", _ => "conditions" }, reason.Id, "name") ?? reason.Id;
}
