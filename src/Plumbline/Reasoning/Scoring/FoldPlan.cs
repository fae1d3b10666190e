using System.Collections.Immutable;

namespace Plumbline.Reasoning.Scoring;

/// <summary>How subjects are divided for cross-validation: into folds, so many times over, from a seed.</summary>
public sealed record FoldPlan
{
    private FoldPlan(int folds, int repeats, int seed) => (Folds, Repeats, Seed) = (folds, repeats, seed);

    /// <summary>How many parts; each is predicted from the others.</summary>
    public int Folds { get; }

    /// <summary>How many times the division is made anew.</summary>
    public int Repeats { get; }

    /// <summary>What the divisions are drawn from.</summary>
    public int Seed { get; }

    /// <summary>Makes a plan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two folds, or no repeat.</exception>
    public static FoldPlan Of(int folds, int repeats, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        return new(folds, repeats, seed);
    }

    /// <summary>The fold of each subject; each class is spread evenly over the folds.</summary>
    /// <param name="classes">The class of each subject.</param>
    /// <param name="repeat">Which division.</param>
    public ImmutableArray<int> Divide(ImmutableArray<int> classes, int repeat)
    {
        var chance = new Random(unchecked((Seed * 7919) + repeat));
        int[] folds = new int[classes.Length];
        int dealt = 0;
        foreach (int one in classes.Distinct().Order())
        {
            int[] members = [.. Enumerable.Range(0, classes.Length).Where(i => classes[i] == one)];
            chance.Shuffle(members);
            foreach (int member in members)
            {
                folds[member] = dealt++ % Folds;
            }
        }

        return [.. folds];
    }
}
