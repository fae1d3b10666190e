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
            .. _requiredIsOpen ? new[] { node.Requires! } : [],
            .. _openModifiers.Select(m => node.Modifiers[m].Context!),
            .. node.CausedBy.Select(by => model.Causes[by.Cause].Id),
        ];
    }

    /// <summary>The ids of the parents; the first is the highest bit of a row.</summary>
    internal ImmutableArray<string> Parents { get; }

    /// <summary>P(present) for each row, 2^parents of them, in one set of parameters.</summary>
    internal double[] Rows(ParameterDraw draw)
    {
        ModelCause node = _model.Causes[_cause];
        double odds = 0;
        if (!_impossible && node.Prior is { } prior)
        {
            double share = draw.Prior(_cause, prior);
            odds = share / (1 - share);
            for (int m = 0; m < node.Modifiers.Length; m++)
            {
                if (!_openModifiers.Contains(m))
                {
                    odds *= node.Modifiers[m].Factor(_states[m], draw.Odds(_cause, m, node.Modifiers[m].Odds));
                }
            }
        }

        var rows = new double[1 << Parents.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = _impossible ? 0 : Present(row, odds, draw);
        }

        return rows;
    }

    private double Present(int row, double odds, ParameterDraw draw)
    {
        ModelCause node = _model.Causes[_cause];
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
                ModelModifier of = node.Modifiers[_openModifiers[modifier]];
                odds *= of.Factor(present ? Truth.True : Truth.False, draw.Odds(_cause, _openModifiers[modifier], of.Odds));
            }
            else if (present)
            {
                spared *= 1 - draw.Arc(_cause, arc, node.CausedBy[arc].Probability);
            }
        }

        // The cause arises by itself or is brought on by each present parent, independently (noisy-OR).
        return 1 - (1 / (1 + odds) * spared);
    }
}
