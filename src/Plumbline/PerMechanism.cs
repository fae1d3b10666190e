using System.Collections.Immutable;

namespace Plumbline;

/// <summary>One thing for each pain mechanism.</summary>
/// <param name="Nociceptive">The one of nociceptive pain.</param>
/// <param name="Neuropathic">The one of peripheral neuropathic pain.</param>
/// <param name="Nociplastic">The one of nociplastic pain.</param>
public readonly record struct PerMechanism<T>(T Nociceptive, T Neuropathic, T Nociplastic)
{
    /// <summary>The one of a mechanism.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mechanism.</exception>
    public T this[PainMechanism mechanism] => mechanism switch
    {
        PainMechanism.Nociceptive => Nociceptive,
        PainMechanism.Neuropathic => Neuropathic,
        PainMechanism.Nociplastic => Nociplastic,
        _ => throw new ArgumentOutOfRangeException(nameof(mechanism)),
    };

    /// <summary>Makes a thing from each of these.</summary>
    public PerMechanism<TResult> Select<TResult>(Func<T, TResult> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return new(make(Nociceptive), make(Neuropathic), make(Nociplastic));
    }

    /// <summary>All three, in the order of <see cref="PainMechanism"/>.</summary>
    public ImmutableArray<T> ToArray() => [Nociceptive, Neuropathic, Nociplastic];
}
