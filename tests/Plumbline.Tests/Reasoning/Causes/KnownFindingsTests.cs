using System.Collections.Immutable;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

/// <summary>What is known of findings from earlier people changes nothing for the next one.</summary>
public sealed class KnownFindingsTests
{
    private const int People = 12;

    private static readonly ImmutableArray<string> Findings = [.. ShippedReasoner.Knowledge.Findings.Keys];

    [Fact]
    public void A_network_is_the_same_whoever_was_grounded_before()
    {
        CausalModel used = new Reasoner(ShippedReasoner.Knowledge, ShippedReasoner.Setting).Model;
        for (int person = 1; person <= People; person++)
        {
            Answers answers = Someone(person);
            EvidenceLimit limit = EvidenceLimit.Least(used);
            foreach (EvidenceLimit each in (EvidenceLimit[])[limit, limit.Stricter, limit.Stricter.Stricter])
            {
                CausalModel fresh = new Reasoner(ShippedReasoner.Knowledge, ShippedReasoner.Setting).Model;
                Same(new Grounding(fresh, answers, Findings, each).Network, new Grounding(used, answers, Findings, each).Network);
            }
        }
    }

    // Several descriptions of pain, several findings of a group, some absent: what a finding says depends on those beside it.
    private static Answers Someone(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 10 * seed).Aggregate(
            Answers.None with { Age = Age.Of(30 + seed) },
            (answers, _) => answers.With(Findings[random.Next(Findings.Length)], random.Next(3) == 0 ? Answer.Present : Answer.Absent));
    }

    private static void Same(CausalNetwork expected, CausalNetwork network)
    {
        Assert.Equal(expected.Findings.Select(finding => finding.Id), network.Findings.Select(finding => finding.Id));
        Assert.Equal(expected.Numbers.LinkCause, network.Numbers.LinkCause);
        Assert.Equal(expected.Numbers.AtMost, network.Numbers.AtMost);
        Assert.Equal(expected.Numbers.LeakAt, network.Numbers.LeakAt);
        Assert.Equal(expected.Numbers.InhibitionCause, network.Numbers.InhibitionCause);
        Assert.Equal(expected.Numbers.Passes, network.Numbers.Passes);
        Assert.Equal(expected.Numbers.CausePresent, network.Numbers.CausePresent);
    }
}
