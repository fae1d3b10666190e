using System.Globalization;

namespace Plumbline.Knowledge;

/// <summary>A half-open stretch of ages or days: <paramref name="From"/> belongs to it, <paramref name="Below"/> no longer does.</summary>
/// <param name="From">The lower end; null for no lower end.</param>
/// <param name="Below">The upper end; null for no upper end.</param>
public sealed record Band(double? From, double? Below)
{
    /// <summary>Whether the number lies in it.</summary>
    public bool Contains(double number) => !(number < From) && !(number >= Below);

    /// <summary>Whether some number lies in both.</summary>
    public bool Overlaps(Band other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !(From >= other.Below) && !(other.From >= Below);
    }

    /// <summary>The band in words, in the invariant culture.</summary>
    public override string ToString() => (From, Below) switch
    {
        ({ } from, { } below) => string.Create(CultureInfo.InvariantCulture, $"from {from} below {below}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"from {from}"),
        (null, { } below) => string.Create(CultureInfo.InvariantCulture, $"below {below}"),
        _ => "everything",
    };
}
