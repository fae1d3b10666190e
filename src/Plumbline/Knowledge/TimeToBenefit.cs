using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>When the benefit of a treatment can be judged. Always a judgement: studies look at times of their own choice.</summary>
/// <param name="Weeks">From the first week in which it may show to the week by which it should have.</param>
/// <param name="Because">Why.</param>
public sealed record TimeToBenefit(Band Weeks, string Because)
{
    internal static TimeToBenefit From(YamlMap map)
    {
        if (!map.Flag("judged"))
        {
            map.Fault(TreatmentFaults.TimeIsJudged);
        }

        return new(map.Band(), map.Text("because"));
    }
}
