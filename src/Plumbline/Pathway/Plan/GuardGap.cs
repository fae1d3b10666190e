using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>What keeps a guard from holding: what is not so, and what is not known.</summary>
/// <param name="Missing">Facts that are not so, and numbers that are not reached, as the guard names them.</param>
/// <param name="Unknown">Facts and numbers that are not known and that somebody can be asked for.</param>
internal sealed record GuardGap(ImmutableArray<string> Missing, ImmutableArray<string> Unknown)
{
    public static GuardGap Of(Guard guard, Snapshot known)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        Collect(guard, known, missing, unknown);
        return new([.. missing], [.. unknown]);
    }

    /// <summary>Whether the guard cannot hold because it is about a cause that is not likely here.</summary>
    public static bool IsForAnotherCause(Guard guard, Snapshot known) => guard switch
    {
        About { Kind: AboutKind.Cause } about => known.Holds(about) == Truth.False,
        So so => known.Care.Facts.Combined.TryGetValue(so.Name, out Guard? inner) && IsForAnotherCause(inner, known),
        Several { All: true } several => several.Parts.Any(part => IsForAnotherCause(part, known)),
        Several several => several.Parts.All(part => IsForAnotherCause(part, known)),
        _ => false,
    };

    /// <summary>What would have to be asked to know whether a fact is so.</summary>
    public static ImmutableArray<string> ToAsk(string fact, Snapshot known)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        AskFor(fact, known, unknown);
        return [.. unknown];
    }

    private static void Collect(Guard guard, Snapshot known, SortedSet<string> missing, SortedSet<string> unknown)
    {
        Truth truth = known.Holds(guard);
        if (truth == Truth.True)
        {
            return;
        }

        switch (guard)
        {
            case Several several:
                foreach (Guard part in several.Parts)
                {
                    Collect(part, known, missing, unknown);
                }

                break;
            case So so when truth == Truth.Unknown:
                AskFor(so.Name, known, unknown);
                break;
            case NotSo notSo when truth == Truth.Unknown:
                AskFor(notSo.Name, known, unknown);
                break;
            case Compared compared:
                (truth == Truth.Unknown ? unknown : missing).Add(compared.Name);
                break;
            case About about when truth == Truth.Unknown:
                unknown.Add(about.Kind is AboutKind.Taking or AboutKind.NotTaking ? "medicines-known" : about.Name);
                break;
            default:
                missing.Add(guard.ToString());
                break;
        }
    }

    private static void AskFor(string fact, Snapshot known, SortedSet<string> unknown)
    {
        if (known.Care.Facts.Combined.TryGetValue(fact, out Guard? guard))
        {
            Collect(guard, known, new(StringComparer.Ordinal), unknown);
        }
        else
        {
            unknown.Add(fact);
        }
    }
}
