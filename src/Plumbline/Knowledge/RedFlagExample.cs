using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>An example that stands in a safety rule itself.</summary>
/// <param name="Answers">Some answers.</param>
/// <param name="Expected">What the rule comes to for them.</param>
public sealed record RedFlagExample(Answers Answers, Truth Expected)
{
    private static readonly ImmutableArray<string> Words = ["fires", "does-not-fire", "unknown"];

    internal static string WordOf(Truth truth) => truth switch { Truth.True => Words[0], Truth.False => Words[1], _ => Words[2] };

    internal static RedFlagExample From(YamlMap map, Expression when)
    {
        Answers answers = ReadAnswers(map.Map("answers"));
        string word = map.OneOf("expect", Words);
        Truth expected = Enum.GetValues<Truth>().First(truth => WordOf(truth) == word || word.Length == 0);
        Truth found = when.Evaluate(answers);
        if (word.Length > 0 && found != expected)
        {
            map.FaultAt("expect", TriageFaults.ExampleDisagrees, word, WordOf(found));
        }

        return new(answers, expected);
    }

    private static Answers ReadAnswers(YamlMap map)
    {
        Answers answers = Answers.None;
        foreach (string key in map.Keys.ToList())
        {
            answers = key switch
            {
                Expression.AgeName => answers with { Age = Age.Of(map.Int(key, Age.Adult, Age.Highest) is var years && Age.IsPossible(years) ? years : Age.Adult) },
                Expression.DurationName => answers with { Duration = DurationOf(map, key) },
                Expression.SexName => answers with { Sex = map.OneOf(key, ["female", "male"]) == "male" ? Sex.Male : Sex.Female },
                _ => WithFinding(answers, map, key),
            };
        }

        return answers;
    }

    private static PainDuration? DurationOf(YamlMap map, string key)
    {
        double days = map.Number(key);
        if (!PainDuration.IsPossible(days))
        {
            map.FaultAt(key, ShapeFaults.NumberOutOfRange, key, days.ToString(CultureInfo.InvariantCulture), "0", PainDuration.LongestDays.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return PainDuration.OfDays(days);
    }

    private static Answers WithFinding(Answers answers, YamlMap map, string finding)
    {
        map.Place.Log.Add(new Reference(map.Place.File, map.LineOf(finding), "answers", "findings", finding));
        return answers.With(finding, map.OneOf<Answer>(finding));
    }
}
