namespace Plumbline.Journal;

/// <summary>Something of the programme that was done on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="What">The id of the aim, such as <c>relaxation</c>, or of an exercise.</param>
/// <param name="Times">How many times, 1 to <see cref="MostTimes"/>.</param>
public sealed record ProgrammeDone(DateOnly On, string What, int Times)
{
    /// <summary>The most times that are counted in a day.</summary>
    public const int MostTimes = 50;
}
