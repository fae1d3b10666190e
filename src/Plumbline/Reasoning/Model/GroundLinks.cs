using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>The causes that raise a finding of a ground network and those that hold it down.</summary>
/// <param name="Raising">Positions of causes, in order.</param>
/// <param name="Holding">Positions of other causes, in order.</param>
internal readonly record struct GroundLinks(ImmutableArray<int> Raising, ImmutableArray<int> Holding)
{
    /// <summary>What the point estimates make of a node.</summary>
    internal static GroundLinks Of(CausalModel model, GroundNode node, LinkStrength strength)
    {
        Vector512<double> leak = node.Leak(strength, 0);
        var raising = ImmutableArray.CreateBuilder<int>();
        var holding = ImmutableArray.CreateBuilder<int>();
        foreach (int cause in node.Candidates(model))
        {
            double frequency = node.Frequency(strength, cause, leak, 0)[0];
            if (frequency > leak[0])
            {
                raising.Add(cause);
            }
            else if (frequency < leak[0])
            {
                holding.Add(cause);
            }
        }

        return new(raising.DrainToImmutable(), holding.DrainToImmutable());
    }

    /// <summary>The same with further causes.</summary>
    internal GroundLinks With(IEnumerable<int> raising, IEnumerable<int> holding) =>
        new([.. Raising.Union(raising).Order()], [.. Holding.Union(holding).Order()]);

    /// <summary>Whether all of these are among others.</summary>
    internal bool IsWithin(GroundLinks others) => Raising.All(others.Raising.Contains) && Holding.All(others.Holding.Contains);

    /// <summary>Whether a cause would have to change sides.</summary>
    internal bool Conflicts(GroundLinks others) => Raising.Any(others.Holding.Contains) || Holding.Any(others.Raising.Contains);

    /// <summary>By the point estimates: the leak, then what each cause raises, then what each lets through.</summary>
    internal double[] Numbers(GroundNode node, LinkStrength strength)
    {
        Vector512<double> leak = node.Leak(strength, 0);
        return
        [
            leak[0],
            .. Raising.Select(cause => node.Raise(strength, cause, leak, 0)[0]),
            .. Holding.Select(cause => GroundNode.Passes(node.Frequency(strength, cause, leak, 0), leak)[0]),
        ];
    }

    /// <summary>The finding of the network with the numbers of a set of parameters. A link that does nothing is kept: another set may need it.</summary>
    internal NetworkFinding Finding(GroundNode node, LinkStrength strength)
    {
        Vector512<double> leak = node.Leak(strength, 0);
        var raising = ImmutableArray.CreateBuilder<NetworkLink>(Raising.Length);
        foreach (int cause in Raising)
        {
            double raise = node.Raise(strength, cause, leak, 0)[0];
            raising.Add(new(cause, [1 - raise, raise]));
        }

        var holding = ImmutableArray.CreateBuilder<NetworkInhibition>(Holding.Length);
        foreach (int cause in Holding)
        {
            holding.Add(new(cause, GroundNode.Passes(node.Frequency(strength, cause, leak, 0), leak)[0]));
        }

        return new(node.Observation.Id, [1 - leak[0], leak[0]], raising.MoveToImmutable(), holding.MoveToImmutable());
    }

    /// <summary>Writes the numbers of eight sets of parameters into a buffer of eight.</summary>
    internal void Fill(NetworkSamples eight, int position, GroundNode node, LinkStrength strength, int set)
    {
        Vector512<double> leak = node.Leak(strength, set);
        leak.CopyTo(eight.Leak(position, 1));
        for (int i = 0; i < Raising.Length; i++)
        {
            node.Raise(strength, Raising[i], leak, set).CopyTo(eight.Link(position, i, 1));
        }

        for (int i = 0; i < Holding.Length; i++)
        {
            Vector512<double> passes = GroundNode.Passes(node.Frequency(strength, Holding[i], leak, set), leak);
            passes.CopyTo(eight.Inhibition(position, i));
        }
    }
}
