using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>The table of one cause over the unknown shared context and the causes that bring it on.</summary>
internal sealed class PriorTable
{
    private readonly CausalModel _model;
    private readonly int _cause;
    private readonly ImmutableArray<Truth> _states;
    private readonly ImmutableArray<int> _openModifiers;
    private readonly bool _impossible;
    private readonly bool _requiredIsOpen;

    /// <param name="model">The model.</param>
    /// <param name="cause">The position of the cause.</param>
    /// <param name="answers">What is known.</param>
    /// <param name="roots">The shared context that is unknown.</param>
    internal PriorTable(CausalModel model, int cause, Answers answers, ImmutableArray<string> roots)
    {
        (_model, _cause) = (model, cause);
        ModelCause node = model.Causes[cause];
        _requiredIsOpen = node.Requires is { } required && roots.Contains(required);
        _impossible = node.Requires is { } needed && !_requiredIsOpen && answers[needed] != Answer.Present;
        _states = [.. node.Modifiers.Select(modifier => modifier.When.Evaluate(answers))];
        _openModifiers = [.. Enumerable.Range(0, node.Modifiers.Length)
            .Where(m => node.Modifiers[m].Context is { } context && context != node.Requires && roots.Contains(context))];
        Parents =
        [
            .. _requiredIsOpen ? [new NetworkParent(true, roots.IndexOf(node.Requires!))] : ReadOnlySpan<NetworkParent>.Empty,
            .. _openModifiers.Select(m => new NetworkParent(true, roots.IndexOf(node.Modifiers[m].Context!))),
            .. node.CausedBy.Select(by => new NetworkParent(false, by.Cause)),
        ];
        Rows = 1 << Parents.Length;
    }

    /// <summary>The parents, risks by their place among the roots; the first is the highest bit of a row.</summary>
    internal ImmutableArray<NetworkParent> Parents { get; }

    /// <summary>How many rows the table has.</summary>
    internal int Rows { get; }

    /// <summary>P(present) in one row, in the sets of parameters from one on.</summary>
    internal void Present(int row, ModelNumbers numbers, int set, Span<double> present)
    {
        for (int i = 0; i < present.Length; i++)
        {
            present[i] = Present(row, numbers, set + i);
        }
    }

    /// <summary>P(present) in one row, in one set of parameters.</summary>
    internal double Present(int row, ModelNumbers numbers, int set)
    {
        if (_impossible)
        {
            return 0;
        }

        ModelCause node = _model.Causes[_cause];
        double odds = numbers.PriorOdds(_cause, set);
        for (int m = 0; odds > 0 && m < node.Modifiers.Length; m++)
        {
            if (!_openModifiers.Contains(m))
            {
                odds *= node.Modifiers[m].Factor(_states[m], numbers.Odds(_cause, m, set));
            }
        }

        double spared = 1;
        for (int p = 0; p < Parents.Length; p++)
        {
            bool present = ((row >> (Parents.Length - 1 - p)) & 1) == 1;
            int modifier = p - (_requiredIsOpen ? 1 : 0);
            int arc = modifier - _openModifiers.Length;
            if (modifier < 0)
            {
                odds = present ? odds : 0;
            }
            else if (arc < 0)
            {
                int open = _openModifiers[modifier];
                odds *= node.Modifiers[open].Factor(present ? Truth.True : Truth.False, numbers.Odds(_cause, open, set));
            }
            else if (present)
            {
                spared *= 1 - numbers.Arc(_cause, arc, set);
            }
        }

        // The cause arises by itself or is brought on by each present parent, independently (noisy-OR).
        return 1 - (1 / (1 + odds) * spared);
    }
}
