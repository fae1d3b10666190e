using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What the amount of an aim counts.</summary>
public enum AimUnit
{
    /// <summary>A plain number of things.</summary>
    Count,

    /// <summary>Times a day.</summary>
    TimesADay,

    /// <summary>Times a week.</summary>
    TimesAWeek,

    /// <summary>Days a week.</summary>
    DaysAWeek,

    /// <summary>Minutes each time.</summary>
    Minutes,

    /// <summary>Minutes a day.</summary>
    MinutesADay,

    /// <summary>A share of what the person does on a usual day, 1 being all of it.</summary>
    ShareOfOwnBaseline,

    /// <summary>A share of what the person can do before pain builds up, 1 being all of it.</summary>
    ShareOfOwnLimit,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>A share of something else, 1 being all of it.</summary>
    Share,

    /// <summary>A share by which an amount grows in a week, 0.1 being a tenth more.</summary>
    ShareAWeek,
}

/// <summary>What a person sets out to do in a week.</summary>
/// <param name="Aim">What it is, such as <c>relaxation</c>.</param>
/// <param name="Unit">What the amount counts; null where there is nothing to count.</param>
/// <param name="Amount">How much; null where there is nothing to count.</param>
public sealed record ProgrammeAim(string Aim, AimUnit? Unit, CitedNumber? Amount)
{
    /// <summary>Whether it stays in the weeks that follow.</summary>
    public bool Stays { get; init; }

    internal static ProgrammeAim From(YamlMap map)
    {
        AimUnit? unit = map.OptionalOneOf<AimUnit>("unit");
        Scale scale = unit is AimUnit.ShareOfOwnBaseline or AimUnit.ShareOfOwnLimit or AimUnit.ShareAWeek or AimUnit.Share ? Scale.Proportion : Scale.Amount;
        CitedNumber? amount = map.OptionalCited("amount", "value", scale);
        if (amount is null != unit is null)
        {
            map.Required(unit is null ? "unit" : "amount");
        }

        return new(map.Id("aim"), unit, amount) { Stays = map.Flag("stays") };
    }
}
