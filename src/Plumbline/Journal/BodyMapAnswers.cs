using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>Turns the marks on a body map into answers, and takes them back again.</summary>
public static class BodyMapAnswers
{
    /// <summary>The record with what was said on the map in the place of what was said there before.</summary>
    /// <param name="knowledge">What marks mean.</param>
    /// <param name="person">The record so far.</param>
    /// <param name="told">What the person says now; it replaces all earlier marks.</param>
    /// <returns>
    /// The record with the marks and their answers. What is not marked stays as it was answered elsewhere, or unanswered. An earlier
    /// answer of the map that nobody has changed since goes back to what stood there before the map spoke.
    /// </returns>
    /// <exception cref="ArgumentException">The knowledge has no body map.</exception>
    public static PersonRecord Apply(KnowledgeBase knowledge, PersonRecord person, BodyMapTold told)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(told);
        BodyMap map = knowledge.BodyMap ?? throw new ArgumentException("There is no body-map.yaml in the knowledge.", nameof(knowledge));

        Answers answers = WithoutTheMap(person);
        var said = ImmutableSortedDictionary.CreateBuilder<string, MapAnswer>(StringComparer.Ordinal);
        foreach (var (finding, answer) in BodyMapStatements.Outright(map, told))
        {
            Say(finding, answer);
        }

        // Silence decides only what nobody has answered: not even "not sure" gives way to it.
        foreach (var (finding, answer) in BodyMapStatements.FromNowhereElse(map, knowledge.Questions[map.Question], told))
        {
            if (answers[finding] == Answer.Unanswered)
            {
                Say(finding, answer);
            }
        }

        return person with { Answers = answers, BodyMap = told.Marks, FromBodyMap = said.ToImmutable() };

        void Say(string finding, Answer answer)
        {
            if (answers[finding] != answer)
            {
                said[finding] = new(answers[finding], answer);
                answers = answers.With(finding, answer);
            }
        }
    }

    // An answer that differs from what the map said was given elsewhere since then, and is not the map's to take back.
    private static Answers WithoutTheMap(PersonRecord person) =>
        person.FromBodyMap.Where(said => person.Answers[said.Key] == said.Value.Said)
            .Aggregate(person.Answers, (answers, said) => answers.With(said.Key, said.Value.Before));
}
