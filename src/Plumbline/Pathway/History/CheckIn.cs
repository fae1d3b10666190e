namespace Plumbline.Pathway;

/// <summary>How a person was on one day.</summary>
/// <param name="On">The day.</param>
/// <param name="Pain">Pain over the past week.</param>
/// <param name="Peg">The three-part rating of pain and interference.</param>
/// <param name="Oswestry">Disability, Oswestry index.</param>
/// <param name="RolandMorris">Disability, Roland-Morris.</param>
/// <param name="Change">The person's own impression of change.</param>
/// <param name="GoalsMet">Whether the goals that the person set are met; null when not asked.</param>
/// <param name="LifeHeavilyLimited">Whether daily life or sleep is heavily limited; null when not asked.</param>
public sealed record CheckIn(
    DateOnly On,
    PainScore? Pain = null,
    PegScore? Peg = null,
    OswestryScore? Oswestry = null,
    RolandMorrisScore? RolandMorris = null,
    ImpressionOfChange? Change = null,
    bool? GoalsMet = null,
    bool? LifeHeavilyLimited = null);
