using System.Numerics;
using System.Runtime.CompilerServices;

namespace Plumbline.Reasoning;

/// <summary>A small set of vertices, as bits; three sizes, so that planning a usual question works in single registers.</summary>
internal interface IVertexSet<TSet>
    where TSet : struct, IVertexSet<TSet>
{
    static abstract int Capacity { get; }

    int Count { get; }

    /// <summary>The lowest member, or −1.</summary>
    int First { get; }

    bool Contains(int vertex);

    TSet With(int vertex);

    TSet Without(int vertex);

    TSet Or(TSet other);

    TSet AndNot(TSet other);

    /// <summary>How many members of this one the other lacks.</summary>
    int CountMissing(in TSet other);
}

/// <summary>Up to 64 vertices.</summary>
internal readonly struct VertexSet64(ulong bits) : IVertexSet<VertexSet64>
{
    private readonly ulong _bits = bits;

    public static int Capacity => 64;

    public int Count => BitOperations.PopCount(_bits);

    public int First => _bits == 0 ? -1 : BitOperations.TrailingZeroCount(_bits);

    public bool Contains(int vertex) => ((_bits >> vertex) & 1) != 0;

    public VertexSet64 With(int vertex) => new(_bits | (1UL << vertex));

    public VertexSet64 Without(int vertex) => new(_bits & ~(1UL << vertex));

    public VertexSet64 Or(VertexSet64 other) => new(_bits | other._bits);

    public VertexSet64 AndNot(VertexSet64 other) => new(_bits & ~other._bits);

    public int CountMissing(in VertexSet64 other) => BitOperations.PopCount(_bits & ~other._bits);
}

/// <summary>Up to 128 vertices.</summary>
internal readonly struct VertexSet128(ulong low, ulong high) : IVertexSet<VertexSet128>
{
    private readonly ulong _low = low;
    private readonly ulong _high = high;

    public static int Capacity => 128;

    public int Count => BitOperations.PopCount(_low) + BitOperations.PopCount(_high);

    public int First => _low != 0 ? BitOperations.TrailingZeroCount(_low) : _high != 0 ? 64 + BitOperations.TrailingZeroCount(_high) : -1;

    public bool Contains(int vertex) => (((vertex < 64 ? _low : _high) >> (vertex & 63)) & 1) != 0;

    public VertexSet128 With(int vertex) =>
        vertex < 64 ? new(_low | (1UL << vertex), _high) : new(_low, _high | (1UL << (vertex & 63)));

    public VertexSet128 Without(int vertex) =>
        vertex < 64 ? new(_low & ~(1UL << vertex), _high) : new(_low, _high & ~(1UL << (vertex & 63)));

    public VertexSet128 Or(VertexSet128 other) => new(_low | other._low, _high | other._high);

    public VertexSet128 AndNot(VertexSet128 other) => new(_low & ~other._low, _high & ~other._high);

    public int CountMissing(in VertexSet128 other) =>
        BitOperations.PopCount(_low & ~other._low) + BitOperations.PopCount(_high & ~other._high);
}

/// <summary>Up to 1,024 vertices: more than any question whose exact answer is within reach.</summary>
[InlineArray(Words)]
internal struct VertexSet1024 : IVertexSet<VertexSet1024>
{
    private const int Words = 16;
    private ulong _word;

    public static int Capacity => 64 * Words;

    public readonly int Count => CountMissing(default);

    public readonly int First
    {
        get
        {
            for (int w = 0; w < Words; w++)
            {
                if (this[w] != 0)
                {
                    return (64 * w) + BitOperations.TrailingZeroCount(this[w]);
                }
            }

            return -1;
        }
    }

    public readonly bool Contains(int vertex) => ((this[vertex >> 6] >> (vertex & 63)) & 1) != 0;

    public readonly VertexSet1024 With(int vertex)
    {
        VertexSet1024 copy = this;
        copy[vertex >> 6] |= 1UL << (vertex & 63);
        return copy;
    }

    public readonly VertexSet1024 Without(int vertex)
    {
        VertexSet1024 copy = this;
        copy[vertex >> 6] &= ~(1UL << (vertex & 63));
        return copy;
    }

    public readonly VertexSet1024 Or(VertexSet1024 other)
    {
        for (int w = 0; w < Words; w++)
        {
            other[w] |= this[w];
        }

        return other;
    }

    public readonly VertexSet1024 AndNot(VertexSet1024 other)
    {
        VertexSet1024 copy = this;
        for (int w = 0; w < Words; w++)
        {
            copy[w] &= ~other[w];
        }

        return copy;
    }

    public readonly int CountMissing(in VertexSet1024 other)
    {
        int count = 0;
        for (int w = 0; w < Words; w++)
        {
            count += BitOperations.PopCount(this[w] & ~other[w]);
        }

        return count;
    }
}
