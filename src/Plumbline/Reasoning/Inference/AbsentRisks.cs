using System.Runtime.CompilerServices;

namespace Plumbline.Reasoning;

/// <summary>For each of eight lanes an unknown risk that it holds absent, or −1.</summary>
[InlineArray(8)]
internal struct AbsentRisks
{
    private int _risk;
}
