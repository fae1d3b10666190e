namespace Plumbline.Journal;

/// <summary>Something good that is planned for a day.</summary>
/// <param name="On">The day.</param>
/// <param name="What">In the person's own words.</param>
/// <param name="Done">Whether it was done.</param>
public sealed record JoyPlan(DateOnly On, string What, bool Done = false);
