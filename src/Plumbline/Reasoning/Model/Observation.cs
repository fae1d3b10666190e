using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>One piece of evidence: a finding, or all the present findings of a group taken as one variable.</summary>
/// <param name="Id">The id of the finding, or of the group behind <c>group:</c>.</param>
/// <param name="Findings">The positions of its findings in the model; one where it stands alone.</param>
/// <param name="Present">Whether they are present; a group's absent findings stay single.</param>
internal sealed record Observation(string Id, ImmutableArray<int> Findings, bool Present)
{
    /// <summary>What the observation of a group is called.</summary>
    internal static string GroupId(string group) => "group:" + group;

    /// <summary>The observations that the answers make, in the order of the model.</summary>
    /// <remarks>
    /// Two findings of one group measure one thing; multiplying both would count it twice, so its present findings become one.
    /// </remarks>
    internal static ImmutableArray<Observation> From(CausalModel model, Answers answers)
    {
        var observations = ImmutableArray.CreateBuilder<Observation>();
        var groups = new SortedDictionary<string, ImmutableArray<int>>(StringComparer.Ordinal);
        for (int f = 0; f < model.Findings.Length; f++)
        {
            ModelFinding finding = model.Findings[f];
            Answer answer = answers[finding.Id];
            if (answer == Answer.Present && finding.Group is { } group)
            {
                groups[group] = groups.TryGetValue(group, out var members) ? members.Add(f) : [f];
            }
            else if (answer is Answer.Present or Answer.Absent)
            {
                observations.Add(new(finding.Id, [f], answer == Answer.Present));
            }
        }

        observations.AddRange(groups.Select(group => new Observation(GroupId(group.Key), group.Value, true)));
        return observations.ToImmutable();
    }
}
