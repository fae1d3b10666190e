using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>What a person said on the page of the body map, read back from the record: to show it again, or to add to it.</summary>
public static class BodyMapMemory
{
    /// <summary>What was said last time; saying it once more changes nothing.</summary>
    /// <param name="knowledge">What marks mean.</param>
    /// <param name="person">The record.</param>
    /// <exception cref="ArgumentException">The knowledge has no body map.</exception>
    public static BodyMapTold Told(KnowledgeBase knowledge, PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(person);
        BodyMap map = knowledge.BodyMap ?? throw new ArgumentException("There is no body-map.yaml in the knowledge.", nameof(knowledge));
        var marks = new BodyMapTold { Marks = person.BodyMap };

        // What the marks say by themselves was not ticked: it must go with them.
        var byMarks = BodyMapStatements.Outright(map, marks);
        return marks with
        {
            InWords = [.. map.InWords.Where(finding => person.Answers[finding] == Answer.Present && !byMarks.ContainsKey(finding))],
            LegMoreThanBack = person.Answers[map.Compares],
            NowhereElse = person.FromBodyMap.Any(said => said.Value.Said == Answer.Absent && said.Key != map.Compares && !byMarks.ContainsKey(said.Key)),
        };
    }
}
