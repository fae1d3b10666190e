using System.Globalization;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>Puts what the files of the knowledge hold into words for a page.</summary>
public static class LearnWords
{
    /// <summary>The name of a thing, by its folder and id; the id as words where it has none.</summary>
    public static string Name(this PageWords words, string folder, string id)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(id);
        return words.Of(folder, id, "name") ?? id.Replace('-', ' ');
    }

    /// <summary>A text for the middle of a sentence. What begins with two capitals, such as MRI, is left as it is.</summary>
    public static string ToLowerFirst(this string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..];
    }

    /// <summary>A text for the beginning of a sentence.</summary>
    public static string ToUpperFirst(this string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
    }

    /// <summary>The name of a source: who wrote it and when, as far as that can be told.</summary>
    public static string SourceName(this Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string start = source.Citation.Split('.', ';')[0].Split(" et al", StringSplitOptions.None)[0];
        return source.Year is { } year && !start.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? $"{start} ({year})" : start;
    }

    /// <summary>A word for a value: of effects, positions and treatments.</summary>
    public static string Value(this PageWords words, string kind, Enum value)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Name("evidence-words", $"{kind}-{Figures.Key(value)}");
    }

    /// <summary>About how many in how many, with no more digits than anybody can picture.</summary>
    public static string Chance(this PageWords words, double share) => words.Chance(share, Figures.OutOf(share));

    /// <summary>About how many in so many.</summary>
    public static string Chance(this PageWords words, double share, int all)
    {
        ArgumentNullException.ThrowIfNull(words);
        double some = Math.Round(share * all, MidpointRounding.AwayFromZero);
        return some >= all ? words["learn.nearly-all"]
            : some < 1 ? words.Say("learn.fewer-than-one-in", all.ToString("N0", CultureInfo.CurrentCulture))
            : words.Say("learn.some-in", some.ToString("N0", CultureInfo.CurrentCulture), all.ToString("N0", CultureInfo.CurrentCulture));
    }

    /// <summary>A circumstance.</summary>
    public static string When(this PageWords words, Expression when)
    {
        ArgumentNullException.ThrowIfNull(words);
        return when switch
        {
            HasFinding has => words.Name("findings", has.Finding),
            IsWithin { Band: { } band } within => words.Within(within.Name, band),
            IsWithin { Sex: Sex.Female } => words["learn.women"],
            IsWithin => words["learn.men"],
            AtLeast all when all.Least == all.Parts.Length => words.List(" + ", all),
            AtLeast { Least: 1 } any => words.Say("learn.any-of", words.List(", ", any)),
            AtLeast some => words.Say("learn.at-least-of", some.Least, words.List(", ", some)),
            _ => "",
        };
    }

    /// <summary>When after its start a treatment was looked at.</summary>
    public static string Time(this PageWords words, FollowUp time)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(time);
        string unit = time.IsInMonths ? "months" : "weeks";
        return time.Time switch
        {
            null => words["learn.time-unknown"],
            { From: { } from, Below: { } below } => words.Say($"learn.{unit}-between", Figures.Number(from), Figures.Number(below)),
            { From: { } from } => words.Say($"learn.{unit}-after", Figures.Number(from)),
            { } up => words.Say($"learn.{unit}-up-to", Figures.Number(up.Below ?? 0)),
        };
    }

    private static string Within(this PageWords words, string name, Band band)
    {
        string what = name == Expression.AgeName ? "age" : "days";
        return band switch
        {
            { From: { } from, Below: { } below } => words.Say($"learn.{what}-between", Figures.Number(from), Figures.Number(below)),
            { From: { } from } => words.Say($"learn.{what}-from", Figures.Number(from)),
            _ => words.Say($"learn.{what}-below", Figures.Number(band.Below ?? 0)),
        };
    }

    private static string List(this PageWords words, string between, AtLeast parts) => string.Join(between, parts.Parts.Select(words.When));
}
