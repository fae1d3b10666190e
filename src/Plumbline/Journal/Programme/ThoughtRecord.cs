namespace Plumbline.Journal;

/// <summary>A hard thought, looked at from several sides. Every part may be empty but one.</summary>
/// <param name="On">The day.</param>
/// <param name="Situation">What was happening.</param>
/// <param name="Thought">The thought.</param>
/// <param name="For">What speaks for it.</param>
/// <param name="Against">What speaks against it.</param>
/// <param name="Kinder">A thought that is fair and kind.</param>
public sealed record ThoughtRecord(DateOnly On, string Situation, string Thought, string For = "", string Against = "", string Kinder = "");
