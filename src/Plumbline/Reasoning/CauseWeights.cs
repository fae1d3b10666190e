using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>How much each reported cause counts when questions are chosen: by how much it would change the plan.</summary>
internal sealed class CauseWeights
{
    internal CauseWeights(KnowledgeBase knowledge, CausalModel model, InterviewRules rules)
    {
        HashSet<int> inGroups = [.. model.Groups.SelectMany(group => group.Causes)];
        double Weight(string id) => knowledge.Conditions[id].IsDangerous ? rules.DangerousWeight.Value : rules.ListedWeight.Value;
        Causes = [.. model.Causes.Select((cause, c) => inGroups.Contains(c) ? 0 : Weight(cause.Id))];

        // A group of mimics leads to one plan whichever of them it is.
        Groups = [.. model.Groups.Select(group =>
            group.Causes.All(c => knowledge.Conditions[model.Causes[c].Id].Role == ConditionRole.Mimic) ? rules.MimicWeight.Value : Weight(group.Id))];
    }

    /// <summary>By cause; 0 for those that are reported as part of a group.</summary>
    internal ImmutableArray<double> Causes { get; }

    /// <summary>By group.</summary>
    internal ImmutableArray<double> Groups { get; }
}
