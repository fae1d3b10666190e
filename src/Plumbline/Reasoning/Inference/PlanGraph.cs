using System.Numerics;

namespace Plumbline.Reasoning;

/// <summary>Which unknowns of a question touch one another: the graph that a plan eliminates vertex by vertex.</summary>
/// <remarks>
/// Vertices are the unknown risks, the causes and the findings that carry a bit. A link joins a cause and a finding; the table of
/// a cause joins the cause and its unknown parents with one another. Causes and risks that touch nothing are no vertices.
/// </remarks>
internal sealed class PlanGraph
{
    private readonly ulong[] _neighbours;
    private readonly int _words;

    internal PlanGraph(NetworkEvidence evidence)
    {
        CausalNetwork network = evidence.Network;
        int risks = network.Risks.Length;
        int causes = network.Causes.Length;
        int all = risks + causes + network.Findings.Length;
        int[] vertexOf = new int[all];
        Array.Fill(vertexOf, -1);
        var parts = new List<int>();
        var families = new List<int[]>();
        var links = new List<(int Cause, int Finding)>();
        for (int c = 0; c < causes; c++)
        {
            int[] family =
            [
                risks + c,
                .. network.Causes[c].Parents.Where(parent => !parent.IsRisk || evidence.Risks[parent.Index] == NetworkEvidence.Unknown)
                    .Select(parent => parent.IsRisk ? parent.Index : risks + parent.Index),
            ];
            if (family.Length > 1)
            {
                families.Add(family);
            }
        }

        for (int f = 0; f < network.Findings.Length; f++)
        {
            NetworkFinding finding = network.Findings[f];
            int level = evidence.Levels[f];
            if (level > 0 || (level == 0 && finding.Inhibitions.Length > 0))
            {
                links.AddRange(finding.Links.Select(link => (risks + link.Cause, risks + causes + f)));
                if (level == 0)
                {
                    links.AddRange(finding.Inhibitions.Select(link => (risks + link.Cause, risks + causes + f)));
                }
            }
        }

        int Vertex(int part)
        {
            if (vertexOf[part] < 0)
            {
                vertexOf[part] = parts.Count;
                parts.Add(part);
            }

            return vertexOf[part];
        }

        var edges = new List<(int A, int B)>();
        foreach (int[] family in families)
        {
            edges.AddRange(from a in family from b in family where a < b select (Vertex(a), Vertex(b)));
        }

        edges.AddRange(links.Select(link => (Vertex(link.Cause), Vertex(link.Finding))));
        Parts = [.. parts];
        VertexOf = vertexOf;
        _words = (Parts.Length + 63) / 64;
        _neighbours = new ulong[Parts.Length * _words];
        foreach (var (a, b) in edges)
        {
            _neighbours[(a * _words) + (b >> 6)] |= 1UL << (b & 63);
            _neighbours[(b * _words) + (a >> 6)] |= 1UL << (a & 63);
        }

        Width = [.. Parts.Select(part => part >= risks + causes && evidence.Levels[part - risks - causes] == 0 ? 2 : 1)];
    }

    /// <summary>For each vertex its part: risks first, then causes, then findings, counted through the network.</summary>
    internal int[] Parts { get; }

    /// <summary>For each part its vertex, or −1 where it touches nothing.</summary>
    internal int[] VertexOf { get; }

    /// <summary>How many binary dimensions a vertex needs: two for an absent finding that can be inhibited.</summary>
    internal int[] Width { get; }

    internal int Words => _words;

    internal ReadOnlySpan<ulong> Neighbours(int vertex) => _neighbours.AsSpan(vertex * _words, _words);

    internal bool Touch(int a, int b) => (Neighbours(a)[b >> 6] & (1UL << (b & 63))) != 0;

    /// <summary>How many dimensions opening a vertex and its neighbours would add to the open ones.</summary>
    internal int Added(int vertex, ReadOnlySpan<ulong> open, ReadOnlySpan<ulong> done)
    {
        int added = (open[vertex >> 6] & (1UL << (vertex & 63))) == 0 ? Width[vertex] : 0;
        ReadOnlySpan<ulong> near = Neighbours(vertex);
        for (int w = 0; w < near.Length; w++)
        {
            ulong missing = near[w] & ~open[w] & ~done[w];
            while (missing != 0)
            {
                added += Width[(w << 6) + BitOperations.TrailingZeroCount(missing)];
                missing &= missing - 1;
            }
        }

        return added;
    }
}
