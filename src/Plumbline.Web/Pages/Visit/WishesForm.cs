using System.Collections.Immutable;
using System.Text;
using Plumbline.Journal;
using Plumbline.Web.Components;

namespace Plumbline.Web.Pages.Visit;

/// <summary>What a person typed about the next visit, as the form sends it.</summary>
public sealed record WishesForm
{
    /// <summary>The longest reason and the longest worry, in characters: about five lines on paper.</summary>
    public const int LongestText = 600;

    /// <summary>The longest line of a list, in characters.</summary>
    public const int LongestLine = 200;

    /// <summary>The most lines of a list.</summary>
    public const int MostLines = 10;

    public string? Reason { get; init; }

    public string? Fears { get; init; }

    public string? Goals { get; init; }

    public string? Questions { get; init; }

    /// <summary>The form as it shows what was saved.</summary>
    public static WishesForm Of(VisitWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        return new() { Reason = wishes.Reason, Fears = wishes.Fears, Goals = string.Join('\n', wishes.Goals), Questions = string.Join('\n', wishes.Questions) };
    }

    /// <summary>What was typed, or what is wrong with it; nothing of it is cut off unseen.</summary>
    public (VisitWishes Wishes, ImmutableArray<FieldError> Errors) Read(PageWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var wishes = new VisitWishes { Reason = Clean(Reason), Fears = Clean(Fears), Goals = Lines(Goals), Questions = Lines(Questions) };
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        Check("reason", wishes.Reason.Length > LongestText, "visit.too-long", LongestText);
        Check("goals", wishes.Goals.Any(line => line.Length > LongestLine), "visit.too-long", LongestLine);
        Check("goals", wishes.Goals.Length > MostLines, "visit.too-many", MostLines);
        Check("fears", wishes.Fears.Length > LongestText, "visit.too-long", LongestText);
        Check("questions", wishes.Questions.Any(line => line.Length > LongestLine), "visit.too-long", LongestLine);
        Check("questions", wishes.Questions.Length > MostLines, "visit.too-many", MostLines);
        return (wishes, errors.ToImmutable());

        void Check(string field, bool isWrong, string phrase, int most)
        {
            if (isWrong)
            {
                errors.Add(new(field, words.Say(phrase, most)));
            }
        }
    }

    private static ImmutableArray<string> Lines(string? typed) => [.. Clean(typed).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];

    // What a keyboard cannot type has no meaning here, and half a pair of surrogates is no character.
    private static string Clean(string? typed)
    {
        var clean = new StringBuilder();
        foreach (Rune rune in (typed ?? "").ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes())
        {
            if (rune.Value == '\n' || !Rune.IsControl(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }
}
