namespace Plumbline.Reasoning;

/// <summary>The numbers of a network, laid out flat in the form in which the evaluator uses them.</summary>
/// <remarks>
/// A link at level k acts on the bit "raised to k" of a finding as (s0, s1) → a·(β·s0, s1 + δ·s0), where a is the chance of
/// staying at or below k, β the share of it that stays below, δ = 1 − β. The a moves into the weight of the cause.
/// </remarks>
internal sealed class NetworkNumbers
{
    internal NetworkNumbers(CausalNetwork network)
    {
        int findings = network.Findings.Length;
        LevelStart = new int[findings + 1];
        LinkStart = new int[findings + 1];
        LinkLevelStart = new int[findings + 1];
        InhibitionStart = new int[findings + 1];
        for (int f = 0; f < findings; f++)
        {
            NetworkFinding finding = network.Findings[f];
            LevelStart[f + 1] = LevelStart[f] + finding.Levels;
            LinkStart[f + 1] = LinkStart[f] + finding.Links.Length;
            LinkLevelStart[f + 1] = LinkLevelStart[f] + (finding.Links.Length * finding.Levels);
            InhibitionStart[f + 1] = InhibitionStart[f] + finding.Inhibitions.Length;
        }

        ParentStart = new int[network.Causes.Length + 1];
        TouchesCauses = new bool[network.Causes.Length];
        RiskHasChild = new bool[network.Risks.Length];
        var parents = new List<int>();
        for (int c = 0; c < network.Causes.Length; c++)
        {
            foreach (NetworkParent parent in network.Causes[c].Parents)
            {
                parents.Add(parent.IsRisk ? parent.Index : ~parent.Index);
                if (parent.IsRisk)
                {
                    RiskHasChild[parent.Index] = true;
                }
                else
                {
                    TouchesCauses[c] = true;
                    TouchesCauses[parent.Index] = true;
                }
            }

            ParentStart[c + 1] = parents.Count;
        }

        Parents = [.. parents];
        RiskPresent = [.. network.Risks.Select(risk => risk.Present)];
        CausePresent = [.. network.Causes.SelectMany(cause => cause.Present)];
        TableStart = new int[network.Causes.Length];
        for (int c = 1; c < network.Causes.Length; c++)
        {
            TableStart[c] = TableStart[c - 1] + network.Causes[c - 1].Present.Length;
        }

        LeakBelow = new double[LevelStart[findings]];
        LeakAt = new double[LevelStart[findings]];
        LinkCause = new int[LinkStart[findings]];
        AtMost = new double[LinkLevelStart[findings]];
        Stay = new double[LinkLevelStart[findings]];
        Raise = new double[LinkLevelStart[findings]];
        InhibitionCause = new int[InhibitionStart[findings]];
        Passes = new double[InhibitionStart[findings]];
        for (int f = 0; f < findings; f++)
        {
            Fill(network.Findings[f], f);
        }
    }

    /// <summary>Where a cause's parents start in <see cref="Parents"/>.</summary>
    internal int[] ParentStart { get; }

    /// <summary>A risk, or the complement of a cause.</summary>
    internal int[] Parents { get; }

    /// <summary>Whether a cause is a parent or a child of another.</summary>
    internal bool[] TouchesCauses { get; }

    internal double[] RiskPresent { get; }

    /// <summary>The tables of all causes, one after the other.</summary>
    internal double[] CausePresent { get; }

    internal int[] TableStart { get; }

    internal bool[] RiskHasChild { get; }

    /// <summary>Where a finding's levels start in <see cref="LeakBelow"/> and <see cref="LeakAt"/>.</summary>
    internal int[] LevelStart { get; }

    /// <summary>Where a finding's links start in <see cref="LinkCause"/>.</summary>
    internal int[] LinkStart { get; }

    /// <summary>Where a finding's links start in <see cref="AtMost"/>: link by link, level by level.</summary>
    internal int[] LinkLevelStart { get; }

    internal int[] InhibitionStart { get; }

    /// <summary>The chance that the leak stays below a level.</summary>
    internal double[] LeakBelow { get; }

    /// <summary>The chance that the leak is at a level exactly.</summary>
    internal double[] LeakAt { get; }

    internal int[] LinkCause { get; }

    internal double[] AtMost { get; }

    internal double[] Stay { get; }

    internal double[] Raise { get; }

    internal int[] InhibitionCause { get; }

    internal double[] Passes { get; }

    private void Fill(NetworkFinding finding, int f)
    {
        double below = 0;
        for (int level = 0; level < finding.Levels; level++)
        {
            LeakBelow[LevelStart[f] + level] = below;
            LeakAt[LevelStart[f] + level] = finding.Leak[level];
            below += finding.Leak[level];
        }

        for (int i = 0; i < finding.Links.Length; i++)
        {
            LinkCause[LinkStart[f] + i] = finding.Links[i].Cause;
            int at = LinkLevelStart[f] + (i * finding.Levels);
            double before = 0;
            for (int level = 0; level < finding.Levels; level++)
            {
                double exact = finding.Links[i].Levels[level];

                // The last cumulative is 1 by meaning; summed decimals would miss it by an ulp.
                double atMost = level == finding.Levels - 1 ? 1 : before + exact;
                AtMost[at + level] = atMost;
                Stay[at + level] = atMost > 0 ? before / atMost : 1;
                Raise[at + level] = atMost > 0 ? Math.Min(1, exact / atMost) : 0;
                before = atMost;
            }
        }

        for (int i = 0; i < finding.Inhibitions.Length; i++)
        {
            InhibitionCause[InhibitionStart[f] + i] = finding.Inhibitions[i].Cause;
            Passes[InhibitionStart[f] + i] = finding.Inhibitions[i].Passes;
        }
    }
}
