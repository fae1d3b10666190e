namespace Plumbline.Reasoning;

/// <summary>The table of one cause over the unknown shared context and the causes that bring it on.</summary>
internal static class PriorTable
{
    internal static void Add(CausalNetworkBuilder builder, CausalModel model, int cause, Answers answers, List<string> roots, ParameterDraw draw)
    {
        ModelCause node = model.Causes[cause];
        double odds = node.Prior is { } prior ? Odds(draw.Of(prior, ParameterDraw.Key(cause, ParameterDraw.PriorOf))) : 0;
        var byRoot = new List<(string Root, double Absent, double Present)>();
        for (int m = 0; m < node.Modifiers.Length; m++)
        {
            ModelModifier modifier = node.Modifiers[m];
            double deviations = draw.Deviations(ParameterDraw.Key(cause, m, ParameterDraw.OddsOf));
            if (modifier.Context is { } context && roots.Contains(context))
            {
                byRoot.Add((context, modifier.Factor(false, deviations), modifier.Factor(true, deviations)));
            }
            else
            {
                odds *= modifier.Factor(modifier.When(answers), deviations);
            }
        }

        if (node.Requires is { } required)
        {
            if (roots.Contains(required))
            {
                byRoot.RemoveAll(root => root.Root == required);
                byRoot.Add((required, 0, 1));
            }
            else if (answers[required] != Answer.Present)
            {
                odds = 0;
            }
        }

        string[] parents = [.. byRoot.Select(root => root.Root), .. node.CausedBy.Select(by => model.Causes[by.Cause].Id)];
        double[] brings = [.. node.CausedBy.Select((by, b) => draw.Of(by.Probability, ParameterDraw.Key(cause, b, ParameterDraw.ArcOf)))];
        var table = new double[1 << parents.Length];
        for (int row = 0; row < table.Length; row++)
        {
            table[row] = Present(row, parents.Length, odds, byRoot, brings);
        }

        builder.AddCause(node.Id, parents, table);
    }

    private static double Present(int row, int parents, double odds, List<(string Root, double Absent, double Present)> byRoot, double[] brings)
    {
        double rowOdds = odds;
        double spared = 1;
        for (int p = 0; p < parents; p++)
        {
            bool present = ((row >> (parents - 1 - p)) & 1) == 1;
            if (p < byRoot.Count)
            {
                rowOdds *= present ? byRoot[p].Present : byRoot[p].Absent;
            }
            else if (present)
            {
                spared *= 1 - brings[p - byRoot.Count];
            }
        }

        // The cause arises by itself or is brought on by each present parent, independently (noisy-OR).
        return 1 - (1 / (1 + rowOdds) * spared);
    }

    private static double Odds(double probability) => probability / (1 - probability);
}
