namespace Plumbline.Knowledge;

/// <summary>Says whether a guard holds, in three values.</summary>
public static class GuardTruth
{
    /// <summary>Whether the guard holds.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="care">The knowledge, for combined facts.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <returns>Unknown when it hangs on something unknown: one false part settles "all", one true part settles "any".</returns>
    public static Truth Of(Guard guard, CareKnowledge care, IFactSource facts)
    {
        ArgumentNullException.ThrowIfNull(care);
        ArgumentNullException.ThrowIfNull(facts);
        return guard switch
        {
            So so => Fact(so.Name, care, facts),
            NotSo notSo => Not(Fact(notSo.Name, care, facts)),
            Compared compared => Comparison(compared, facts),
            About { Kind: AboutKind.NotTaking } about => Not(facts.About(AboutKind.Taking, about.Of)),
            About about => facts.About(about.Kind, about.Of),
            Several several => All(several, care, facts),
            _ => throw new ArgumentException("There is no such guard.", nameof(guard)),
        };
    }

    /// <summary>Whether a named fact is so: as stated or computed, or put together from others.</summary>
    public static Truth Fact(string name, CareKnowledge care, IFactSource facts)
    {
        ArgumentNullException.ThrowIfNull(care);
        ArgumentNullException.ThrowIfNull(facts);

        // What is stated about a combined fact counts before its parts: an example may give it whole.
        Truth stated = facts.Fact(name);
        return stated == Truth.Unknown && care.Facts.Combined.TryGetValue(name, out Guard? guard) ? facts.Combined(name, guard, care) : stated;
    }

    private static Truth All(Several several, CareKnowledge care, IFactSource facts)
    {
        bool unknown = false;
        Truth settles = several.All ? Truth.False : Truth.True;
        foreach (Guard part in several.Parts)
        {
            Truth truth = Of(part, care, facts);
            if (truth == settles)
            {
                return settles;
            }

            unknown |= truth == Truth.Unknown;
        }

        return unknown ? Truth.Unknown : Not(settles);
    }

    private static Truth Comparison(Compared compared, IFactSource facts)
    {
        NumberBetween number = facts.Number(compared.Name);
        double threshold = facts.Threshold(compared.Threshold);
        Truth reaches = number.Low >= threshold ? Truth.True : number.High < threshold ? Truth.False : Truth.Unknown;
        return compared.Reaches ? reaches : Not(reaches);
    }

    private static Truth Not(Truth truth) => truth switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown };
}

/// <summary>What is known of a person, as guards ask for it.</summary>
public interface IFactSource
{
    /// <summary>Whether a computed or recorded fact is so.</summary>
    Truth Fact(string name);

    /// <summary>A number, as far as it is known.</summary>
    NumberBetween Number(string name);

    /// <summary>Whether something is so about a condition, a treatment or a medicine.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="subject">The id of what it is asked about.</param>
    Truth About(AboutKind kind, string subject);

    /// <summary>Whether a combined fact is so; whoever asks often may remember it.</summary>
    /// <param name="name">The fact.</param>
    /// <param name="guard">What it is put together from.</param>
    /// <param name="care">The knowledge.</param>
    Truth Combined(string name, Guard guard, CareKnowledge care);

    /// <summary>A threshold by group and name; not a number where there is none.</summary>
    double Threshold(string name);
}

/// <summary>A number that is known exactly, or only to lie between two others.</summary>
/// <param name="Low">The least that it can be; negative infinity when nothing is known.</param>
/// <param name="High">The most that it can be; positive infinity when nothing is known.</param>
public readonly record struct NumberBetween(double Low, double High)
{
    /// <summary>Nothing is known.</summary>
    public static NumberBetween Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Known exactly.</summary>
    public static NumberBetween Exactly(double number) => new(number, number);

    /// <summary>Known exactly, or not at all.</summary>
    public static NumberBetween Of(double? number) => number is { } known ? Exactly(known) : Unknown;

    /// <summary>The number where it is known exactly.</summary>
    public double? Known => Low == High ? Low : null;
}
