using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A safety rule: answers that call for being seen within a certain time, whatever any probability says.</summary>
/// <param name="Id">The id; its words are in the texts of kind <c>red-flags</c>, fields <c>reason</c>, <c>do-now</c> and <c>say</c>.</param>
/// <param name="Urgency">How soon; never self-care, which is what remains when no rule holds.</param>
/// <param name="Suspects">The conditions that it guards against.</param>
/// <param name="When">What must be answered. It has no "not", so another alarming answer never takes it back.</param>
/// <param name="Because">What the rule rests on.</param>
/// <param name="Examples">Answers and what the rule comes to for them; the reader has checked each.</param>
public sealed record RedFlag(
    string Id, Urgency Urgency, ImmutableArray<string> Suspects, Expression When, ImmutableArray<Provenance> Because, ImmutableArray<RedFlagExample> Examples)
{
    /// <summary>Which of the seeds' rows it carries.</summary>
    public ImmutableArray<Says> Says { get; init; } = [];

    internal static RedFlag From(YamlMap map)
    {
        string id = map.OwnId();
        Urgency urgency = map.OneOf<Urgency>("urgency");
        if (map.Has("urgency") && urgency == Urgency.SelfCare)
        {
            map.FaultAt("urgency", TriageFaults.SelfCareNeedsNoRule);
        }

        Expression when = map.Expression("when");
        ImmutableArray<RedFlagExample> examples = map.Each("examples", example => RedFlagExample.From(example, when));
        foreach (Truth truth in Enum.GetValues<Truth>())
        {
            if (map.Has("examples") && !examples.Any(example => example.Expected == truth))
            {
                map.FaultAt("examples", TriageFaults.ExampleMissing, RedFlagExample.WordOf(truth));
            }
        }

        return new(id, urgency, map.References("suspects", "conditions"), when, map.Each("because", reason => reason.Provenance("because")), examples)
        {
            Says = map.Says(),
        };
    }
}
