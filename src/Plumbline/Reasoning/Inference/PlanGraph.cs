namespace Plumbline.Reasoning;

/// <summary>What a vertex of a <see cref="PlanGraph"/> stands for.</summary>
internal enum VertexKind
{
    Cause,
    Risk,

    /// <summary>The bit "raised" of a finding.</summary>
    Finding,

    /// <summary>The bit "blocked" of an absent finding that can be inhibited; lives and ends with its finding.</summary>
    Blocked,
}

/// <summary>Which unknowns of a question touch one another. Reused from plan to plan.</summary>
/// <remarks>
/// Vertices are unknown risks, causes and the bits of findings. A link joins a cause and a bit; the table of a cause joins it and
/// its unknown parents with one another. A cause that touches nothing is free; one that touches a single bit is a leaf of that bit
/// and costs two entries wherever the finding ends, so neither is a vertex.
/// </remarks>
internal sealed class PlanGraph
{
    private int[] _degree = [];
    private bool[] _simple = [];

    internal List<(VertexKind Kind, int Part)> Vertices { get; } = [];

    /// <summary>Links between vertices: the cause's vertex, the bit's vertex, and the number of the link.</summary>
    internal List<(int Cause, int Bit, int Number)> Links { get; } = [];

    /// <summary>For each vertex of a cause its first link in <see cref="Links"/>, or −1.</summary>
    internal List<int> FirstOfCause { get; } = [];

    /// <summary>For each link the next one of the same cause, or −1.</summary>
    internal List<int> NextOfCause { get; } = [];

    /// <summary>For each vertex of a bit where its links start in <see cref="Links"/>; they lie side by side.</summary>
    internal List<int> FirstOfBit { get; } = [];

    /// <summary>Leaves: the bit's vertex, the cause (a position in the network), and the number of the link.</summary>
    internal List<(int Bit, int Cause, int Number)> Leaves { get; } = [];

    /// <summary>Families of more than one vertex: the cause, where its vertices start in <see cref="Members"/>, how many.</summary>
    internal List<(int Cause, int Start, int Count)> Families { get; } = [];

    internal List<int> Members { get; } = [];

    /// <summary>Where each link's numbers come from: a finding and the position of the link in it, or −1 and an inhibition.</summary>
    internal List<(int Finding, int Link)> LinkSources { get; } = [];

    internal List<int> FreeCauses { get; } = [];

    internal List<int> FreeRisks { get; } = [];

    /// <summary>The vertex of each cause, or −1.</summary>
    internal int[] CauseVertex { get; private set; } = [];

    internal int[] RiskVertex { get; private set; } = [];

    internal void Build(NetworkEvidence evidence)
    {
        CausalNetwork network = evidence.Network;
        NetworkNumbers numbers = network.Numbers;
        Clear(network);
        CountLinks(evidence, numbers);
        for (int c = 0; c < network.Causes.Length; c++)
        {
            bool simple = !numbers.TouchesCauses[c] && !HasUnknownParent(evidence, numbers, c);
            _simple[c] = simple;
            if (simple && _degree[c] == 0)
            {
                FreeCauses.Add(c);
            }
            else if (!simple || _degree[c] > 1)
            {
                CauseVertex[c] = Vertices.Count;
                Vertices.Add((VertexKind.Cause, c));
            }
        }

        for (int r = 0; r < network.Risks.Length; r++)
        {
            if (evidence.Risks[r] != NetworkEvidence.Unknown)
            {
                continue;
            }

            if (!numbers.RiskHasChild[r])
            {
                FreeRisks.Add(r);
                continue;
            }

            RiskVertex[r] = Vertices.Count;
            Vertices.Add((VertexKind.Risk, r));
        }

        AddFamilies(evidence, numbers);
        for (int v = 0; v < Vertices.Count; v++)
        {
            FirstOfCause.Add(-1);
            FirstOfBit.Add(0);
        }

        AddFindings(evidence, numbers);
    }

    internal bool IsSimple(int cause) => _simple[cause];

