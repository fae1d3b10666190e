using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Where people use Plumbline, and how common each condition is there.</summary>
/// <param name="Id">The id, such as <c>primary-care</c>.</param>
/// <param name="Priors">One entry without <c>when</c> for each condition, and before it such with.</param>
public sealed record Setting(string Id, ImmutableArray<Prior> Priors)
{
    /// <summary>How common a condition is for these answers: the first entry that certainly applies, else the one without <c>when</c>.</summary>
    /// <returns>Null when this setting has no entry for it.</returns>
    public CitedNumber? PriorOf(string condition, Answers answers) =>
        Priors.FirstOrDefault(prior => prior.Condition == condition && (prior.When is null || prior.When.Evaluate(answers) == Truth.True))?.Share;

    internal static Setting From(YamlMap map)
    {
        string id = map.OwnId();
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var bands = new BandCheck();
        var setting = new Setting(id, map.Each("priors", entry =>
        {
            var prior = new Prior(entry.Reference("condition", "conditions"), entry.OptionalExpression("when"), entry.CitedHere("value", Scale.Proportion));
            if (whole.Contains(prior.Condition) || (prior.When is null && !whole.Add(prior.Condition)))
            {
                // An entry after the one without "when" would never be reached.
                entry.FaultAt("condition", ShapeFaults.RepeatedEntry, prior.Condition, "priors");
            }

            bands.Add(entry, prior.When, prior.Condition);
            return prior;
        }));
        bands.NoOverlap();
        bands.NoGap();
        return setting;
    }
}

/// <summary>How common a condition is.</summary>
/// <param name="Condition">The id of the condition.</param>
/// <param name="When">To whom the share applies; null for all others.</param>
/// <param name="Share">The share of people in this setting who have it.</param>
public sealed record Prior(string Condition, Expression? When, CitedNumber Share);
