using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>A binary root of the network: something about a person that makes causes more or less likely.</summary>
/// <param name="Id">Its name, unique among the risks.</param>
/// <param name="Present">How often it is present when nothing is known, in [0, 1].</param>
public sealed record NetworkRisk(string Id, double Present);

/// <summary>A parent of a cause.</summary>
/// <param name="IsRisk">Whether <paramref name="Index"/> counts in the network's risks (else in its causes).</param>
/// <param name="Index">The position of the parent.</param>
public readonly record struct NetworkParent(bool IsRisk, int Index);

/// <summary>A binary cause with its table over risks and earlier causes.</summary>
/// <param name="Id">Its name, unique among the causes.</param>
/// <param name="Parents">Its parents; the first is the highest bit of the position in <paramref name="Present"/>.</param>
/// <param name="Present">The probability that it is present for each combination of its parents, 2^parents numbers in [0, 1].</param>
public sealed record NetworkCause(string Id, ImmutableArray<NetworkParent> Parents, ImmutableArray<double> Present);

/// <summary>Several causes of which it matters whether any is present ("something else", or one cause in several forms).</summary>
/// <param name="Id">Its name, unique among the groups.</param>
/// <param name="Causes">The positions of its causes in the network.</param>
public sealed record NetworkGroup(string Id, ImmutableArray<int> Causes);

/// <summary>What one cause alone does to a finding (noisy-MAX).</summary>
/// <param name="Cause">The position of the cause in the network.</param>
/// <param name="Levels">The distribution over the finding's levels when only this cause is present and nothing leaks; sums to 1.</param>
public sealed record NetworkLink(int Cause, ImmutableArray<double> Levels);

/// <summary>A cause that speaks against a binary finding: it lets the finding through only sometimes.</summary>
/// <param name="Cause">The position of the cause in the network.</param>
/// <param name="Passes">The factor on the finding's probability while the cause is present, in [0, 1].</param>
public readonly record struct NetworkInhibition(int Cause, double Passes);

/// <summary>An ordered finding: its level is the greatest that the leak or any present cause raises it to.</summary>
/// <param name="Id">Its name, unique among the findings.</param>
/// <param name="Leak">The distribution over levels with no cause present; level 0 is absence; sums to 1.</param>
/// <param name="Links">The causes that raise it. Links that never raise it have been dropped.</param>
/// <param name="Inhibitions">The causes that hold it down; only a finding with two levels has any.</param>
public sealed record NetworkFinding(
    string Id, ImmutableArray<double> Leak, ImmutableArray<NetworkLink> Links, ImmutableArray<NetworkInhibition> Inhibitions)
{
    /// <summary>How many levels it has, absence included; 2 or more.</summary>
    public int Levels => Leak.Length;
}