    private static bool HasUnknownParent(NetworkEvidence evidence, NetworkNumbers numbers, int cause)
    {
        for (int i = numbers.ParentStart[cause]; i < numbers.ParentStart[cause + 1]; i++)
        {
            if (numbers.Parents[i] < 0 || evidence.Risks[numbers.Parents[i]] == NetworkEvidence.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    private void Clear(CausalNetwork network)
    {
        Vertices.Clear();
        Links.Clear();
        FirstOfCause.Clear();
        NextOfCause.Clear();
        FirstOfBit.Clear();
        Leaves.Clear();
        Families.Clear();
        Members.Clear();
        LinkSources.Clear();
        FreeCauses.Clear();
        FreeRisks.Clear();
        if (CauseVertex.Length < network.Causes.Length || RiskVertex.Length < network.Risks.Length)
        {
            CauseVertex = new int[network.Causes.Length];
            RiskVertex = new int[network.Risks.Length];
            _degree = new int[network.Causes.Length];
            _simple = new bool[network.Causes.Length];
        }

        Array.Fill(CauseVertex, -1);
        Array.Fill(RiskVertex, -1);
        Array.Clear(_degree);
    }

    private void CountLinks(NetworkEvidence evidence, NetworkNumbers numbers)
    {
        foreach (int f in evidence.Answered)
        {
            bool inhibited = numbers.InhibitionStart[f + 1] > numbers.InhibitionStart[f];
            bool absent = evidence.Levels[f] == 0;
            if (absent && !inhibited)
            {
                continue;
            }

            // A cause of a two-bit finding is never a leaf: it may act on either bit.
            int weight = absent ? 2 : 1;
            for (int i = numbers.LinkStart[f]; i < numbers.LinkStart[f + 1]; i++)
            {
                _degree[numbers.LinkCause[i]] += weight;
            }

            for (int i = numbers.InhibitionStart[f]; absent && i < numbers.InhibitionStart[f + 1]; i++)
            {
                _degree[numbers.InhibitionCause[i]] += weight;
            }
        }
    }

    private void AddFamilies(NetworkEvidence evidence, NetworkNumbers numbers)
    {
        for (int c = 0; c < evidence.Network.Causes.Length; c++)
        {
            if (_simple[c])
            {
                continue;
            }

            int start = Members.Count;
            Members.Add(CauseVertex[c]);
            for (int i = numbers.ParentStart[c]; i < numbers.ParentStart[c + 1]; i++)
            {
                int parent = numbers.Parents[i];
                if (parent < 0)
                {
                    Members.Add(CauseVertex[~parent]);
                }
                else if (evidence.Risks[parent] == NetworkEvidence.Unknown)
                {
                    Members.Add(RiskVertex[parent]);
                }
            }

            if (Members.Count - start == 1)
            {
                Members.RemoveAt(start);
            }
            else
            {
                Families.Add((c, start, Members.Count - start));
            }
        }
    }

    private void AddFindings(NetworkEvidence evidence, NetworkNumbers numbers)
    {
        foreach (int f in evidence.Answered)
        {
            bool absent = evidence.Levels[f] == 0;
            int inhibitions = numbers.InhibitionStart[f + 1] - numbers.InhibitionStart[f];
            int links = numbers.LinkStart[f + 1] - numbers.LinkStart[f];
            if (absent ? inhibitions == 0 : links == 0)
            {
                continue;
            }

            int bit = Vertices.Count;
            AddBit(VertexKind.Finding, f);
            for (int i = 0; i < links; i++)
            {
                AddLink(numbers.LinkCause[numbers.LinkStart[f] + i], bit, f, i);
            }

            if (absent)
            {
                AddBit(VertexKind.Blocked, f);
                for (int i = numbers.InhibitionStart[f]; i < numbers.InhibitionStart[f + 1]; i++)
                {
                    AddLink(numbers.InhibitionCause[i], bit + 1, -1, i);
                }
            }
        }
    }

    private void AddBit(VertexKind kind, int finding)
    {
        Vertices.Add((kind, finding));
        FirstOfCause.Add(-1);
        FirstOfBit.Add(Links.Count);
    }

    private void AddLink(int cause, int bit, int finding, int link)
    {
        int number = LinkSources.Count;
        LinkSources.Add((finding, link));
        if (CauseVertex[cause] >= 0)
        {
            NextOfCause.Add(FirstOfCause[CauseVertex[cause]]);
            FirstOfCause[CauseVertex[cause]] = Links.Count;
            Links.Add((CauseVertex[cause], bit, number));
        }
        else
        {
            Leaves.Add((bit, cause, number));
        }
    }
}
