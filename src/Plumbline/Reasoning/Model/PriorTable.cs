using System.Collections.Immutable;
using System.Runtime.Intrinsics;

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

    /// <summary>Writes P(present) of every row, in eight sets of parameters, into a buffer of eight.</summary>
    internal void Fill(NetworkSamples eight, ModelNumbers numbers, int set)
    {
        Vector512<double> known = Known(numbers, set);
        for (int row = 0; row < Rows; row++)
        {
            Present(row, known, numbers, set).CopyTo(eight.Cause(_cause, row));
        }
    }

    /// <summary>P(present) in one row, in eight sets of parameters.</summary>
    internal Vector512<double> Present(int row, ModelNumbers numbers, int set) => Present(row, Known(numbers, set), numbers, set);

    // The odds before the parents say anything.
    private Vector512<double> Known(ModelNumbers numbers, int set)
    {
        Vector512<double> odds = numbers.PriorOdds(_cause, set);
        for (int m = 0; m < _states.Length; m++)
        {
            if (!_openModifiers.Contains(m))
            {
                odds *= _model.Causes[_cause].Modifiers[m].Factor(_states[m], numbers.Odds(_cause, m, set));
            }
        }

        return odds;
    }

    private Vector512<double> Present(int row, Vector512<double> odds, ModelNumbers numbers, int set)
    {
        if (_impossible)
        {
            return Vector512<double>.Zero;
        }

        Vector512<double> spared = Vector512<double>.One;
        for (int p = 0; p < Parents.Length; p++)
        {
            bool present = ((row >> (Parents.Length - 1 - p)) & 1) == 1;
            int modifier = p - (_requiredIsOpen ? 1 : 0);
            int arc = modifier - _openModifiers.Length;
            if (modifier < 0)
            {
                odds = present ? odds : Vector512<double>.Zero;
            }
            else if (arc < 0)
            {
                int open = _openModifiers[modifier];
                odds *= _model.Causes[_cause].Modifiers[open].Factor(present ? Truth.True : Truth.False, numbers.Odds(_cause, open, set));
            }
            else if (present)
            {
                spared *= Vector512<double>.One - numbers.Arc(_cause, arc, set);
            }
        }

        // The cause arises by itself or is brought on by each present parent, independently (noisy-OR).
        return Vector512<double>.One - (Vector512<double>.One / (Vector512<double>.One + odds) * spared);
    }
}
