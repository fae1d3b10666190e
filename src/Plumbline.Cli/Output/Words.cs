using Plumbline.Knowledge;

namespace Plumbline.Cli.Output;

/// <summary>Names of a few values, as they stand in files and on the screen.</summary>
internal static class Words
{
    /// <summary>How a source was read, as in <c>sources/</c>.</summary>
    public static string Of(ReadStatus read) => read switch
    {
        ReadStatus.FullText => "full-text",
        ReadStatus.Abstract => "abstract",
        ReadStatus.Secondary => "secondary",
        _ => "recalled",
    };

    /// <summary>A level of urgency, as in the contract for cases.</summary>
    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "emergency",
        Urgency.SameDay => "same-day",
        Urgency.TwoWeeks => "two-weeks",
        Urgency.Planned => "planned",
        _ => "self-care",
    };

    /// <summary>What a study found, in a word.</summary>
    public static string Of(EffectResult result) => result switch
    {
        EffectResult.Benefit => "benefit",
        EffectResult.SmallBenefit => "small benefit",
        EffectResult.NotClinicallyImportant => "not clinically important",
        EffectResult.NoBenefit => "no benefit",
        EffectResult.Harm => "harm",
        _ => "unclear",
    };

    /// <summary>On which side a body stands, and how firmly.</summary>
    public static string Of(Position position)
    {
        string direction = position.Direction switch
        {
            PositionDirection.For => "for",
            PositionDirection.Against => "against",
            _ => "neither for nor against",
        };
        return position.Strength switch
        {
            PositionStrength.Strong => direction + ", strong",
            PositionStrength.Conditional => direction + ", conditional",
            _ => direction,
        };
    }

    /// <summary>An id as words.</summary>
    public static string Plain(string id) => id.Replace('-', ' ');
}
