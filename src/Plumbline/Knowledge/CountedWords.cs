using System.Globalization;

namespace Plumbline.Knowledge;

/// <summary>Fills the gaps of a phrase, and chooses between the word for one and the word for more: <c>{0} {0:day|days}</c>.</summary>
public sealed class CountedWords : IFormatProvider, ICustomFormatter
{
    private const char Between = '|';

    private readonly CultureInfo _culture;

    private CountedWords(CultureInfo culture) => _culture = culture;

    /// <summary>The phrase with its gaps filled.</summary>
    /// <param name="culture">How numbers and days are written.</param>
    /// <param name="phrase">With gaps <c>{0}</c>, <c>{1}</c> and so on, as <see cref="string.Format(string, object?[])"/> takes them.</param>
    /// <param name="gaps">What goes into the gaps.</param>
    public static string Fill(CultureInfo culture, string phrase, params object[] gaps)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return string.Format(phrase.Contains(Between, StringComparison.Ordinal) ? new CountedWords(culture) : culture, phrase, gaps);
    }

    /// <inheritdoc />
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : _culture.GetFormat(formatType);

    /// <inheritdoc />
    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        string number = arg is IFormattable formattable ? formattable.ToString(format?.Contains(Between, StringComparison.Ordinal) == true ? null : format, _culture) : arg?.ToString() ?? "";
        return format?.Split(Between) is [var one, var more] ? (number == "1" ? one : more) : number;
    }
}
