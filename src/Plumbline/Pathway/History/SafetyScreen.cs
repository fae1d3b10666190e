namespace Plumbline.Pathway;

/// <summary>One round of the safety questions.</summary>
/// <param name="On">The day.</param>
/// <param name="Complete">Whether every question of the round was answered.</param>
/// <param name="Found">The highest level that the answers led to.</param>
/// <param name="ClearedOn">The day on which a clinician confirmed that the alarm was dealt with; null until then.</param>
public sealed record SafetyScreen(DateOnly On, bool Complete, Urgency Found = Urgency.SelfCare, DateOnly? ClearedOn = null);
